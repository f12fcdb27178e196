package doorlight.authoring;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** New files of a site, which are written all or not at all, and over nothing. */
public final class NewFiles {
  private NewFiles() {}

  /**
   * Writes them.
   *
   * @param files the bytes of each, by its path from the site's folder
   * @throws IOException when the machine does not let it, or one of them is there already; none is
   *     there then that was not before
   */
  public static void add(Path site, SortedMap<String, byte[]> files) throws IOException {
    Path real = site.toRealPath();
    List<Path> written = new ArrayList<>();
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path target = real.resolve(file.getKey()).normalize();
        if (!target.startsWith(real)) {
          throw new FileSystemException(file.getKey(), null, "it would lie outside the site");
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
          throw new FileAlreadyExistsException(file.getKey());
        }
        Files.createDirectories(target.getParent());
        if (!target.getParent().toRealPath().startsWith(real)) {
          throw new FileSystemException(
              file.getKey(), null, "a symbolic link leads out of the site");
        }
        Files.createFile(target);
        written.add(target);
        Files.write(target, file.getValue());
      }
    } catch (IOException e) {
      for (Path target : written) {
        Files.deleteIfExists(target);
      }
      throw e;
    }
  }

  /**
   * Writes one file for the writer to look at, under a name that is free: {@code report.html}, else
   * {@code report-2.html}.
   *
   * @return where it lies
   * @throws IOException when the machine does not let it
   */
  public static Path addBeside(Path folder, String name, String ending, byte[] bytes)
      throws IOException {
    for (int number = 1; ; number++) {
      Path target = folder.resolve(name + (number > 1 ? "-" + number : "") + ending);
      try {
        return Files.write(target, bytes, StandardOpenOption.CREATE_NEW);
      } catch (FileAlreadyExistsException e) {
        // The next number may be free.
      }
    }
  }
}
