package doorlight.authoring.importer;

import java.util.regex.Pattern;

/** Writes words so that Markdown (CommonMark 0.30, section 2.4) shows them as they are. */
final class MarkdownText {
  private static final Pattern ALWAYS =
      Pattern.compile("[\\\\`*]|\\[(?=[\\[^])|(?<=\\])(?=[(:\\[])");

  /** An underscore, tilde or angle bracket that could begin or end something. */
  private static final Pattern SOMETIMES =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|~(?=~)|(?<=~)~|<(?=[A-Za-z/!?])|!(?=\\[)|&(?=#?\\w{1,31};)");

  /** A bracket that is a link where a reference definition has its words. */
  private static final Pattern BRACKET = Pattern.compile("(?<!\\\\)\\[");

  private static final Pattern LINE_START =
      Pattern.compile(
          "(?m)^(\\s*)(#{1,6}(?=\\s|$)|[-+](?=\\s|$)|>|(?:=+|-{2,}|_{3,})(?=\\s*$)|:?-+:?(?=\\s*\\|))");

  private static final Pattern NUMBER_START = Pattern.compile("(?m)^(\\s*\\d{1,9})([.)])(?=\\s|$)");
  private static final Pattern ATTRIBUTES = Pattern.compile("(?m)\\{(?=#[^}\\n]*\\}\\s*$)");

  private MarkdownText() {}

  /** Words within a line. */
  static String escaped(String words) {
    String escaped = ALWAYS.matcher(words).replaceAll("\\\\$0");
    escaped = SOMETIMES.matcher(escaped).replaceAll("\\\\$0");
    return BRACKET.matcher(escaped).replaceAll("\\\\[");
  }

  /** The same for what stands at the beginning of a line. */
  static String atLineStart(String escaped) {
    String lines = LINE_START.matcher(escaped).replaceAll("$1\\\\$2");
    return NUMBER_START.matcher(lines).replaceAll("$1\\\\$2");
  }

  /** A heading of a level, from words that are escaped already. */
  static String heading(int level, String escaped) {
    String line = escaped.replace('\n', ' ').strip().replaceFirst("(#+)$", "\\\\$1");
    return "#".repeat(level) + " " + ATTRIBUTES.matcher(line).replaceAll("\\\\{");
  }

  /** A bar would end a cell of a table. */
  static String inCell(String escaped) {
    return escaped.replace("|", "\\|").replaceAll("\\s*\\n\\s*", " ").strip();
  }
}
