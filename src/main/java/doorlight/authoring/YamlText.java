package doorlight.authoring;

import doorlight.data.JsonWriter;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes text as a value of YAML (1.2.2, chapter 7). */
public final class YamlText {
  /** What needs no quotation marks, wherever it stands. */
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}/][\\p{L}\\p{M}\\p{N} '’.?!;&/()–—_-]*(?<! )");

  /**
   * Words that are no text where they stand alone, to this version of YAML or to the one before.
   */
  private static final Set<String> NO_TEXT =
      Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

  private static final Pattern NO_LINE =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\uFFFE\\uFFFF\\s]+");

  private YamlText() {}

  /**
   * A text on one line, with one space for every stretch that breaks it or that YAML forbids
   * (section 5.1).
   */
  public static String oneLine(String text) {
    return NO_LINE.matcher(text).replaceAll(" ").strip();
  }

  /** In quotation marks: a string of JSON is one of YAML, whatever it holds (section 1.2). */
  public static String quoted(String text) {
    return JsonWriter.write(text);
  }

  /** Without quotation marks, where that can be. */
  public static String value(String text) {
    boolean plain =
        PLAIN.matcher(text).matches() && !NO_TEXT.contains(text.toLowerCase(Locale.ROOT));
    return plain ? text : quoted(text);
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
    boolean quotedOrBlock =
        written.startsWith("\"") || written.startsWith("|") || written.startsWith(">");
    return quotedOrBlock ? quoted(text) : value(text);
  }
}
