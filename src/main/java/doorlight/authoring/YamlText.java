package doorlight.authoring;

import java.util.regex.Pattern;

/** Writes text as a value of YAML (1.2, section 7.3). */
final class YamlText {
  /** What can be no other than text, wherever it stands. */
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}/][\\p{L}\\p{M}\\p{N} '’.?!;&/()–—_-]*(?<! )");

  private YamlText() {}

  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /**
   * A text in the style of the value that it takes the place of: in the same quotes, or without,
   * where that can be.
   *
   * @param written the value as it stands in the file
   */
  static String like(String written, String text) {
    if (written.startsWith("'")) {
      return "'" + text.replace("'", "''") + "'";
    }
    boolean plain =
        !written.startsWith("\"")
            && !written.startsWith("|")
            && !written.startsWith(">")
            && PLAIN.matcher(text).matches()
            && !text.equals("null");
    return plain ? text : quoted(text);
  }
}
