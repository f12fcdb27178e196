package doorlight.read.markdown;

import java.util.BitSet;

/**
 * Looks for floods of one thing before a text is parsed. No article has them, and parsers have been
 * brought down by each.
 */
final class InputLimits {
  private static final int MOST_BACKSLASHES = 20;
  private static final int MOST_BACKTICK_RUNS = 100;

  private InputLimits() {}

  /** Throws when there is one. */
  static void check(String body) {
    if (body.indexOf('\\') < 0 && body.indexOf('`') < 0) {
      return;
    }
    BitSet lengths = new BitSet();
    for (int at = 0; at < body.length(); at++) {
      char c = body.charAt(at);
      if (c == '\n') {
        lengths.clear();
      } else if (c == '\\' || c == '`') {
        int end = at;
        while (end < body.length() && body.charAt(end) == c) {
          end++;
        }
        if (c == '`') {
          lengths.set(end - at);
        }
        refuse(c, end - at, lengths, at);
        at = end - 1;
      }
    }
  }

  private static void refuse(char c, int length, BitSet lengths, int at) {
    if (c == '\\' && length > MOST_BACKSLASHES) {
      throw new TooComplex(
          at,
          "More than " + MOST_BACKSLASHES + " backslashes stand in a row here.",
          "Take some of them out.");
    }
    if (c == '`' && lengths.cardinality() > MOST_BACKTICK_RUNS) {
      throw new TooComplex(
          at,
          "This line has runs of backticks of more than " + MOST_BACKTICK_RUNS + " lengths.",
          "Take them out, or put them on lines of their own.");
    }
  }
}
