package doorlight.read.body;

import doorlight.read.markdown.InlineGrammar;
import org.jsoup.nodes.Entities;

/** Backslash escapes and entities, as CommonMark has them. */
final class Escapes {
  private static final int LONGEST_NAME = 32;

  private Escapes() {}

  /** What an address, a link's title or the language of a code block says: escapes undone. */
  static String undo(String typed) {
    if (typed.indexOf('\\') < 0 && typed.indexOf('&') < 0) {
      return typed;
    }
    StringBuilder undone = new StringBuilder(typed.length());
    int at = 0;
    while (at < typed.length()) {
      char c = typed.charAt(at);
      if (c == '\\' && at + 1 < typed.length() && InlineGrammar.isEscapable(typed.charAt(at + 1))) {
        undone.append(typed.charAt(at + 1));
        at += 2;
        continue;
      }
      int end = c == '&' ? entity(typed, at, typed.length(), undone) : -1;
      if (end < 0) {
        undone.append(c);
        end = at + 1;
      }
      at = end;
    }
    return undone.toString();
  }

  /**
   * Reads the entity that begins with the {@code &} at {@code at}, and appends what it stands for.
   *
   * @return where it ends, or -1 when it is none
   */
  static int entity(String text, int at, int limit, StringBuilder out) {
    int end = at + 1;
    int longest = Math.min(limit, end + LONGEST_NAME);
    while (end < longest && isNameCharacter(text.charAt(end))) {
      end++;
    }
    if (end == at + 1 || end >= limit || text.charAt(end) != ';') {
      return -1;
    }
    String name = text.substring(at + 1, end);
    String meaning = name.charAt(0) == '#' ? character(name) : Entities.getByName(name);
    if (meaning.isEmpty()) {
      return -1;
    }
    out.append(meaning);
    return end + 1;
  }

  private static boolean isNameCharacter(char c) {
    return c == '#' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** What {@code #35} or {@code #x23} stands for; empty when it is not well formed. */
  private static String character(String name) {
    boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
    String digits = name.substring(hex ? 2 : 1);
    int code;
    try {
      code =
          digits.isEmpty() || digits.length() > (hex ? 6 : 7)
              ? -1
              : Integer.parseInt(digits, hex ? 16 : 10);
    } catch (NumberFormatException notANumber) {
      code = -1;
    }
    if (code < 0) {
      return "";
    }
    boolean shown =
        Character.isValidCodePoint(code) && code != 0 && !(code >= 0xD800 && code <= 0xDFFF);
    return shown ? Character.toString(code) : "\uFFFD";
  }
}
