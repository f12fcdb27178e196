package doorlight.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The words that announce a title: "as explored in", "I wrote about this in", "see also", and what
 * the site adds.
 *
 * <p>A lead-in is known by its core, since what may stand before it ("As I", "the same mechanism")
 * makes no difference: a verb, perhaps an adverb, and "in".
 */
final class LeadIns {
  private static final Set<String> VERBS =
      Set.of(
          "explored",
          "discussed",
          "described",
          "covered",
          "examined",
          "explained",
          "outlined",
          "introduced",
          "mentioned");

  /** Adverbs that do not end in "ly", and the parts of "in more depth" and "at some length". */
  private static final Set<String> ADVERBS =
      Set.of(
          "more",
          "most",
          "much",
          "further",
          "elsewhere",
          "earlier",
          "before",
          "already",
          "first",
          "previously",
          "again",
          "once",
          "both",
          "at",
          "in",
          "some",
          "great",
          "greater",
          "length",
          "depth",
          "detail",
          "full",
          "also",
          "too",
          "just",
          "a",
          "bit",
          "little",
          "as",
          "well");

  private static final Set<String> OBJECTS = Set.of("this", "that", "it", "these", "those", "them");
  private static final Set<String> WRITERS = Set.of("i", "we", "i've", "we've", "i'd", "we'd");

  /** An adverb has at most this many words: "at much greater length". */
  private static final int ADVERB_WORDS = 5;

  private static final Set<String> OTHERS = Set.of("wrote", "written", "more", "read", "see");

  private final List<List<String>> added = new ArrayList<>();

  /** The words that a core can begin with, so that most words of a text cost one look. */
  private final Set<String> firstWords = new HashSet<>(VERBS);

  /**
   * A lead-in that was found.
   *
   * @param ends the index of the word after it: more than one where it may end sooner or later
   *     ("explored in more depth in", "explored in In Praise of Rest")
   * @param command whether it bids the reader ("See ...") rather than tells; after it no clause
   *     begins
   */
  record LeadIn(List<Integer> ends, boolean command) {}

  LeadIns(List<String> added) {
    firstWords.addAll(OTHERS);
    for (String phrase : added) {
      List<String> words = Words.of(phrase).stream().map(Word::key).toList();
      if (!words.isEmpty()) {
        this.added.add(words);
        firstWords.add(words.get(0));
      }
    }
  }

  /** The lead-in whose core begins at a word. */
  Optional<LeadIn> at(List<Word> words, int start) {
    if (!firstWords.contains(words.get(start).key())) {
      return Optional.empty();
    }
    return verb(words, start).or(() -> seeOrRead(words, start)).or(() -> added(words, start));
  }

  private static Optional<LeadIn> verb(List<Word> words, int start) {
    String key = words.get(start).key();
    int at = start + 1;
    if (VERBS.contains(key)) {
      if (OBJECTS.contains(key(words, at)) && writerBefore(words, start)) {
        at++;
      }
      return in(words, at, false);
    }
    boolean wrote = key.equals("wrote") || key.equals("written");
    if (wrote && key(words, at).equals("about") && writerBefore(words, start)) {
      return OBJECTS.contains(key(words, at + 1)) ? in(words, at + 2, false) : Optional.empty();
    }
    boolean more = key.equals("more") && isOnOrAbout(words, at);
    if (more && OBJECTS.contains(key(words, at + 1))) {
      return in(words, at + 2, true);
    }
    return Optional.empty();
  }

  private static Optional<LeadIn> seeOrRead(List<Word> words, int start) {
    String key = words.get(start).key();
    if (key.equals("read") && key(words, start + 1).equals("more")) {
      // "More on this in" is a lead-in by itself.
      return in(words, start + 2, true);
    }
    if (key.equals("see") && key(words, start + 1).equals("also")) {
      boolean afterMark = start > 0 && words.get(start - 1).kind() == Word.Kind.MARK;
      return Optional.of(new LeadIn(List.of(start + 2), true))
          .filter(found -> afterMark || beginsSentence(words, start));
    }
    // "We see Shame differently" is no reference: these two count only where a sentence begins.
    boolean counts = (key.equals("see") || key.equals("read")) && beginsSentence(words, start);
    return counts ? Optional.of(new LeadIn(List.of(start + 1), true)) : Optional.empty();
  }

  private Optional<LeadIn> added(List<Word> words, int start) {
    for (List<String> phrase : added) {
      int at = 0;
      while (at < phrase.size() && key(words, start + at).equals(phrase.get(at))) {
        at++;
      }
      if (at == phrase.size()) {
        return Optional.of(new LeadIn(List.of(start + at), false));
      }
    }
    return Optional.empty();
  }

  /** Passes over an adverb and the "in" that ends a lead-in. */
  private static Optional<LeadIn> in(List<Word> words, int start, boolean command) {
    List<Integer> ends = new ArrayList<>(2);
    for (int at = start; at <= start + ADVERB_WORDS && isAdverb(key(words, at)); at++) {
      if (key(words, at).equals("in")) {
        ends.add(at + 1);
      }
    }
    return ends.isEmpty() ? Optional.empty() : Optional.of(new LeadIn(ends, command));
  }

  private static boolean isAdverb(String key) {
    return ADVERBS.contains(key) || key.length() > 3 && key.endsWith("ly");
  }

  private static boolean isOnOrAbout(List<Word> words, int at) {
    return key(words, at).equals("on") || key(words, at).equals("about");
  }

  /** "I", "we", "I have" or "we had", with at most an adverb, before a verb. */
  private static boolean writerBefore(List<Word> words, int verb) {
    for (int at = verb - 1; at >= Math.max(0, verb - 3); at--) {
      String key = words.get(at).key();
      if (WRITERS.contains(key)) {
        return true;
      }
      if (!key.equals("have") && !key.equals("had") && !isAdverb(key)) {
        return false;
      }
    }
    return false;
  }

  /** Whether a sentence or a parenthesis begins with a word. */
  private static boolean beginsSentence(List<Word> words, int start) {
    int before = start - 1;
    while (before >= 0 && words.get(before).is(String.valueOf(Words.FOOTNOTE))) {
      before--;
    }
    if (before < 0 || words.get(before).isMark("([")) {
      return true;
    }
    // A small letter after a full stop follows an abbreviation: "e.g. see".
    return words.get(start).capital() && words.get(before).isMark(".?!…:");
  }

  /** The key of a word, or nothing beyond the end. */
  static String key(List<Word> words, int at) {
    return at < words.size() ? words.get(at).key() : "";
  }
}
