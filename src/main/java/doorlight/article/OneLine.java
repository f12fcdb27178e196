package doorlight.article;

/** Puts a text on one line: every run of spaces, tabs and line ends becomes one space. */
public final class OneLine {
  private OneLine() {}

  /** The text on one line; the same string where it is so already, as most are. */
  public static String of(String text) {
    int at = 0;
    while (at < text.length() && (text.charAt(at) > ' ' || !changesAt(text, at))) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    StringBuilder line = new StringBuilder(text.length()).append(text, 0, at);
    boolean afterSpace = false;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (!isSpace(c)) {
        line.append(c);
      } else if (!afterSpace) {
        line.append(' ');
      }
      afterSpace = isSpace(c);
    }
    return line.toString();
  }

  private static boolean changesAt(String text, int at) {
    char c = text.charAt(at);
    return isSpace(c) && (c != ' ' || at + 1 < text.length() && isSpace(text.charAt(at + 1)));
  }

  /** Those of {@code \s} in a {@link java.util.regex.Pattern}. */
  private static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }
}
