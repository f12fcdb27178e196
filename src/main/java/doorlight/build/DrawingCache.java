package doorlight.build;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * What was drawn before, kept in the {@link CacheFolder} of the site, so that it need not be drawn
 * again. It changes nothing but the time of a build: an entry that is damaged is none, and a folder
 * that cannot be written to stays as it is.
 *
 * <p>An entry is a file: a checksum of all that follows it, how many drawings there are, and each
 * with its length before it.
 */
final class DrawingCache {
  /** From how many bytes on entries are dropped that the last build did not use: 256 MiB. */
  private static final long BOUND = 256L << 20;

  private final CacheFolder cache;
  private final Path folder;
  private final boolean usable;
  private final Set<String> used = ConcurrentHashMap.newKeySet();

  DrawingCache(Path site) {
    this.cache = CacheFolder.of(site);
    this.folder = cache.path().resolve("pictures");
    this.usable = cache.isUsable() && !Files.isSymbolicLink(folder);
  }

  /** The drawings under a key, if they were kept. */
  Optional<List<byte[]>> find(String key) {
    used.add(key);
    Path file = folder.resolve(key);
    if (!usable || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try {
      byte[] entry = Files.readAllBytes(file);
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(entry));
      if (entry.length < Long.BYTES || in.readLong() != checksum(entry)) {
        return Optional.empty();
      }
      List<byte[]> drawings = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        drawings.add(in.readNBytes(in.readInt()));
      }
      return Optional.of(drawings);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Keeps drawings, where the machine lets it. */
  void store(String key, List<byte[]> drawings) {
    if (!usable) {
      return;
    }
    try {
      cache.prepare();
      Files.createDirectories(folder);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(bytes);
      out.writeLong(0);
      out.writeInt(drawings.size());
      for (byte[] drawing : drawings) {
        out.writeInt(drawing.length);
        out.write(drawing);
      }
      byte[] entry = bytes.toByteArray();
      long checksum = checksum(entry);
      for (int i = 0; i < Long.BYTES; i++) {
        entry[i] = (byte) (checksum >>> 8 * (Long.BYTES - 1 - i));
      }
      Path partial = Files.createTempFile(folder, key, ".partial");
      Files.write(partial, entry);
      Files.move(partial, folder.resolve(key), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      // The next build draws it again.
    }
  }

  /** Drops what this build did not use, the oldest first, until the rest is within the bound. */
  void tidy() {
    if (!usable || !Files.isDirectory(folder)) {
      return;
    }
    record Entry(Path file, long size, FileTime time) {}
    List<Entry> entries = new ArrayList<>();
    try {
      CacheFolder.deletePartial(folder, "");
    } catch (IOException e) {
      // Another build may be at it.
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        entries.add(new Entry(file, Files.size(file), Files.getLastModifiedTime(file)));
      }
      entries.sort(Comparator.comparing(Entry::time).thenComparing(Entry::file));
      long size = entries.stream().mapToLong(Entry::size).sum();
      for (Entry entry : entries) {
        if (size > BOUND && !used.contains(entry.file().getFileName().toString())) {
          Files.delete(entry.file());
          size -= entry.size();
        }
      }
    } catch (IOException e) {
      // Another build may be at it.
    }
  }

  private static long checksum(byte[] entry) {
    CRC32 checksum = new CRC32();
    checksum.update(entry, Long.BYTES, entry.length - Long.BYTES);
    return checksum.getValue();
  }
}
