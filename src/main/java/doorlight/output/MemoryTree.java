package doorlight.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The site's files in memory, by path. */
public final class MemoryTree implements OutputTree {
  private final SortedMap<OutputPath, byte[]> files = new TreeMap<>();

  @Override
  public synchronized void add(OutputFile file) {
    if (files.putIfAbsent(file.path(), file.bytes()) != null) {
      throw new IllegalStateException("two files for " + file.path());
    }
  }

  @Override
  public void copy(OutputPath path, Path source) throws IOException {
    add(new OutputFile(path, Files.readAllBytes(source)));
  }

  /** What was added so far. */
  public synchronized SortedMap<OutputPath, byte[]> files() {
    return Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }
}
