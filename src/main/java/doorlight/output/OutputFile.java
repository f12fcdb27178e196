package doorlight.output;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A file to be: where it will lie, and its bytes, which nobody changes any more. */
public record OutputFile(OutputPath path, byte[] bytes) {

  /** A text file in UTF-8. */
  public static OutputFile text(OutputPath path, String text) {
    return new OutputFile(path, text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OutputFile file
        && path.equals(file.path)
        && Arrays.equals(bytes, file.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * path.hashCode() + Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return path + " (" + bytes.length + " bytes)";
  }
}
