package doorlight.reference;

import java.util.List;

/**
 * What a lead-in led to: a stretch of a prose text, and what is to become of it.
 *
 * @param start where the title as typed begins in the text
 * @param end where it ends
 * @param targets what its words are the title of, best first; empty when nothing has it
 */
record Finding(Verdict verdict, int start, int end, List<Target> targets) {

  /** What becomes of a title in prose. */
  enum Verdict {
    /** It becomes a link. */
    LINKED,
    /** It stays as it is, and nothing is said: the article itself, or a work by others. */
    LEFT_ALONE,
    /** Its article is not in the build (rule 6). */
    UNPUBLISHED,
    /** Two articles have it (rule 7). */
    AMBIGUOUS,
    /** It looks like a title but is none, or not quite (rule 8). */
    UNRESOLVED
  }

  Finding {
    targets = List.copyOf(targets);
  }
}
