package doorlight.picture;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * A title set in lines: as large as it can be, at most as wide and as high as its place, and its
 * lines of about one width.
 *
 * @param size of the font, in pixels
 */
record CardText(double size, List<String> lines) {
  /** From the foot of one line to the next, in sizes of the font. */
  static final double LEADING = 1.22;

  private static final int[] SIZES = {78, 72, 66, 60, 54, 48, 44};
  private static final int MOST_LINES = 6;

  /**
   * Sets a title.
   *
   * @param widthOf how wide a text is, in sizes of the font
   * @param width of its place, in pixels; likewise {@code height}
   */
  static CardText set(String title, ToDoubleFunction<String> widthOf, double width, double height) {
    List<String> pieces = pieces(title);
    for (int size : SIZES) {
      double measure = width / size;
      int most = most(size, height);
      boolean wordsFit = pieces.stream().allMatch(p -> widthOf.applyAsDouble(p.strip()) <= measure);
      List<String> lines = wrap(pieces, widthOf, measure);
      if (wordsFit && lines.size() <= most) {
        return new CardText(size, balanced(pieces, widthOf, measure, lines.size()));
      }
    }
    int smallest = SIZES[SIZES.length - 1];
    double measure = width / smallest;
    List<String> broken = new ArrayList<>();
    pieces.forEach(piece -> breakWord(piece, widthOf, measure, broken));
    List<String> lines = wrap(broken, widthOf, measure);
    return new CardText(smallest, shortened(lines, most(smallest, height), widthOf, measure));
  }

  /** One line, smaller where it has to be, and in the end shorter. */
  static CardText line(String text, ToDoubleFunction<String> widthOf, double size, double width) {
    double fitting = Math.min(size, width / Math.max(1, widthOf.applyAsDouble(text)));
    double used = Math.max(size * 0.7, fitting);
    boolean fits = widthOf.applyAsDouble(text) * used <= width + 0.01;
    return new CardText(
        used, fits ? List.of(text) : shortened(List.of(text, ""), 1, widthOf, width / used));
  }

  private static int most(int size, double height) {
    return Math.max(1, Math.min(MOST_LINES, (int) (height / (size * LEADING))));
  }

  /** Where a line may end: after each. */
  private static List<String> pieces(String title) {
    List<String> pieces = new ArrayList<>();
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(title);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      pieces.add(title.substring(start, end));
      start = end;
    }
    return pieces;
  }

  private static List<String> wrap(
      List<String> pieces, ToDoubleFunction<String> widthOf, double measure) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String piece : pieces) {
      String longer = line + piece;
      if (!line.isEmpty() && widthOf.applyAsDouble(longer.strip()) > measure) {
        lines.add(line.strip());
        longer = piece;
      }
      line = longer;
    }
    lines.add(line.strip());
    return lines;
  }

  /** As many lines, and none wider than it has to be for that. */
  private static List<String> balanced(
      List<String> pieces, ToDoubleFunction<String> widthOf, double measure, int count) {
    double widest =
        pieces.stream().mapToDouble(p -> widthOf.applyAsDouble(p.strip())).max().orElse(0);
    List<String> best = wrap(pieces, widthOf, measure);
    for (double narrower = measure; narrower >= widest; narrower -= 0.2) {
      List<String> lines = wrap(pieces, widthOf, narrower);
      if (lines.size() > count) {
        break;
      }
      best = lines;
    }
    return best;
  }

  /** A word that no line holds is divided where the line ends. */
  private static void breakWord(
      String piece, ToDoubleFunction<String> widthOf, double measure, List<String> broken) {
    String rest = piece;
    while (widthOf.applyAsDouble(rest.strip()) > measure) {
      int end = rest.length();
      while (end > 1 && widthOf.applyAsDouble(rest.substring(0, end) + "-") > measure) {
        end = rest.offsetByCodePoints(end, -1);
      }
      broken.add(rest.substring(0, end) + "-");
      rest = rest.substring(end);
    }
    broken.add(rest);
  }

  private static List<String> shortened(
      List<String> lines, int most, ToDoubleFunction<String> widthOf, double measure) {
    if (lines.size() <= most) {
      return lines;
    }
    List<String> kept = new ArrayList<>(lines.subList(0, most));
    String last = kept.get(most - 1);
    while (widthOf.applyAsDouble(last + "…") > measure || last.matches(".*[\\s\\p{P}]")) {
      last = last.substring(0, last.offsetByCodePoints(last.length(), -1)).stripTrailing();
    }
    String words = last.replaceFirst("[\\s\\p{P}]+\\S*$", "");
    boolean within = lines.get(most - 1).startsWith(last) && !lines.get(most - 1).equals(last);
    boolean cut = within && Character.isLetterOrDigit(lines.get(most - 1).charAt(last.length()));
    kept.set(most - 1, (cut && !words.isEmpty() ? words : last) + "…");
    return kept;
  }
}
