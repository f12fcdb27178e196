package doorlight.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The site's files by path: those that were made in memory, those that are copies as the place on
 * disk where they lie, so that pictures and films fill no memory.
 */
public final class MemoryTree implements OutputTree {
  private final Map<OutputPath, byte[]> made = new HashMap<>();
  private final Map<OutputPath, Path> copied = new HashMap<>();
  private final Map<OutputPath, Long> keys = new HashMap<>();
  private final Set<OutputPath> kept = new HashSet<>();
  private final Map<OutputPath, byte[]> earlier;
  private final Map<OutputPath, Long> earlierKeys;

  /** A tree that knows no other. */
  public MemoryTree() {
    this.earlier = Map.of();
    this.earlierKeys = Map.of();
  }

  /** A tree that may keep files of an earlier one. */
  public MemoryTree(MemoryTree before) {
    this.earlier = before.made;
    this.earlierKeys = before.keys;
  }

  @Override
  public synchronized void add(OutputFile file) {
    requireNew(file.path());
    made.put(file.path(), file.bytes());
  }

  @Override
  public synchronized boolean keep(OutputPath path, long key) {
    byte[] before = key == earlierKeys.getOrDefault(path, ~key) ? earlier.get(path) : null;
    if (before == null) {
      return false;
    }
    add(new OutputFile(path, before), key);
    kept.add(path);
    return true;
  }

  @Override
  public synchronized void add(OutputFile file, long key) {
    add(file);
    keys.put(file.path(), key);
  }

  @Override
  public synchronized void copy(OutputPath path, Path source) {
    requireNew(path);
    copied.put(path, source);
  }

  private void requireNew(OutputPath path) {
    if (contains(path)) {
      throw new IllegalStateException("two files for " + path);
    }
  }

  /** Whether there is a file of that path. */
  public synchronized boolean contains(OutputPath path) {
    return made.containsKey(path) || copied.containsKey(path);
  }

  /** The paths of all files. */
  public synchronized Set<OutputPath> paths() {
    Set<OutputPath> paths = new HashSet<>(made.keySet());
    paths.addAll(copied.keySet());
    return paths;
  }

  /** The paths of the files that were taken over from the tree before. */
  public synchronized Set<OutputPath> kept() {
    return Set.copyOf(kept);
  }

  /** The bytes of a file that was made; empty when there is none of that path, or a copy. */
  public synchronized Optional<byte[]> made(OutputPath path) {
    return Optional.ofNullable(made.get(path));
  }

  /** Where the file lies that a path is a copy of; it may have changed since, or be gone. */
  public synchronized Optional<Path> copied(OutputPath path) {
    return Optional.ofNullable(copied.get(path));
  }

  /**
   * The bytes of every file, those of copies as they are on disk now.
   *
   * @throws IOException when a copied file cannot be read
   */
  public synchronized SortedMap<OutputPath, byte[]> files() throws IOException {
    SortedMap<OutputPath, byte[]> files = new TreeMap<>(made);
    for (Map.Entry<OutputPath, Path> copy : copied.entrySet()) {
      files.put(copy.getKey(), Files.readAllBytes(copy.getValue()));
    }
    return Collections.unmodifiableSortedMap(files);
  }
}
