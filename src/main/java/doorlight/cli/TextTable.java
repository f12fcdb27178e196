package doorlight.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A table in columns, one line a row. Where the terminal is too narrow, the widest column is cut;
 * in a pipe nothing is.
 */
final class TextTable {
  private static final String GAP = "  ";
  private static final int LEAST = 12;

  private static final Set<Character.UnicodeScript> WIDE =
      Set.of(
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA,
          Character.UnicodeScript.HANGUL);

  private final List<List<String>> rows = new ArrayList<>();

  TextTable(String... headings) {
    rows.add(List.of(headings));
    rows.add(List.of(headings).stream().map(h -> "-".repeat(h.length())).toList());
  }

  void row(String... cells) {
    rows.add(List.of(cells).stream().map(Console::printable).toList());
  }

  /** The lines of the table, none longer than {@code width} columns where that can be. */
  String within(int width) {
    int[] widths = new int[rows.get(0).size()];
    int widest = 0;
    int all = -GAP.length();
    for (int i = 0; i < widths.length; i++) {
      for (List<String> row : rows) {
        widths[i] = Math.max(widths[i], columns(row.get(i)));
      }
      widest = widths[i] > widths[widest] ? i : widest;
      all += widths[i] + GAP.length();
    }
    widths[widest] = Math.max(LEAST, widths[widest] - Math.max(0, all - width));
    StringBuilder lines = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String cell = cut(row.get(i), widths[i]);
        line.append(cell).append(" ".repeat(Math.max(0, widths[i] - columns(cell)))).append(GAP);
      }
      lines.append(line.toString().stripTrailing()).append('\n');
    }
    return lines.toString();
  }

  private static String cut(String cell, int width) {
    if (columns(cell) <= width) {
      return cell;
    }
    StringBuilder start = new StringBuilder();
    int used = 1;
    for (int c : cell.codePoints().toArray()) {
      used += columns(c);
      if (used > width) {
        break;
      }
      start.appendCodePoint(c);
    }
    return start.append('…').toString();
  }

  /** How many columns of a terminal a text takes. */
  static int columns(String text) {
    return text.codePoints().map(TextTable::columns).sum();
  }

  private static int columns(int c) {
    int type = Character.getType(c);
    boolean none = type == Character.NON_SPACING_MARK || type == Character.FORMAT;
    boolean wide = WIDE.contains(Character.UnicodeScript.of(c)) || c >= 0x1F300 && c < 0x1FB00;
    return none ? 0 : wide ? 2 : 1;
  }
}
