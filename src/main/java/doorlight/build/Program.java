package doorlight.build;

import doorlight.base.ByteWriter;
import doorlight.base.Checksum;
import doorlight.base.FileStamp;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.stream.Stream;

/** The program itself, since another version of it may make something else of the same files. */
final class Program {
  private static Optional<Long> known = Optional.empty();

  private Program() {}

  /**
   * A number for the files that it consists of (one jar, the image of a package that has its own
   * Java, or the folders of who works on it) and for the Java that it runs on, whose dates and
   * letters differ between versions. What runs is what was there at first, so it is worked out
   * once.
   *
   * @throws IOException when they cannot be looked at
   */
  static synchronized long checksum() throws IOException {
    if (known.isEmpty()) {
      known = Optional.of(sum());
    }
    return known.get();
  }

  private static long sum() throws IOException {
    try {
      ByteWriter stamps = new ByteWriter();
      stamps.text(System.getProperty("java.version"));
      Optional.ofNullable(Program.class.getModule().getDescriptor())
          .map(ModuleDescriptor::toNameAndVersion)
          .ifPresent(stamps::text);
      try (Stream<Path> files = Files.walk(code())) {
        for (Path file : (Iterable<Path>) files.sorted()::iterator) {
          BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
          stamps.text(file.toString());
          FileStamp.of(attributes).write(stamps);
        }
      }
      return Checksum.of(stamps.toBytes());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private static Path code() throws URISyntaxException {
    URI location = Program.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    return location.getScheme().equals("jrt")
        ? Path.of(System.getProperty("java.home"), "lib", "modules")
        : Path.of(location);
  }
}
