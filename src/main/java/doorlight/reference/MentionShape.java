package doorlight.reference;

import java.util.List;

/** Judges whether words that are a title are typed as one, and not in somebody else's mouth. */
final class MentionShape {
  private final ProseText prose;
  private final Capitals capitals;

  MentionShape(ProseText prose) {
    this.prose = prose;
    this.capitals = new Capitals(prose);
  }

  /**
   * Whether the title that begins at a word may be offered as a link.
   *
   * @param next the index of the word after it
   * @param end where it ends in the text
   * @param anyCase whether it counts in small letters, too
   * @param since the index of the word after the title before it, which it is no part of
   */
  boolean isOffered(int start, int next, int end, boolean anyCase, int since) {
    if (isInQuotation(start, next, end) || prose.isInHtml(prose.word(start).start())) {
      return false;
    }
    if (standsApart(start, next)) {
      return true;
    }
    return !isTailOfPhrase(start, next, since) && (anyCase || hasOwnCapital(start, next));
  }

  /** A capital that is not just that of a sentence's first word. */
  private boolean hasOwnCapital(int start, int next) {
    for (int at = start; at < next; at++) {
      if (prose.word(at).capital() && !(at == start && beginsSentence(at))) {
        return true;
      }
    }
    return false;
  }

  private boolean beginsSentence(int at) {
    return at == 0 || prose.word(at - 1).isMark(".?!…:");
  }

  /**
   * The end of a longer name: "Shame" in "The Anatomy of Shame", "Why We Freeze" in "On Why ...".
   */
  private boolean isTailOfPhrase(int start, int next, int since) {
    int at = start - 1;
    while (at >= since && capitals.isSmall(at)) {
      at--;
    }
    if (at < since || !prose.word(at).isWord() || !prose.word(at).capital()) {
      return false;
    }
    return !beginsSentence(at) || next - start < 3 || prose.word(at).key().endsWith("'s");
  }

  /** Whether quotes or emphasis hold just this title, perhaps with a comma or full stop. */
  private boolean standsApart(int start, int next) {
    return prose.enclosuresBefore(start).stream().anyMatch(e -> isClosedAfter(e, next));
  }

  private boolean isClosedAfter(Enclosure enclosure, int next) {
    int at = next;
    while (at < prose.size() && prose.word(at).start() < enclosure.close()) {
      if (prose.word(at).isWord()) {
        return false;
      }
      at++;
    }
    return enclosure.close() >= prose.word(next - 1).end();
  }

  /** Whether it stands in quotation marks among other words: that is somebody's speech. */
  private boolean isInQuotation(int start, int next, int end) {
    List<Enclosure> opened = prose.enclosuresOpening(0, prose.word(start).start());
    return opened.stream()
        .filter(e -> e.quoted() && e.close() >= end)
        .anyMatch(e -> !(e.open() >= prose.endBefore(start) && isClosedAfter(e, next)));
  }
}
