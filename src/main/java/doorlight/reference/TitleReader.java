package doorlight.reference;

import doorlight.reference.Finding.Verdict;
import doorlight.reference.TitleIndex.Match;
import java.util.List;
import java.util.Optional;

/** Reads the title that begins at a given word of a prose text, and judges what it leads to. */
final class TitleReader {
  /** From this many words on, a title in small letters is no accident. */
  private static final int NO_ACCIDENT = 4;

  private final ProseText prose;
  private final TitleIndex index;
  private final NearTitles near;
  private final Capitals capitals;
  private final String file;

  /**
   * @param file the article that the prose is of, which is never linked to itself
   */
  TitleReader(ProseText prose, TitleIndex index, NearTitles near, String file) {
    this.prose = prose;
    this.index = index;
    this.near = near;
    this.capitals = new Capitals(prose);
    this.file = file;
  }

  /**
   * A title that was read, or what looks like one.
   *
   * @param next the index of the word after it
   * @param words how many words it has
   * @param nearMiss whether a title stops in the middle of it
   */
  record Title(Finding finding, int next, int words, boolean nearMiss) {}

  /** The longest title that begins at a word and ends where its phrase ends (rule 1). */
  Optional<Title> at(int start) {
    Optional<Match> missed = Optional.empty();
    for (Match match : index.matches(prose.words(), start)) {
      if (counts(match, start) && !breaksOutOfQuotes(match, start)) {
        if (missed.isEmpty() ? endsCleanly(match, start) : fills(match, start)) {
          return Optional.of(title(match, start));
        }
        missed = missed.or(() -> Optional.of(match));
      }
    }
    return missed.map(match -> nearMiss(match, start));
  }

  /** Whether some title begins at a word, wherever it ends. */
  private boolean isAt(int start) {
    return index.matches(prose.words(), start).stream().anyMatch(match -> counts(match, start));
  }

  /** What looks like a title but is none (rule 8), beginning at a word. */
  Optional<Title> unresolved(int start, boolean command) {
    if (start >= prose.size()) {
      return Optional.empty();
    }
    List<Enclosure> enclosures = prose.enclosuresBefore(start);
    int end = enclosures.isEmpty() ? endOfPhrase(start) : lastWordBefore(enclosures.get(0), start);
    boolean looks =
        end > start && capitals.looksLikeTitle(start, end, !enclosures.isEmpty(), command);
    return looks && !namesWork(start, end) ? Optional.of(unresolved(start, end)) : Optional.empty();
  }

  /** A title with a slip in it, which is therefore none, beginning at a word. */
  Optional<Title> slip(int start) {
    int end = start < prose.size() ? near.endOfSlip(prose.words(), start) : start;
    return end == start ? Optional.empty() : Optional.of(unresolved(start, end));
  }

  private Title unresolved(int start, int end) {
    return new Title(finding(Verdict.UNRESOLVED, start, endOf(end), List.of()), end, 0, false);
  }

  /** Whether the word is "and" or "or", and a title follows it, were it with a slip. */
  private boolean joinsTitle(int at) {
    if (at >= prose.size() || !prose.word(at).is("and") && !prose.word(at).is("or")) {
      return false;
    }
    int next = at + 1 < prose.size() && prose.word(at + 1).is("in") ? at + 2 : at + 1;
    boolean capital = next < prose.size() && prose.word(next).capital();
    return isAt(at + 1) || isAt(next) || capital && slip(next).isPresent();
  }

  private Title title(Match match, int start) {
    List<Target> targets = match.targets();
    Target target = targets.get(0);
    Verdict verdict;
    if (target.isWork()) {
      verdict = target.url().isEmpty() ? Verdict.LEFT_ALONE : Verdict.LINKED;
    } else if (target.heldBack().isPresent()) {
      verdict = Verdict.UNPUBLISHED;
    } else if (targets.size() > 1) {
      // rule 1: a shortened title counts where one article alone has it.
      verdict = match.rank().isShortened() ? Verdict.UNRESOLVED : Verdict.AMBIGUOUS;
    } else {
      verdict = target.file().equals(file) ? Verdict.LEFT_ALONE : Verdict.LINKED;
    }
    Finding finding = finding(verdict, start, match.endOffset(), targets);
    return new Title(finding, match.end(), match.words(), false);
  }

  private Title nearMiss(Match match, int start) {
    int end = Math.max(match.end(), capitals.endOfContinuation(match.end()));
    for (Enclosure enclosure : prose.enclosuresBefore(start)) {
      end = Math.max(end, lastWordBefore(enclosure, start));
    }
    Finding finding = finding(Verdict.UNRESOLVED, start, endOf(end), List.of());
    return new Title(finding, end, 0, true);
  }

