package doorlight.authoring.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of pasted text that is not empty.
 *
 * @param number from 1
 * @param indent how many spaces stand before it
 * @param marker the bullet or number that it begins with; empty for none
 * @param text without its marker
 * @param afterGap whether an empty line stands above it
 */
record PastedLine(int number, int indent, String marker, String text, boolean afterGap) {
  private static final Pattern BULLET =
      Pattern.compile("([•●▪▫◦‣·○∙□☐☑✓✔➤→■◆–—*-]|o(?=\\t))\\s+(.*)");
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,2}[.)])\\s+(.*)");
  private static final Pattern BLANKS =
      Pattern.compile("[\\u00A0\\u2000-\\u200A\\u202F\\u3000\\t]");
  private static final Pattern NOTHING =
      Pattern.compile("[\\u200B-\\u200D\\uFEFF\\u2060\\u00AD\\p{Cc}&&[^\\n\\t]]");

  /** No title is longer than this. */
  private static final int LONGEST_TITLE = 150;

  private static final int MOST_WORDS_OF_HEADING = 18;

  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "the", "and", "or", "but", "nor", "of", "in", "on", "to", "for", "with", "at",
          "by", "from", "as", "is", "it", "its", "vs", "via", "into", "than", "that", "if", "so",
          "up", "your", "my", "our", "be", "are", "you", "after", "before", "when", "through");

  /** The lines of a text, those without words left out. */
  static List<PastedLine> of(String text) {
    List<PastedLine> lines = new ArrayList<>();
    boolean gap = true;
    int number = 0;
    for (String raw : text.split("\\R", -1)) {
      number++;
      String line = NOTHING.matcher(BLANKS.matcher(raw).replaceAll(" ")).replaceAll("");
      String words = line.strip();
      if (words.isEmpty()) {
        gap = true;
        continue;
      }
      int indent = line.length() - line.stripLeading().length();
      Matcher bullet = BULLET.matcher(words);
      Matcher numbered = NUMBER.matcher(words);
      if (bullet.matches()) {
        lines.add(new PastedLine(number, indent, bullet.group(1), bullet.group(2).strip(), gap));
      } else if (numbered.matches()) {
        lines.add(
            new PastedLine(number, indent, numbered.group(1), numbered.group(2).strip(), gap));
      } else {
        lines.add(new PastedLine(number, indent, "", words, gap));
      }
      gap = false;
    }
    return joined(lines);
  }

  /** A text whose lines were broken at some width has its paragraphs put together again. */
  private static List<PastedLine> joined(List<PastedLine> lines) {
    boolean narrow = lines.stream().allMatch(line -> line.indent + line.text.length() <= 100);
    long goingOn = lines.stream().filter(line -> !line.afterGap && line.marker.isEmpty()).count();
    long gaps = lines.stream().filter(PastedLine::afterGap).count();
    boolean full =
        lines.stream().filter(line -> line.text.length() >= 55).count() * 3 > lines.size();
    if (!narrow || goingOn == 0 || gaps < 3 || !full) {
      return lines;
    }
    List<PastedLine> joined = new ArrayList<>();
    for (PastedLine line : lines) {
      PastedLine last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && !line.afterGap && line.marker.isEmpty()) {
        String both = last.text + " " + line.text;
        joined.set(
            joined.size() - 1,
            new PastedLine(last.number, last.indent, last.marker, both, last.afterGap));
      } else {
        joined.add(line);
      }
    }
    return joined;
  }

  boolean isBullet() {
    return !marker.isEmpty() && !isNumbered();
  }

  boolean isNumbered() {
    return marker.length() > 1;
  }

  /** The line with its number, which may be part of a heading. */
  String whole() {
    return marker.isEmpty() ? text : marker + " " + text;
  }

  /** Whether it ends as a sentence does. */
  boolean isSentence() {
    return text.matches("(?s).*[.!?…:;][\"”’')\\]]*");
  }

  boolean asks() {
    return text.matches("(?s).*[?][\"”’')\\]]*");
  }

  /** Whether it could be the title of a page. */
  boolean isTitle() {
    return marker.isEmpty()
        && text.length() <= LONGEST_TITLE
        && !text.matches("(?s).*[.:;,][\"”’')\\]]*")
        && (!asks() || isTitleCase())
        && text.codePoints().anyMatch(Character::isLetter);
  }

  /** Whether it is written as headings are: short, ended by no full stop, in capitals. */
  boolean isHeading() {
    return marker.isEmpty()
        && text.length() <= LONGEST_TITLE
        && text.split("\\s+").length <= MOST_WORDS_OF_HEADING
        && !text.matches("(?s).*[.,;:!…][\"”’')\\]]*")
        && isTitleCase();
  }

  /** Whether nearly all of its words that count begin with a capital. */
  private boolean isTitleCase() {
    int words = 0;
    int capitals = 0;
    boolean first = true;
    for (String part : text.split("[\\s–—/-]+")) {
      String word = part.replaceFirst("^[^\\p{L}\\p{N}]+", "");
      if (word.isEmpty() || Character.isDigit(word.charAt(0))) {
        continue;
      }
      boolean capital = Character.isUpperCase(word.codePointAt(0)) || word.matches("[a-z][A-Z].*");
      if (first && !capital) {
        return false;
      }
      if (first || !SMALL.contains(word.toLowerCase(Locale.ROOT))) {
        words++;
        capitals += capital ? 1 : 0;
      }
      first = false;
    }
    return words > 0 && (words > 1 || text.length() < 30) && capitals >= 0.7 * words;
  }
}
