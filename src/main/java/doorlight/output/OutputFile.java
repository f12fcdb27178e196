package doorlight.output;

import java.nio.charset.StandardCharsets;

/** A file to be: where it will lie, and its bytes, which nobody changes any more. */
public record OutputFile(OutputPath path, byte[] bytes) {

  /** A text file in UTF-8. */
  public static OutputFile text(OutputPath path, String text) {
    return new OutputFile(path, text.getBytes(StandardCharsets.UTF_8));
  }
}
