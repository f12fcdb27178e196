package doorlight.reference;

import java.util.Set;

/**
 * Reads capitals as a person does: where a phrase in capitals ends, whether it goes on after a
 * title, and whether words look like a title at all.
 */
final class Capitals {
  /** Words that stay small inside a title. */
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "and", "as", "at", "but", "by", "for", "from", "if", "in", "into", "nor", "of",
          "off", "on", "onto", "or", "out", "over", "so", "than", "that", "the", "through", "to",
          "under", "up", "upon", "via", "vs", "with", "without", "within", "your", "is");

  private static final Set<String> PARTS_OF_WORKS =
      Set.of(
          "chapter",
          "part",
          "section",
          "figure",
          "fig",
          "table",
          "appendix",
          "page",
          "step",
          "box",
          "volume",
          "vol",
          "module",
          "session",
          "week",
          "day",
          "level",
          "phase",
          "stage",
          "lesson",
          "unit",
          "episode",
          "exhibit",
          "note",
          "footnote",
          "question",
          "exercise",
          "principle",
          "article",
          "paragraph",
          "number",
          "no",
          "point",
          "slide",
          "item",
          "case",
          "study");

  private static final Set<String> HONORIFICS =
      Set.of("dr", "mr", "mrs", "ms", "mx", "prof", "professor", "st", "sir", "rev");

  private static final Set<String> DATES =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "spring",
          "summer",
          "autumn",
          "fall",
          "winter",
          "christmas");

  /** Words that begin a title and no name. */
  private static final Set<String> OPENERS =
      Set.of("the", "a", "an", "why", "how", "when", "what", "where", "who", "your", "my", "on");

  /** Longest phrase that is read as one, in words and marks. */
  private static final int LONGEST = 25;

  private final ProseText prose;

  Capitals(ProseText prose) {
    this.prose = prose;
  }

  /**
   * The end of the phrase in capitals that begins at a word: "Why We Freeze Under Pressure" of "Why
   * We Freeze Under Pressure is new". Small words at its end are not of it.
   */
  int endOfPhrase(int start) {
    int end = start;
    for (int at = start; at < prose.size() && at < start + LONGEST; at++) {
      if (isCapital(at) || isNumber(at)) {
        end = at + 1;
      } else if (!isSmall(at) && !joins(at)) {
        break;
      }
    }
    return end;
  }

  /**
   * The end of what a title goes on with after its last word; that word itself when the title ends
   * there (rule 1: "Why We Freeze" stops in the middle of "Why We Freeze Under Pressure").
   */
  int endOfContinuation(int next) {
    if (next >= prose.size() || prose.word(next).kind() == Word.Kind.BARRIER) {
      return next;
    }
    if (prose.word(next - 1).isMark("?!…")) {
      // After the closing mark of a title a sentence begins, unless it is "What Is Rest? A Guide".
      int end = endOfPhrase(next);
      return isCapital(next) && capitals(next, end) >= 2 ? end : next;
    }
    if (!prose.word(next).isWord()) {
      return prose.word(next).isMark(":-(") ? endOfSubtitle(next) : next;
    }
    int at = next;
    while (at < next + 5 && isSmall(at) && !prose.word(at).is("by")) {
      boolean versus =
          prose.word(at).is("vs") && at + 1 < prose.size() && prose.word(at + 1).is(".");
      at += versus ? 2 : 1;
    }
    boolean goesOn = at == next ? isCapital(at) || isNumber(at) : isCapital(at) && !isName(at);
    return goesOn ? endOfPhrase(at) : next;
  }

  /** A colon, a dash or a parenthesis, and then what looks like the rest of a longer title. */
  private int endOfSubtitle(int mark) {
    int start = mark + 1;
    int end = endOfPhrase(start);
    if (!isCapital(start) || isCitation(end)) {
      return mark;
    }
    boolean stops =
        prose.word(mark).is("(")
            ? end < prose.size() && prose.word(end).is(")")
            : end >= prose.size() || !prose.word(end).isWord();
    boolean numbered = end > start + 1 && isNumber(end - 1);
    boolean title = capitals(start, end) >= 2 || stops && (numbered || !isAcronym(start));
    return title ? end : mark;
  }

  /**
   * Whether the words from one index to another look like a title.
   *
   * @param apart whether they stand in quotes or in emphasis
   * @param command whether they follow "see" or "read", which names of people often do, too
   */
  boolean looksLikeTitle(int start, int end, boolean apart, boolean command) {
    boolean begins = isCapital(start) || isNumber(start);
    if (!begins || isPartOfWork(start) || isCitation(end)) {
      return false;
    }
    boolean possessive = prose.word(end - 1).key().endsWith("'s") && isWord(end);
    if (HONORIFICS.contains(prose.word(start).key()) || possessive && !apart) {
      return false;
    }
    int capitals = capitals(start, end);
    if (apart) {
      return command ? capitals >= 2 : capitals >= 1 && (end > start + 1 || !isAcronym(start));
    }
    boolean mayBeName = command && capitals < 3 && !isNoName(start, end);
    return capitals >= 2 && !mayBeName && hasOrdinaryWord(start, end);
  }

  /** Two words in capitals that are no name of a person: "Going Numb", "Learning to Rest". */
  private boolean isNoName(int start, int end) {
    String first = prose.word(start).key();
    boolean small = false;
    for (int at = start + 1; at < end - 1; at++) {
      small |= isSmall(at) && !prose.word(at).is("and") && !prose.word(at).is("or");
    }
    return small || first.endsWith("ing") || OPENERS.contains(first);
  }

  /** How many words have a capital; a compound is one word. */
  private int capitals(int start, int end) {
    int count = 0;
    for (int at = start; at < end; at++) {
      if (isCapital(at) && !(at > start && joins(at - 1))) {
        count++;
      }
    }
    return count;
  }

  /** "Chapter 3", "Part Two", "Figure B". */
  private boolean isPartOfWork(int at) {
    if (!PARTS_OF_WORKS.contains(prose.word(at).key()) || at + 1 >= prose.size()) {
      return false;
    }
    String next = prose.word(at + 1).key();
    Set<String> numbers =
        Set.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    return isNumber(at + 1) || next.matches("[ivx]+|.") || numbers.contains(next);
  }

  /** A year or "et al." follows, as after the names of authors: "Levine and Frederick (1997)". */
  private boolean isCitation(int end) {
    int at = end;
    while (at < prose.size() && at < end + 2 && prose.word(at).isMark(",(")) {
      at++;
    }
    return at < prose.size()
        && (prose.word(at).is("et")
            || at > end && prose.word(at).key().matches("(1[89]|20)\\d\\d[a-z]?"));
  }

  /** A capital that is no sign of a title: a month, a title of address, "EMDR clients". */
  private boolean isName(int at) {
    Word word = prose.word(at);
    boolean lowerNext = isWord(at + 1) && !isCapital(at + 1);
    return DATES.contains(word.key())
        || HONORIFICS.contains(word.key())
        || lowerNext && !isSmall(at + 1) && (isAcronym(at) || word.key().endsWith("'s"));
  }

  /** Whether some word is more than an abbreviation or a number. */
  private boolean hasOrdinaryWord(int start, int end) {
    for (int at = start; at < end; at++) {
      if (isCapital(at) && !isAcronym(at)) {
        return true;
      }
    }
    return false;
  }

  /** A capital, but for "I" where a sentence goes on with it. */
  private boolean isCapital(int at) {
    if (at >= prose.size() || !prose.word(at).capital()) {
      return false;
    }
    boolean writer = prose.word(at).key().matches("i|i'(ve|m|d|ll)");
    return !writer || at + 1 < prose.size() && prose.word(at + 1).capital();
  }

  private boolean isAcronym(int at) {
    Word word = prose.word(at);
    return word.end() > word.start() + 1
        && prose.typed(word.start(), word.end()).chars().noneMatch(Character::isLowerCase);
  }

  private boolean isNumber(int at) {
    return isWord(at) && Character.isDigit(prose.word(at).key().charAt(0));
  }

  private boolean isWord(int at) {
    return at < prose.size() && prose.word(at).isWord();
  }

  boolean isSmall(int at) {
    return isWord(at) && SMALL.contains(prose.word(at).key());
  }

  /** A hyphen or a stroke inside a compound. */
  private boolean joins(int at) {
    return prose.word(at).isMark("-/") && prose.touches(at) && prose.touches(at + 1);
  }
}
