package doorlight.build;

import doorlight.base.ByteReader;
import doorlight.base.Checksum;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The folder {@code .doorlight-cache} of a site, in which a build keeps what the next may use, and
 * a check likewise. It is no part of the site, and git is told to leave it alone.
 */
public final class CacheFolder {
  private final Path path;
  private final boolean believed;

  private CacheFolder(Path path, boolean believed) {
    this.path = path;
    this.believed = believed;
  }

  public static CacheFolder of(Path site) {
    return new CacheFolder(site.resolve(".doorlight-cache"), true);
  }

  /** The same for who believes nothing that it holds, and only keeps things for the next. */
  public CacheFolder disbelieved() {
    return new CacheFolder(path, false);
  }

  Path path() {
    return path;
  }

  /** Whether it may be used: a link may lead anywhere, and nothing is written there. */
  boolean isUsable() {
    return !Files.isSymbolicLink(path);
  }

  /** Where the site before the last may lie, if the folder is to be used. */
  public Optional<Path> siteBefore() {
    return isUsable() ? Optional.of(path.resolve("site-before")) : Optional.empty();
  }

  /**
   * Makes the folder where it is missing.
   *
   * @throws IOException when the machine does not let it
   */
  void prepare() throws IOException {
    Files.createDirectories(path);
    Path ignored = path.resolve(".gitignore");
    if (!Files.exists(ignored, LinkOption.NOFOLLOW_LINKS)) {
      Files.writeString(ignored, "*\n");
    }
  }

  /**
   * The text of a file in it, named by its path from there; one that is missing or cannot be read
   * is none.
   */
  public Optional<String> read(String name) {
    return readBytes(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /** Keeps a text as a file in it, where the machine lets it. */
  public void keep(String name, String text) {
    keepBytes(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** What was kept with {@link #keepSealed}; bytes that were damaged since are none. */
  Optional<ByteReader> readSealed(String name) {
    return readBytes(name)
        .filter(bytes -> bytes.length >= Long.BYTES)
        .filter(bytes -> ByteBuffer.wrap(bytes).getLong() == Checksum.of(bytes, Long.BYTES))
        .map(bytes -> new ByteReader(bytes, Long.BYTES));
  }

  /** Keeps bytes as a file in it, with a checksum before them, where the machine lets it. */
  void keepSealed(String name, byte[] content) {
    byte[] bytes = new byte[Long.BYTES + content.length];
    System.arraycopy(content, 0, bytes, Long.BYTES, content.length);
    ByteBuffer.wrap(bytes).putLong(Checksum.of(bytes, Long.BYTES));
    keepBytes(name, bytes);
  }

  /** A new file for this run alone, which is gone with it; none where the machine lets none be. */
  Optional<FileChannel> scratchFile(String name) {
    if (!isUsable()) {
      return Optional.empty();
    }
    try {
      prepare();
      deletePartial(path, name);
      return Optional.of(
          FileChannel.open(
              Files.createTempFile(path, name, ".partial"),
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Optional<byte[]> readBytes(String name) {
    try {
      Path file = path.resolve(name);
      return believed
              && isUsable()
              && !Files.isSymbolicLink(file.getParent())
              && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          ? Optional.of(Files.readAllBytes(file))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void keepBytes(String name, byte[] bytes) {
    Path file = path.resolve(name);
    Path folder = file.getParent();
    try {
      if (isUsable() && !Files.isSymbolicLink(folder) && !Files.isSymbolicLink(file)) {
        prepare();
        Files.createDirectories(folder);
        String prefix = file.getFileName().toString();
        Path partial = Files.createTempFile(folder, prefix, ".partial");
        try {
          Files.write(partial, bytes);
          Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
          Files.deleteIfExists(partial);
        }
        deletePartial(folder, prefix);
      }
    } catch (IOException e) {
      // What is kept only saves time; the next run does without.
    }
  }

  /**
   * Deletes what runs left that were killed. Another that is at work finds its own gone, and keeps
   * nothing.
   *
   * @throws IOException when the machine does not let it
   */
  static void deletePartial(Path folder, String name) throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, name + "*.partial")) {
      for (Path partial : left) {
        Files.deleteIfExists(partial);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }
}
