package doorlight.reference;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Takes a text apart into words and marks, so that words are compared and not bytes (rule 2):
 *
 * <pre>
 * Rest &amp; Play — “It’s” Enough    and    rest and play - "It's" enough
 * </pre>
 *
 * give the same keys: {@code rest and play - it's enough}. White space, quotation marks and
 * invisible characters are left out; nothing depends on the machine's language.
 */
final class Words {
  /** Stands in a text for what no title reaches across. */
  static final char BARRIER = '\uFFFF';

  /** Stands in a text for the mark of a footnote, which is a barrier too. */
  static final char FOOTNOTE = '\uFFFE';

  private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFF0D";
  private static final String APOSTROPHES = "'\u2019\u2018\u02BC\uFF07";
  private static final String WIDE = "：？！（），、。；．";
  private static final String NARROW = ":?!(),,.;.";

  private Words() {}

  /** The words and marks of a text, in order. */
  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>(text.length() / 5 + 4);
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int end = at + Character.charCount(c);
      if (isOfWord(c)) {
        end = endOfWord(text, at);
        words.add(word(text, at, end));
      } else if (c == BARRIER || c == FOOTNOTE) {
        words.add(new Word(Word.Kind.BARRIER, Character.toString(c), at, end, false));
      } else if (isSpace(c) || isInvisible(c) || Quotes.isQuote(c)) {
        at = end;
        continue;
      } else if (c == '&' || c == '＆') {
        words.add(new Word(Word.Kind.WORD, "and", at, end, false));
      } else if (DASHES.indexOf(c) >= 0) {
        end = endOfRun(text, at, DASHES);
        words.add(mark("-", at, end));
      } else if (c == '.' || c == '…') {
        end = endOfRun(text, at, ".…");
        words.add(mark(c == '.' && end == at + 1 ? "." : "…", at, end));
      } else {
        int wide = WIDE.indexOf(c);
        String key = wide >= 0 ? NARROW.substring(wide, wide + 1) : Character.toString(c);
        words.add(mark(key, at, end));
      }
      at = end;
    }
    return words;
  }

  /** The keys of a text, joined by spaces: equal for texts whose words are equal. */
  static String keys(String text) {
    return of(text).stream().map(Word::key).collect(Collectors.joining(" "));
  }

  private static Word mark(String key, int start, int end) {
    return new Word(Word.Kind.MARK, key, start, end, false);
  }

  private static Word word(String text, int start, int end) {
    String typed = text.substring(start, end);
    int first = typed.codePointAt(0);
    boolean capital = Character.isUpperCase(first) || Character.isTitleCase(first);
    return new Word(Word.Kind.WORD, fold(typed), start, end, capital);
  }

  /** Lower case and composed. By way of upper case, since ß is ss and ı is I there. */
  private static String fold(String typed) {
    String plain = typed.replace('\u2019', '\'');
    if (isAscii(plain)) {
      return plain.toLowerCase(Locale.ROOT);
    }
    StringBuilder visible = new StringBuilder(typed.length());
    typed
        .codePoints()
        .filter(c -> !isInvisible(c))
        .forEach(c -> visible.appendCodePoint(APOSTROPHES.indexOf(c) >= 0 ? '\'' : c));
    String composed = Normalizer.normalize(visible, Normalizer.Form.NFC);
    String lower = composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(lower.replace("i\u0307", "i"), Normalizer.Form.NFC);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }

  private static int endOfWord(String text, int start) {
    boolean standsAlone = standsAlone(text.codePointAt(start));
    int at = start;
    while (at < text.length() && isAsciiOfWord(text.charAt(at))) {
      at++;
    }
    while (at < text.length()) {
      int c = text.codePointAt(at);
      boolean inside = isOfWord(c) || isInvisible(c) || isInnerApostrophe(text, at);
      if (!inside || at > start && (standsAlone ? !isMark(c) : standsAlone(c))) {
        break;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  private static boolean isInnerApostrophe(String text, int at) {
    return APOSTROPHES.indexOf(text.charAt(at)) >= 0
        && at + 1 < text.length()
        && Character.isLetter(text.codePointAt(at + 1));
  }

  private static int endOfRun(String text, int start, String characters) {
    int end = start;
    while (end < text.length() && characters.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  private static boolean isAsciiOfWord(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  private static boolean isOfWord(int c) {
    if (c <= 0x7F) {
      return isAsciiOfWord(c);
    }
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c) && APOSTROPHES.indexOf(c) < 0
        || isMark(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return (type == Character.NON_SPACING_MARK && !isVariation(c))
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /** Characters of scripts that put no space between words. */
  private static boolean standsAlone(int c) {
    return c > 0x2E7F
        && (Character.isIdeographic(c)
            || Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA
            || Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA);
  }

  /** White space of every width. */
  static boolean isSpace(int c) {
    return c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Soft hyphens, joiners, direction marks: nobody sees them. */
  private static boolean isInvisible(int c) {
    return c > 0x7F && (Character.getType(c) == Character.FORMAT || isVariation(c));
  }

  private static boolean isVariation(int c) {
    return c >= 0xFE00 && c <= 0xFE0F;
  }
}
