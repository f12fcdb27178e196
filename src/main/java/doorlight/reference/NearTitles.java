package doorlight.reference;

import doorlight.diagnostic.NearestName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The titles nearest to words that are none. Groups of three letters lead to the few titles that
 * are worth comparing, so that a misspelt title does not cost a comparison with every other.
 */
final class NearTitles {
  /** From here on, words are a title with a slip in it. */
  private static final double SLIP = 0.85;

  /** From here on, a title is worth naming. */
  private static final double NEAR = 0.6;

  /** From here on, the first word of a title may have been meant. */
  private static final double LIKE = 0.5;

  /** Longest title that is recognised with a slip in it, in words and marks. */
  private static final int LONGEST = 60;

  /** The share of a title's groups of letters that a title with a slip in it still has. */
  private static final double LEFT_BY_SLIP = 0.5;

  private static final int COMPARED = 12;

  /** How many names are looked at before the best of them are compared. */
  private static final int CONSIDERED = 60;

  /** How many places of the index are read for one phrase, however many titles there are. */
  private static final int READ = 4_000;

  /** How many words and marks of a text are looked up; a longer title is known by its beginning. */
  private static final int BEGINNING = 12;

  private static final int AT_MOST = 3;

  /** A title of fewer words in small letters is too like ordinary prose to be seen in it. */
  private static final int SMALL_LETTER_WORDS = 3;

  /** The share of the groups that the shorter of phrase and title has in common with the other. */
  private static final double LEAST_OVERLAP = 0.4;

  private static final int[] NONE = {};

  private final TitleIndex index;
  private final List<List<Word>> forms = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();

  /** How many groups of letters each name has, and which names have a group. */
  private final int[] sizes;

  private final Map<String, int[]> byLetters = new HashMap<>();

  /**
   * A name that may be near to a phrase.
   *
   * @param shared how many groups of letters both have
   * @param size how many the name has
   * @param letters how many the phrase has
   */
  private record Candidate(int name, int shared, int size, int letters) {
    private static final Comparator<Candidate> BY_SHARE =
        Comparator.comparingDouble(Candidate::share).thenComparing(Candidate::shared).reversed();

    private static final Comparator<Candidate> BY_OVERLAP =
        Comparator.comparingDouble(Candidate::overlap).reversed().thenComparing(BY_SHARE);

    double share() {
      return (double) shared / size;
    }

    double overlap() {
      return (double) shared / Math.min(size, letters);
    }
  }

  NearTitles(TitleIndex index) {
    this.index = index;
    this.sizes = new int[index.names().size()];
    Map<String, List<Integer>> names = new HashMap<>();
    for (int i = 0; i < sizes.length; i++) {
      List<Word> words = Words.of(index.names().get(i));
      forms.add(words);
      keys.add(joined(words));
      Set<String> letters = letters(words, 0);
      sizes[i] = letters.size();
      for (String group : letters) {
        names.computeIfAbsent(group, g -> new ArrayList<>()).add(i);
      }
    }
    names.forEach(
        (group, all) -> byLetters.put(group, all.stream().mapToInt(Integer::intValue).toArray()));
  }

  /**
   * The end of the words that are a title with a slip in it ("The Window of Tolerence"), beginning
   * at a word; that word itself where there are none.
   */
  int endOfSlip(List<Word> words, int start) {
    int end = start;
    while (end < words.size()
        && end < start + LONGEST
        && words.get(end).kind() != Word.Kind.BARRIER) {
      end++;
    }
    double best = SLIP;
    int found = start;
    for (int name : candidates(letters(words, start), LEFT_BY_SLIP)) {
      int length = forms.get(name).size();
      boolean comparable =
          start + length <= end
              && (words.get(start).capital() || length >= SMALL_LETTER_WORDS)
              && isLike(words.get(start).key(), forms.get(name).get(0).key())
              && keys.get(name).length() >= 5;
      if (comparable) {
        String typed = joined(words.subList(start, start + length));
        double score = NearestName.similarity(typed, keys.get(name));
        // The same words are no slip: where they count as no title, they are ordinary prose.
        if (score >= best && !typed.equals(keys.get(name))) {
          best = score;
          found = start + length;
        }
      }
    }
    while (found > start && words.get(found - 1).isMark(",.;:-(")) {
      found--;
    }
    return found;
  }

  private static boolean isLike(String word, String first) {
    return NearestName.similarity(word, first) >= LIKE;
  }

  /** Today's titles of the articles that were perhaps meant, nearest first, at most three. */
  List<String> nearest(String phrase) {
    record Scored(String title, double score) {}
    List<Word> words = Words.of(phrase);
    String typed = joined(words);
    List<Scored> near = new ArrayList<>();
    for (int name : candidates(letters(words, 0), 0)) {
      double score = score(typed, keys.get(name));
      if (score >= NEAR) {
        near.add(new Scored(index.target(name).title(), score));
      }
    }
    near.sort(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::title));
    return near.stream().map(Scored::title).distinct().limit(AT_MOST).toList();
  }

  /** A title that the words begin or end with, or that they are a part of, is near as well. */
  private static double score(String typed, String name) {
    String shorter = typed.length() < name.length() ? typed : name;
    String longer = typed.length() < name.length() ? name : typed;
    double share = (double) shorter.length() / longer.length();
    double part = (" " + longer + " ").contains(" " + shorter + " ") ? NEAR + 0.3 * share : 0;
    return Math.max(part, NearestName.similarity(typed, name));
  }

  /** The names that share most letters, at most {@link #COMPARED}, the most alike first. */
  private List<Integer> candidates(Set<String> letters, double leastShare) {
    return considered(letters).stream()
        .map(one -> counted(one.name, letters))
        .filter(one -> one.share() >= leastShare && one.overlap() >= LEAST_OVERLAP)
        .sorted(Candidate.BY_SHARE)
        .limit(COMPARED)
        .map(Candidate::name)
        .toList();
  }

  private Candidate counted(int name, Set<String> letters) {
    int shared = 0;
    for (String group : letters(forms.get(name), 0)) {
      shared += letters.contains(group) ? 1 : 0;
    }
    return new Candidate(name, shared, sizes[name], letters.size());
  }

  /** The names that the rarest groups lead to, those with most of the groups first. */
  private List<Candidate> considered(Set<String> letters) {
    List<int[]> lists = new ArrayList<>();
    letters.forEach(group -> lists.add(byLetters.getOrDefault(group, NONE)));
    lists.sort(Comparator.comparing(list -> list.length));
    int[] names = new int[READ];
    int size = 0;
    for (int[] list : lists) {
      int more = Math.min(list.length, READ - size);
      System.arraycopy(list, 0, names, size, more);
      size += more;
    }
    Arrays.sort(names, 0, size);
    List<Candidate> found = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= size; i++) {
      if (i == size || names[i] != names[first]) {
        found.add(new Candidate(names[first], i - first, sizes[names[first]], letters.size()));
        first = i;
      }
    }
    found.sort(Candidate.BY_OVERLAP);
    return found.subList(0, Math.min(CONSIDERED, found.size()));
  }

  /** The groups of three letters in the words from one on, as far as they are looked up. */
  private static Set<String> letters(List<Word> words, int start) {
    int end = Math.min(words.size(), start + BEGINNING);
    String text = " " + joined(words.subList(start, end)) + " ";
    Set<String> groups = new HashSet<>();
    for (int i = 0; i + 3 <= text.length(); i++) {
      groups.add(text.substring(i, i + 3));
    }
    return groups;
  }

  private static String joined(List<Word> words) {
    return String.join(" ", words.stream().map(Word::key).toList());
  }
}
