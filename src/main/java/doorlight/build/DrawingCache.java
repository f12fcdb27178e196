package doorlight.build;

import doorlight.base.ByteWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What was drawn before, kept in the {@link CacheFolder} of the site, so that it need not be drawn
 * again. It changes nothing but the time of a build: an entry that is damaged is none, and a folder
 * that cannot be written to stays as it is.
 */
final class DrawingCache {
  /** From how many bytes on entries are dropped that the last build did not use: 256 MiB. */
  private static final long BOUND = 256L << 20;

  private static final String FOLDER = "pictures";

  private final CacheFolder cache;
  private final Set<String> used = ConcurrentHashMap.newKeySet();

  DrawingCache(CacheFolder cache) {
    this.cache = cache;
  }

  /** Notes that the drawings under a key are on the site, though nobody asked for them. */
  void use(String key) {
    used.add(key);
  }

  /** The drawings under a key, if they were kept, and are as many as they should be. */
  Optional<List<byte[]>> find(String key, int count) {
    use(key);
    try {
      return cache
          .readSealed(FOLDER + "/" + key)
          .map(in -> in.list(in::bytes))
          .filter(drawings -> drawings.size() == count);
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      // Of another version of the program.
      return Optional.empty();
    }
  }

  /** Keeps drawings, where the machine lets it. */
  void store(String key, List<byte[]> drawings) {
    ByteWriter out = new ByteWriter();
    out.list(drawings, out::bytes);
    cache.keepSealed(FOLDER + "/" + key, out.toBytes());
  }

  /** Drops what this build did not use, the oldest first, until the rest is within the bound. */
  void tidy() {
    Path folder = cache.path().resolve(FOLDER);
    if (!cache.isUsable() || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try {
      CacheFolder.deletePartial(folder, "");
    } catch (IOException e) {
      // The next build does it.
    }
    record Entry(Path file, long size, FileTime time) {}
    List<Entry> entries = new ArrayList<>();
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
}
