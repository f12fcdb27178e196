package doorlight.base;

/** Which characters a text may have that is published. */
public final class Characters {
  private Characters() {}

  /**
   * The text with a space for each character that HTML or XML may not hold, controls that nobody
   * sees: with one of them a feed is no feed (XML 1.0, section 2.2; HTML, section 13.2.3.5).
   */
  public static String publishable(String text) {
    if (text.chars().noneMatch(c -> isForbidden(c))) {
      return text;
    }
    StringBuilder allowed = new StringBuilder(text.length());
    text.codePoints().forEach(c -> allowed.appendCodePoint(isForbidden(c) ? ' ' : c));
    return allowed.toString();
  }

  private static boolean isForbidden(int c) {
    boolean space = c == '\n' || c == '\t' || c == '\r';
    boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    boolean noCharacter = c >= 0xFDD0 && c <= 0xFDEF || (c & 0xFFFE) == 0xFFFE;
    return Character.isISOControl(c) && !space || half || noCharacter;
  }
}
