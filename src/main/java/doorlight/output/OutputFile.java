package doorlight.output;

import java.nio.charset.StandardCharsets;

/** A file to be: where it will lie, and its bytes, which nobody changes any more. */
public record OutputFile(OutputPath path, byte[] bytes) {

  /**
   * A text file in UTF-8. A space stands for each character that HTML or XML may not hold, controls
   * that nobody sees: with one of them a feed is no feed (XML 1.0, section 2.2; HTML, section
   * 13.2.3.5).
   */
  public static OutputFile text(OutputPath path, String text) {
    return new OutputFile(path, withoutForbidden(text).getBytes(StandardCharsets.UTF_8));
  }

  private static String withoutForbidden(String text) {
    if (text.chars().noneMatch(c -> isForbidden(c) || Character.isHighSurrogate((char) c))) {
      return text;
    }
    StringBuilder allowed = new StringBuilder(text.length());
    text.codePoints().forEach(c -> allowed.appendCodePoint(isForbidden(c) ? ' ' : c));
    return allowed.toString();
  }

  private static boolean isForbidden(int c) {
    boolean space = c == '\n' || c == '\t' || c == '\r';
    boolean noCharacter = c >= 0xFDD0 && c <= 0xFDEF || (c & 0xFFFE) == 0xFFFE;
    return Character.isISOControl(c) && !space || noCharacter;
  }
}
