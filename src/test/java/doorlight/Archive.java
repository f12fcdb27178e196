package doorlight;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives that are kept unpacked among the tests' files, so that they can be read. */
public final class Archive {
  private Archive() {}

  /** Packs what is in a folder into a zip file, which a Word document is too. */
  public static Path pack(Path folder, Path archive) throws IOException {
    try (OutputStream out = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : CommandRun.files(folder).entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return archive;
  }
}
