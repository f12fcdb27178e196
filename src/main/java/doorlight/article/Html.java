package doorlight.article;

/** Writes text so that HTML shows it as it is, in an element or in a quoted attribute. */
public final class Html {
  /** No character behind it is escaped, so that most need not be looked up. */
  private static final char LAST = '>';

  private Html() {}

  public static String escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= LAST && entity(text.charAt(i)) != null) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        escape(text, escaped);
        return escaped.toString();
      }
    }
    return text;
  }

  /** The same, appended to {@code out}. */
  public static void escape(String text, StringBuilder out) {
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String entity = c <= LAST ? entity(c) : null;
      if (entity != null) {
        out.append(text, done, i).append(entity);
        done = i + 1;
      }
    }
    out.append(text, done, text.length());
  }

  private static String entity(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      default -> null;
    };
  }
}