  /** rule 3: quotation marks are inside where they open and close among the words of the title. */
  private Finding finding(Verdict verdict, int first, int end, List<Target> targets) {
    int start = prose.word(first).start();
    int from = start;
    int to = end;
    for (Enclosure quoted : prose.enclosuresOpening(prose.endBefore(first), end)) {
      boolean opensRightBefore = quoted.open() == from - 1 && quoted.close() < end;
      boolean closesRightAfter = quoted.open() >= start && quoted.close() == to;
      if (quoted.quoted() && opensRightBefore) {
        from--;
      } else if (quoted.quoted() && closesRightAfter) {
        to++;
      }
    }
    return new Finding(verdict, from, to, targets);
  }

  /** Whether a match is typed as a title is typed, so that it is not just the same words. */
  private boolean counts(Match match, int start) {
    if (prose.isPartOfCompound(start, match.end(), match.endOffset())) {
      return false;
    }
    boolean capital = prose.word(start).capital();
    if (match.oneWord()) {
      // rule 2: a title of one word counts only with its capital. Where the title itself begins
      // with none, or its script has none, it has to stand apart.
      Word word = prose.word(start);
      boolean ownCapital =
          prose.typed(word.start(), word.end()).codePoints().anyMatch(Character::isUpperCase);
      return match.capital()
          ? capital
          : ownCapital || match.words() >= NO_ACCIDENT || fills(match, start);
    }
    if (capital || !match.capital() || match.words() >= NO_ACCIDENT) {
      return true;
    }
    // In small letters, two or three words are a title only where nothing runs on after them:
    // "as discussed in trauma therapy sessions" is ordinary prose.
    return !match.rank().isShortened() && (isClosed(match.end()) || fills(match, start));
  }

  /**
   * Whether a title is in quotes or in emphasis up to some word of the match, and the rest after
   * them is not typed as a title: "Shame" and the body's memory.
   */
  private boolean breaksOutOfQuotes(Match match, int start) {
    Word last = prose.word(match.end() - 1);
    for (Enclosure enclosure : prose.enclosuresBefore(start)) {
      if (enclosure.close() <= last.start() && last.isWord() && !last.capital()) {
        return true;
      }
    }
    return false;
  }

  private boolean endsCleanly(Match match, int start) {
    if (fills(match, start) || joinsTitle(match.end())) {
      return true;
    }
    return !overflows(match, start) && capitals.endOfContinuation(match.end()) == match.end();
  }

  /** Whether quotes or emphasis hold just this title, perhaps with a comma or full stop. */
  private boolean fills(Match match, int start) {
    return prose.enclosuresBefore(start).stream()
        .anyMatch(e -> e.close() >= match.endOffset() && !holdsWord(match.end(), e.close()));
  }

  /** Whether quotes or emphasis that begin with this title go on after it; a list may. */
  private boolean overflows(Match match, int start) {
    boolean list = isMark(match.end(), ",;") && isAt(match.end() + 1);
    return !list
        && prose.enclosuresBefore(start).stream().anyMatch(e -> holdsWord(match.end(), e.close()));
  }

  private boolean holdsWord(int from, int close) {
    for (int at = from; at < prose.size() && prose.word(at).start() < close; at++) {
      if (prose.word(at).kind() != Word.Kind.MARK) {
        return true;
      }
    }
    return false;
  }

  private int endOfPhrase(int start) {
    int end = capitals.endOfPhrase(start);
    for (int at = start + 1; at < end; at++) {
      if (joinsTitle(at)) {
        return at;
      }
    }
    return end;
  }

  /** The index after the last word, or closing ? or !, before an enclosure ends. */
  private int lastWordBefore(Enclosure enclosure, int start) {
    int end = start;
    for (int at = start; at < prose.size() && prose.word(at).start() < enclosure.close(); at++) {
      if (prose.word(at).kind() == Word.Kind.BARRIER) {
        return start;
      }
      if (!prose.word(at).isMark(",.;:")) {
        end = at + 1;
      }
    }
    return end;
  }

  /** A book whose author is named before it: "Judith Herman's Trauma and Recovery". */
  private boolean namesWork(int start, int end) {
    for (int at = start; at < end; at++) {
      boolean work =
          index.matches(prose.words(), at).stream()
              .anyMatch(match -> match.targets().get(0).isWork());
      if (work) {
        return true;
      }
    }
    return false;
  }

  private int endOf(int end) {
    return prose.word(end - 1).end();
  }

  /** Whether nothing runs on at a word: the text ends there, or a mark stands there. */
  boolean isClosed(int at) {
    return at >= prose.size() || prose.word(at).kind() != Word.Kind.WORD;
  }

  private boolean isMark(int at, String marks) {
    return at < prose.size() && prose.word(at).isMark(marks);
  }
}
