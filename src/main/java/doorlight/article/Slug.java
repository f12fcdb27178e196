package doorlight.article;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * The part of an address that names one thing: lower-case letters and digits of any script, joined
 * by single hyphens, in Unicode's composed form (NFC).
 */
public final class Slug {
  /** Longest slug made from a title or a heading, in characters. */
  public static final int LONGEST_MADE = 80;

  /** Longest slug that a writer may give, in characters. */
  public static final int LONGEST_GIVEN = 200;

  /** Longest in UTF-8; a folder's name may have 255 bytes on most systems. */
  private static final int MOST_BYTES = 220;

  /** Names that Windows keeps for devices, whatever their ending. */
  private static final Set<String> RESERVED =
      Set.of(
          "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
          "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

  private Slug() {}

  /**
   * The slug made from a title, a heading, a tag or a file name: "What's Safe? (Part 2)" becomes
   * {@code whats-safe-part-2}. Apostrophes vanish, everything else that is neither letter nor digit
   * becomes a hyphen; cut at a word where it would be longer than 80 characters. Empty when there
   * is no letter or digit in it.
   */
  public static String of(String words) {
    return make(words, LONGEST_MADE);
  }

  /** The same for a file name, which its writer chose: cut at 200 characters only. */
  public static String ofFileName(String name) {
    return make(name, LONGEST_GIVEN);
  }

  /** Whether a slug that a writer gave can stand in an address as it is. */
  public static boolean isValid(String slug) {
    return !slug.isEmpty()
        && slug.codePointCount(0, slug.length()) <= LONGEST_GIVEN
        && !RESERVED.contains(slug)
        && slug.equals(ofFileName(slug));
  }

  private static String make(String words, int longest) {
    String folded = Normalizer.normalize(words, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    StringBuilder slug = new StringBuilder(folded.length());
    int length = 0;
    int bytes = 0;
    int lastHyphen = -1;
    int at = 0;
    while (at < folded.length()) {
      int c = folded.codePointAt(at);
      at += Character.charCount(c);
      if (isApostrophe(c)) {
        continue;
      }
      if (!Character.isLetterOrDigit(c) && !isMark(c)) {
        if (slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
          lastHyphen = slug.length();
          slug.append('-');
          length++;
        }
        continue;
      }
      bytes += c < 0x80 ? 1 : Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
      if (length >= longest || bytes > MOST_BYTES) {
        slug.setLength(lastHyphen > 0 ? lastHyphen : slug.length());
        break;
      }
      slug.appendCodePoint(c);
      length++;
    }
    if (slug.length() > 0 && slug.charAt(slug.length() - 1) == '-') {
      slug.setLength(slug.length() - 1);
    }
    String made = Normalizer.normalize(slug, Normalizer.Form.NFC);
    return RESERVED.contains(made) ? made + "-" + made.length() : made;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isApostrophe(int c) {
    return c == '\'' || c == '\u2019' || c == '\u2018' || c == '\u02BC';
  }
}
