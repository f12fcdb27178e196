package doorlight.reference;

import java.util.ArrayList;
import java.util.List;

/** Quotation marks of every kind, and which of them belong together. */
final class Quotes {
  /** Marks of one family close one another; those of one family stand between two spaces. */
  private static final List<String> FAMILIES =
      List.of(
          "\"\u201C\u201D\u201E\u201F\uFF02",
          "'\u2018\u2019\u201A\u201B\u02BC\uFF07`\u00B4",
          "\u00AB\u00BB",
          "\u2039\u203A",
          "\u300A\u300B",
          "\u3008\u3009",
          "\u300C\u300D",
          "\u300E\u300F");

  private static final String OPENING =
      "\u201C\u201E\u201F\u2018\u201A\u201B\u00AB\u2039\u300A\u3008\u300C\u300E";
  private static final String EITHER = "\"\uFF02'\uFF07`";

  private Quotes() {}

  /** Whether a character is a quotation mark; apostrophes are, where no letter follows them. */
  static boolean isQuote(int c) {
    return c == '"' || c == '\'' || c == '`' || c >= 0xAB && family(c) >= 0;
  }

  /** The pairs of a text whose words are known; an apostrophe inside a word is none. */
  static List<Enclosure> pairs(String text, List<Word> words) {
    List<Enclosure> pairs = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    int from = 0;
    for (Word word : words) {
      pair(text, from, word.start(), open, pairs);
      from = word.end();
    }
    pair(text, from, text.length(), open, pairs);
    return pairs;
  }

  private static void pair(
      String text, int from, int to, List<Integer> open, List<Enclosure> pairs) {
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      if (!isQuote(c)) {
        continue;
      }
      int opener = lastOfFamily(open, text, family(c));
      boolean germanEnd = c == '\u201C' && opener >= 0 && text.charAt(open.get(opener)) == '\u201E';
      if (opens(text, at) && !germanEnd) {
        open.add(at);
      } else if (opener >= 0) {
        pairs.add(new Enclosure(open.get(opener), at, true));
        open.subList(opener, open.size()).clear();
      }
    }
  }

  private static boolean opens(String text, int at) {
    char c = text.charAt(at);
    if (EITHER.indexOf(c) < 0) {
      return OPENING.indexOf(c) >= 0;
    }
    boolean wordBefore = at > 0 && !Words.isSpace(text.charAt(at - 1));
    boolean openerBefore =
        wordBefore && "([\u2014\u2013-\"'\u201C\u2018".indexOf(text.charAt(at - 1)) >= 0;
    boolean wordAfter = at + 1 < text.length() && !Words.isSpace(text.charAt(at + 1));
    return wordAfter && (!wordBefore || openerBefore);
  }

  private static int lastOfFamily(List<Integer> open, String text, int family) {
    // Nobody opens more than a few quotations at once; a flood of opening marks is not paired.
    for (int i = open.size() - 1; i >= Math.max(0, open.size() - 8); i--) {
      if (family(text.charAt(open.get(i))) == family) {
        return i;
      }
    }
    return -1;
  }

  private static int family(int c) {
    for (int i = 0; i < FAMILIES.size(); i++) {
      if (FAMILIES.get(i).indexOf(c) >= 0) {
        return i;
      }
    }
    return -1;
  }
}
