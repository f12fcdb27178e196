package doorlight.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The words of a text as search compares them: without case, accents, apostrophes and what nobody
 * sees. {@code search-words.js} does the same in the browser; what changes here changes there.
 *
 * <p>{@code Don’t say “Café”} is {@code dont}, {@code say}, {@code cafe}. After an apostrophe a
 * longer word counts by itself too ({@code l'anxiété} is {@code lanxiete} and {@code anxiete}).
 * Chinese and Japanese characters are a word each, since no space says where theirs end.
 */
final class SearchWords {
  /** Longer ones are no words of a person, and would only fill the index. */
  static final int LONGEST = 40;

  private static final int SHORTEST_AFTER_APOSTROPHE = 3;
  private static final String APOSTROPHES = "'’";

  /** Accents; the points of Hebrew and Arabic; variation selectors; what has no shape. */
  private static final Pattern DROPPED =
      Pattern.compile(
          "[\\u0300-\\u036F\\u0591-\\u05C7\\u0640\\u064B-\\u065F\\u0670\\uFE00-\\uFE0F\\p{Cf}'’ʼ]");

  /** Letters that Unicode does not take apart. */
  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("ß", "ss"),
          Map.entry("æ", "ae"),
          Map.entry("œ", "oe"),
          Map.entry("ø", "o"),
          Map.entry("ł", "l"),
          Map.entry("đ", "d"),
          Map.entry("ð", "d"),
          Map.entry("þ", "th"),
          Map.entry("ı", "i"),
          Map.entry("ς", "σ"));

  private static final Pattern LETTER = Pattern.compile("[ßæœøłđðþıς]");

  private SearchWords() {}

  /** The words of a text in their order, each as often as it stands there. */
  static List<String> of(String text) {
    List<String> words = new ArrayList<>(text.length() / 6 + 1);
    int at = 0;
    while (at < text.length()) {
      int plain = endOfAscii(text, at);
      int end = endOfWord(text, at, plain);
      if (end == at) {
        at += Character.charCount(text.codePointAt(at));
      } else if (end == plain) {
        // most words, of which nothing but the case is to be folded
        addUnlessLong(text.substring(at, end).toLowerCase(Locale.ROOT), words);
        at = end;
      } else {
        add(text.substring(at, end), words);
        at = end;
      }
    }
    return words;
  }

  private static void add(String typed, List<String> words) {
    String whole = fold(typed);
    if (!whole.isEmpty()) {
      addUnlessLong(whole, words);
    }
    int apostrophe = Math.max(typed.lastIndexOf('\''), typed.lastIndexOf('’'));
    if (apostrophe > 0) {
      String after = fold(typed.substring(apostrophe + 1));
      if (after.length() >= SHORTEST_AFTER_APOSTROPHE) {
        addUnlessLong(after, words);
      }
    }
  }

  private static void addUnlessLong(String word, List<String> words) {
    if (word.length() <= LONGEST) {
      words.add(word);
    }
  }

  /** A word or a text as it is compared. */
  static String fold(String typed) {
    String straight = typed.replace('’', '\'');
    if (isAscii(straight)) {
      return straight.toLowerCase(Locale.ROOT).replace("'", "");
    }
    String apart = Normalizer.normalize(typed, Normalizer.Form.NFKD);
    String bare = DROPPED.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    String plain = LETTER.matcher(bare).replaceAll(letter -> LETTERS.get(letter.group()));
    return Normalizer.normalize(plain, Normalizer.Form.NFC);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }

  /** Where the word that begins here ends; {@code start} itself where none begins. */
  private static int endOfWord(String text, int start, int endOfAscii) {
    int first = text.codePointAt(start);
    int at = endOfAscii;
    if (standsAlone(first)) {
      at = start + Character.charCount(first);
      while (at < text.length() && isMark(text.codePointAt(at))) {
        at += Character.charCount(text.codePointAt(at));
      }
      return at;
    }
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (!isOfWord(c) && !(at > start && joins(text, at))) {
        break;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  /** Where the letters and digits of ASCII end that begin here. */
  private static int endOfAscii(String text, int start) {
    int at = start;
    while (at < text.length() && isAsciiOfWord(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Whether an apostrophe stands here, and a word goes on after it. */
  private static boolean joins(String text, int at) {
    return APOSTROPHES.indexOf(text.charAt(at)) >= 0
        && at + 1 < text.length()
        && isOfWord(text.codePointAt(at + 1));
  }

  private static boolean isAsciiOfWord(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  private static boolean isOfWord(int c) {
    if (c < 0x80) {
      return isAsciiOfWord(c);
    }
    int type = Character.getType(c);
    boolean number =
        type == Character.DECIMAL_DIGIT_NUMBER
            || type == Character.LETTER_NUMBER
            || type == Character.OTHER_NUMBER;
    return (Character.isLetter(c) || number || isMark(c) || type == Character.FORMAT)
        && !standsAlone(c);
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static boolean standsAlone(int c) {
    if (c < 0x2E80) {
      return false;
    }
    UnicodeScript script = UnicodeScript.of(c);
    return script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA;
  }
}
