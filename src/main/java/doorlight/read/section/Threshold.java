package doorlight.read.section;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds, in what a writer says after a checklist, how many ticks she speaks of.
 *
 * <p>"If five or more of these feel like you, ..." means five; so do "at least five", "5+", "more
 * than four" and "if you ticked five". A number that counts something else ("for at least six
 * months") means nothing. The first sentence that names one decides.
 */
final class Threshold {
  private static final List<String> NUMBERS =
      List.of(
          ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                  + " fifteen sixteen seventeen eighteen nineteen twenty")
              .split(" "));

  private static final String NUMBER = "(?:[0-9]{1,3}|" + String.join("|", NUMBERS) + ")\\b";

  /** The number that counts; "fewer than three" and "three or fewer" are no thresholds. */
  private static final String N =
      "(?<![\\w-])(?<!fewer than |less than |under |up to |at most |no more than |not more than )(?<n>"
          + NUMBER
          + ")(?! or (?:fewer|less|under)\\b)";

  /** The higher number of "five or six", "three to five", "3-5": the lower is the threshold. */
  private static final String TO_HIGHER = "(?:(?: to | or | and | ?[-–—] ?)" + NUMBER + ")?";

  private static final String NOT_TIME_OR_PEOPLE =
      "(?! (?:more )?(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?"
          + "|times?|sessions?|people|persons?|friends?|percent)\\b)";

  private static final Pattern AT_LEAST =
      Pattern.compile("\\b(?:at least|minimum of|no fewer than) " + N + NOT_TIME_OR_PEOPLE);

  private static final Pattern OR_MORE =
      Pattern.compile(N + "(?: or more\\b| or above\\b| or over\\b|\\+)" + NOT_TIME_OR_PEOPLE);

  private static final Pattern MORE_THAN =
      Pattern.compile("\\b(?<!no |not )(?:more than|over) " + N + NOT_TIME_OR_PEOPLE);

  private static final Pattern OF_THESE =
      Pattern.compile("(?!one of the\\b)" + N + TO_HIGHER + " of (?:these|those|them|the)\\b");

  private static final Pattern BOXES =
      Pattern.compile(
          N
              + TO_HIGHER
              + " (?:boxes|items|statements|signs|points|questions|sentences|patterns|ticks"
              + "|checks|check ?marks|yeses|resonate|apply|ring|sound|feel|fit|describe|seem)\\b");

  private static final Pattern TICKED =
      Pattern.compile(
          "\\b(?:tick\\w*|check\\w*|mark\\w*|count\\w*|recogni[sz]\\w*|yes to|yourself in)"
              + " (?:yourself in |yes to |off |between )?"
              + N
              + NOT_TIME_OR_PEOPLE);

  private static final List<Pattern> COUNTS =
      List.of(AT_LEAST, OR_MORE, MORE_THAN, OF_THESE, BOXES, TICKED);

  /** What makes a sentence a condition; one that begins with the number needs none. */
  private static final Pattern CONDITION =
      Pattern.compile(
          "\\b(?:if|when|whenever|once|should|tick\\w*|check\\w*|mark\\w*|count\\w*|recogni[sz]\\w*"
              + "|yes|resonate|apply|sound|feel|fit|ring)\\b");

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…])[”\"’')\\]]*\\s+");
  private static final Pattern SPACE = Pattern.compile("[\\s\u00A0\u202F]+");

  /** How far into a sentence a number stands at most that is said without a condition. */
  private static final int BEGINNING = 24;

  private Threshold() {}

  /**
   * The number of ticks that a text speaks of.
   *
   * @param boxes how many there are to tick; a higher number is no threshold
   */
  static OptionalInt in(String text, int boxes) {
    for (String sentence : SENTENCE_END.split(text)) {
      int number = named(SPACE.matcher(sentence.toLowerCase(Locale.ROOT)).replaceAll(" ").strip());
      if (number > 0) {
        return number <= boxes ? OptionalInt.of(number) : OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  /** The number that a sentence names first, or 0. */
  private static int named(String sentence) {
    boolean condition = CONDITION.matcher(sentence).find();
    int nearest = condition ? sentence.length() : BEGINNING;
    int named = 0;
    for (Pattern count : COUNTS) {
      Matcher m = count.matcher(sentence);
      if (m.find() && m.start("n") < nearest) {
        nearest = m.start("n");
        named = value(m.group("n")) + (count == MORE_THAN ? 1 : 0);
      }
    }
    return named;
  }

  private static int value(String number) {
    int word = NUMBERS.indexOf(number);
    return word >= 0 ? word : Integer.parseInt(number);
  }
}
