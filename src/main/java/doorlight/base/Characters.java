package doorlight.base;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/** Characters as those who get them need them: browsers, feed readers, file systems. */
public final class Characters {
  private Characters() {}

  /**
   * The text with a space for each character that HTML or XML may not hold, controls that nobody
   * sees: with one of them a feed is no feed (XML 1.0, section 2.2; HTML, section 13.2.3.5).
   */
  public static String publishable(String text) {
    int at = 0;
    while (at < text.length() && (isPlain(text.charAt(at)) || !isForbidden(text.charAt(at)))) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    StringBuilder allowed = new StringBuilder(text.length());
    text.codePoints().forEach(c -> allowed.appendCodePoint(isForbidden(c) ? ' ' : c));
    return allowed.toString();
  }

  /**
   * The same text in UTF-8. Nearly every text is as it may be, and its bytes are the quickest to
   * look through.
   */
  public static byte[] publishableBytes(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return isSurelyPublishable(bytes) ? bytes : publishable(text).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * A name as file systems and servers take it that mix up capitals and small letters, or forms of
   * a letter: two names with one form are one name to them.
   */
  public static String fold(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }

  private static boolean isSurelyPublishable(byte[] utf8) {
    for (int at = 0; at < utf8.length; at++) {
      byte b = utf8[at];
      if (b < 0 ? mayBeForbidden(utf8, at) : !isPlain((char) b) && isForbidden(b)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether what begins here may be a control (C2 80 on), or no character (EF B7 90 on, ..BF BE).
   */
  private static boolean mayBeForbidden(byte[] utf8, int at) {
    int lead = utf8[at] & 0xFF;
    return lead == 0xC2 && (utf8[at + 1] & 0xFF) < 0xA0
        || lead == 0xEF && (utf8[at + 1] == (byte) 0xB7 || utf8[at + 1] == (byte) 0xBF)
        || lead >= 0xF0 && utf8[at + 2] == (byte) 0xBF;
  }

  private static boolean isPlain(char c) {
    return c >= ' ' && c <= '~';
  }

  private static boolean isForbidden(int c) {
    boolean space = c == '\n' || c == '\t' || c == '\r';
    boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    boolean noCharacter = c >= 0xFDD0 && c <= 0xFDEF || (c & 0xFFFE) == 0xFFFE;
    return Character.isISOControl(c) && !space || half || noCharacter;
  }
}
