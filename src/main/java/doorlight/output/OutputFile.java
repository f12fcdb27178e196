package doorlight.output;

import doorlight.base.Characters;

/** A file to be: where it will lie, and its bytes, which nobody changes any more. */
public record OutputFile(OutputPath path, byte[] bytes) {

  /** A text file in UTF-8, of characters that may be published. */
  public static OutputFile text(OutputPath path, String text) {
    return new OutputFile(path, Characters.publishableBytes(text));
  }
}
