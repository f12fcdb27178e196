package doorlight.output;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Where files go as they are made, in any order and from any thread: into memory, or beside the
 * site that is to be replaced.
 */
public interface OutputTree {

  /**
   * Takes a file.
   *
   * @throws IOException when the machine cannot hold it
   * @throws IllegalStateException when there is a file of that path already, a defect of the caller
   */
  void add(OutputFile file) throws IOException;

  /**
   * Takes a file again that it got before, if it is still there and of the same key.
   *
   * @param key tells all that the file is made of from anything else
   * @return whether it had it; else it is to be made, and added under the key
   * @throws IOException when the machine cannot hold it
   */
  default boolean keep(OutputPath path, long key) throws IOException {
    return false;
  }

  /**
   * Takes a file, to be asked for again under a key.
   *
   * @throws IOException when the machine cannot hold it
   */
  default void add(OutputFile file, long key) throws IOException {
    add(file);
  }

  /**
   * Takes a file that lies on disk, byte for byte.
   *
   * @throws IOException when it cannot be read, or the machine cannot hold it
   */
  void copy(OutputPath path, Path source) throws IOException;
}
