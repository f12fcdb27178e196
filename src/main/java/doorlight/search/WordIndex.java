package doorlight.search;

import doorlight.base.ByteReader;
import doorlight.base.ByteWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private static final int[] NONE = {};

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

  private final Map<String, Lists> words = new LinkedHashMap<>();

  /** The articles of a word, by {@link Place}: as they are written, or open to take more. */
  private static final class Lists {
    private String written = "";
    private Numbers[] open;

    /** In how many articles the word is. */
    private int count;

    /** The articles in one place, as they are written. */
    private String[] parts() {
      String[] parts = new String[Place.values().length];
      int place = -1;
      int start = 0;
      for (int i = 0; i <= written.length(); i++) {
        if (i == written.length() || written.charAt(i) == '\t') {
          if (i > start) {
            parts[place] = written.substring(start, i);
          }
          place++;
          start = i + 1;
        }
      }
      return parts;
    }

    Numbers[] open() {
      if (open == null) {
        open = new Numbers[Place.values().length];
        String[] parts = parts();
        for (int i = 0; i < parts.length; i++) {
          if (parts[i] != null) {
            open[i] = new Numbers(NumberList.read(parts[i]));
          }
        }
      }
      return open;
    }

    String written() {
      if (open != null) {
        StringBuilder out = new StringBuilder();
        int tabs = 0;
        for (Numbers list : open) {
          tabs++;
          if (list != null) {
            out.append("\t".repeat(tabs)).append(NumberList.write(list.sorted()));
            tabs = 0;
          }
        }
        written = out.toString();
        open = null;
      }
      return written;
    }

    boolean hasAny(BitSet articles) {
      if (open != null) {
        return true;
      }
      for (String part : parts()) {
        for (int article : part == null ? NONE : NumberList.read(part)) {
          if (articles.get(article)) {
            return true;
          }
        }
      }
      return false;
    }

    boolean inTitle() {
      return open == null ? written.length() > 1 && written.charAt(1) != '\t' : open[0] != null;
    }
  }

  /** A growing list of article numbers. */
  private static final class Numbers {
    private int[] values;
    private int size;

    Numbers(int[] values) {
      this.values = values;
      this.size = values.length;
    }

    void add(int value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, Math.max(2, size * 2));
      }
      values[size++] = value;
    }

    int[] sorted() {
      return IntStream.of(values).limit(size).sorted().toArray();
    }

    void removeAll(BitSet numbers) {
      values = IntStream.of(values).limit(size).filter(n -> !numbers.get(n)).toArray();
      size = values.length;
    }
  }

  /** Takes the words of an article. */
  synchronized void add(int article, Map<String, Place> places) {
    places.forEach(
        (word, place) -> {
          Lists lists = words.computeIfAbsent(word, w -> new Lists());
          Numbers[] open = lists.open();
          if (open[place.ordinal()] == null) {
            open[place.ordinal()] = new Numbers(new int[0]);
          }
          open[place.ordinal()].add(article);
          lists.count++;
        });
  }

  /** Takes articles out again, with the words that no other has. */
  void remove(BitSet articles) {
    for (Lists lists : words.values()) {
      if (lists.hasAny(articles)) {
        Numbers[] open = lists.open();
        lists.count = 0;
        for (int i = 0; i < open.length; i++) {
          if (open[i] != null) {
            open[i].removeAll(articles);
            lists.count += open[i].size;
            open[i] = open[i].size == 0 ? null : open[i];
          }
        }
      }
    }
    words.values().removeIf(lists -> lists.count == 0);
  }

  /** Writes the index, as {@link #read} reads it. */
  void write(ByteWriter out) {
    out.list(
        sorted(),
        entry -> {
          out.text(entry.getKey());
          out.text(entry.getValue().written());
          out.number(entry.getValue().count);
        });
  }

  /** What {@link #write} wrote. */
  static WordIndex read(ByteReader in) {
    WordIndex index = new WordIndex();
    for (int left = in.integer(); left > 0; left--) {
      Lists lists = new Lists();
      index.words.put(in.text(), lists);
      lists.written = in.text();
      lists.count = in.integer();
    }
    return index;
  }

  /** The words in order, which they nearly are: those of an earlier index come first. */
  private List<Map.Entry<String, Lists>> sorted() {
    return words.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
  }

  /** The index in leaves, by their first words. */
  List<Leaf> leaves() {
    List<Leaf> leaves = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    String first = "";
    String before = "";
    for (Map.Entry<String, Lists> entry : sorted()) {
      String word = entry.getKey();
      if (text.length() >= LEAF) {
        leaves.add(new Leaf(first, text.toString()));
        text.setLength(0);
        before = "";
      }
      first = text.length() == 0 ? word : first;
      appendWord(word, before, text);
      text.append(entry.getValue().written());
      text.append('\n');
      before = word;
    }
    if (text.length() > 0) {
      leaves.add(new Leaf(first, text.toString()));
    }
    return leaves;
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
                Comparator.comparing((Map.Entry<String, Lists> e) -> !e.getValue().inTitle())
                    .thenComparing(entry -> -entry.getValue().count)
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
