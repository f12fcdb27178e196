package doorlight.read.section;

import doorlight.article.Section.Kind;
import doorlight.config.Wording;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells from a heading's words what kind of section it begins: "QUICK ANSWER:", "Quick Answer: Why
 * do we freeze?" and "quick answer – why?" are the same heading to it.
 */
public final class SectionHeadings {
  private static final String APOSTROPHES = "'’‘ʼ";

  /** What divides "Checklist" from the words of the writer's own behind it. */
  private static final Pattern SUFFIX = Pattern.compile("[:：]|\\s[-–—]\\s|—");

  private final Map<String, Kind> kinds = new HashMap<>();

  public SectionHeadings(Wording wording) {
    know(Kind.QUICK_ANSWER, wording.quickAnswer());
    know(Kind.CONTENTS, wording.contents());
    know(Kind.CHECKLIST, wording.checklist());
    know(Kind.FAQ, wording.faq());
    know(Kind.REFERENCES, wording.references());
    know(Kind.EXPLORE_MORE, wording.exploreMore());
  }

  private void know(Kind kind, List<String> headings) {
    headings.forEach(heading -> kinds.putIfAbsent(words(heading), kind));
  }

  /** The kind of section that a heading begins, if it is a special one. */
  public Optional<Kind> kindOf(String heading) {
    Kind kind = kinds.get(words(heading));
    Matcher suffix = SUFFIX.matcher(heading);
    if (kind == null && suffix.find()) {
      Kind beginning = kinds.get(words(heading.substring(0, suffix.start())));
      kind = beginning == Kind.QUICK_ANSWER || beginning == Kind.CHECKLIST ? beginning : null;
    }
    return Optional.ofNullable(kind);
  }

  /** A text's words alone, so that texts can be compared: small letters, single spaces. */
  static String words(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder words = new StringBuilder(folded.length());
    boolean apart = false;
    for (int at = 0; at < folded.length(); at += Character.charCount(folded.codePointAt(at))) {
      int c = folded.codePointAt(at);
      if (isOfWord(c)) {
        words.append(apart && words.length() > 0 ? " " : "").appendCodePoint(c);
        apart = false;
      } else {
        apart |= APOSTROPHES.indexOf(c) < 0;
      }
    }
    return words.toString();
  }

  /** Letters, marks and numbers of any script, but for the apostrophe that is a letter. */
  private static boolean isOfWord(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> Character.isLetterOrDigit(c) && APOSTROPHES.indexOf(c) < 0;
    };
  }
}
