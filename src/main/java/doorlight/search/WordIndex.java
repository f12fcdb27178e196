package doorlight.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Which articles have a word, and where: the inverted index. Takes articles from several threads
 * and in any order.
 *
 * <p>It is written as leaves, the words in order and cut into pieces of about {@value #LEAF}
 * characters, so that a reader who types "disso" loads the one or two that hold what begins so. A
 * line of a leaf is a word, then the articles that have it in each {@link Place}, tabs between and
 * none at the end. Of a word the letters that it shares with the line before are left out, and
 * their number stands first, as a digit of {@link NumberList}.
 */
final class WordIndex {
  private static final int LEAF = 12_000;
  private static final int SHORTEST_GUESS = 4;
  private static final int MOST_GUESSES = 4_000;

  /** Where in an article a word stands, the weightiest first; each counts once, in its best. */
  enum Place {
    TITLE,
    /** In a question, a heading, a topic, the description or a former title. */
    HEADING,
    /** Several times in the text. */
    OFTEN,
    TEXT
  }

  /** A piece of the index, and the word that it begins with. */
  record Leaf(String first, String text) {}

  private final Map<String, Numbers[]> words = new HashMap<>();

  /** A growing list of article numbers. */
  private static final class Numbers {
    private int[] values = new int[2];
    private int size;

    void add(int value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size++] = value;
    }

    int[] sorted() {
      return IntStream.of(values).limit(size).sorted().toArray();
    }
  }

  /** Takes the words of an article. */
  synchronized void add(int article, Map<String, Place> places) {
    places.forEach(
        (word, place) -> {
          Numbers[] lists = words.computeIfAbsent(word, w -> new Numbers[Place.values().length]);
          if (lists[place.ordinal()] == null) {
            lists[place.ordinal()] = new Numbers();
          }
          lists[place.ordinal()].add(article);
        });
  }

  /** The index in leaves, by their first words. */
  List<Leaf> leaves() {
    List<Leaf> leaves = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    String first = "";
    String before = "";
    for (Map.Entry<String, Numbers[]> entry : new TreeMap<>(words).entrySet()) {
      String word = entry.getKey();
      if (text.length() >= LEAF) {
        leaves.add(new Leaf(first, text.toString()));
        text.setLength(0);
        before = "";
      }
      first = text.length() == 0 ? word : first;
      appendWord(word, before, text);
      appendLists(entry.getValue(), text);
      text.append('\n');
      before = word;
    }
    if (text.length() > 0) {
      leaves.add(new Leaf(first, text.toString()));
    }
    return leaves;
  }

  private static void appendLists(Numbers[] lists, StringBuilder out) {
    int tabs = 0;
    for (Numbers list : lists) {
      tabs++;
      if (list != null) {
        out.append("\t".repeat(tabs)).append(NumberList.write(list.sorted()));
        tabs = 0;
      }
    }
  }

  /**
   * The words that a mistyped one is taken for, wherever in it the mistake is: those of titles,
   * then those of most articles; in order, a line each.
   */
  String guesses() {
    StringBuilder out = new StringBuilder();
    String before = "";
    List<String> best =
        words.entrySet().stream()
            .filter(entry -> isGuess(entry.getKey()))
            .sorted(
                Comparator.comparing((Map.Entry<String, Numbers[]> e) -> e.getValue()[0] == null)
                    .thenComparing(entry -> -count(entry.getValue()))
                    .thenComparing(Map.Entry::getKey))
            .limit(MOST_GUESSES)
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    for (String word : best) {
      appendWord(word, before, out);
      out.append('\n');
      before = word;
    }
    return out.toString();
  }

  private static boolean isGuess(String word) {
    return word.length() >= SHORTEST_GUESS && word.chars().noneMatch(Character::isDigit);
  }

  private static int count(Numbers[] lists) {
    int count = 0;
    for (Numbers list : lists) {
      count += list == null ? 0 : list.size;
    }
    return count;
  }

  private static void appendWord(String word, String before, StringBuilder out) {
    int shared = 0;
    while (shared < Math.min(word.length(), before.length())
        && word.charAt(shared) == before.charAt(shared)) {
      shared++;
    }
    if (shared > 0 && shared < word.length() && Character.isLowSurrogate(word.charAt(shared))) {
      shared--; // no half of a character
    }
    out.append(NumberList.digit(shared)).append(word, shared, word.length());
  }
}
