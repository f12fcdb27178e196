package doorlight.base;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * What stands at a place, for whoever would lose something by a wrong answer: Java's {@link
 * Files#exists} takes a folder that cannot be looked at for one that is not there.
 */
public final class Standing {
  private Standing() {}

  /**
   * What stands there; empty when nothing does.
   *
   * @throws IOException when the machine cannot tell
   */
  public static Optional<BasicFileAttributes> at(Path path, LinkOption... options)
      throws IOException {
    try {
      return Optional.of(Files.readAttributes(path, BasicFileAttributes.class, options));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      // Below a file nothing stands, either; systems call that by different names.
      Path folder = path.toAbsolutePath().getParent();
      if (folder != null && Files.isRegularFile(folder)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /**
   * Whether a file stands there, or a link to one.
   *
   * @throws IOException when the machine cannot tell
   */
  public static boolean isFile(Path path) throws IOException {
    return at(path).filter(BasicFileAttributes::isRegularFile).isPresent();
  }

  /**
   * Whether a folder stands there, or, unless told otherwise, a link to one.
   *
   * @throws IOException when the machine cannot tell
   */
  public static boolean isFolder(Path path, LinkOption... options) throws IOException {
    return at(path, options).filter(BasicFileAttributes::isDirectory).isPresent();
  }
}
