package doorlight.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Predicate;

/** Writes one file that somebody asked for by name, whole or not at all. */
public final class SingleFile {
  private SingleFile() {}

  /**
   * Writes a text as UTF-8.
   *
   * @param ours whether what the file holds now was written by Doorlight, so that it may be
   *     replaced
   * @throws IOException when something else lies there, or the machine does not let it
   */
  public static void write(Path file, String text, Predicate<String> ours) throws IOException {
    Path target = file.toAbsolutePath();
    if (Files.exists(target) && !(Files.isRegularFile(target) && ours.test(read(target)))) {
      throw new FileSystemException(
          file.toString(), null, "it is there already, and Doorlight did not write it");
    }
    // Not a temporary file, which nobody else might read; anew, since a link there leads anywhere.
    Path staged = target.resolveSibling("." + target.getFileName() + ".doorlight-partial");
    Files.deleteIfExists(staged);
    try {
      Files.writeString(staged, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      Files.move(staged, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(staged);
    }
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
