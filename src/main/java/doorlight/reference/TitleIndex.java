package doorlight.reference;

import doorlight.article.Article;
import doorlight.config.SiteConfig;
import doorlight.diagnostic.Placed;
import doorlight.reference.Target.Rank;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Every title of the site as one tree of words, so that looking for all of them costs one step a
 * word, however many there are: titles of today, former titles, titles by others, and the shortened
 * forms of each.
 */
final class TitleIndex {
  private static final int POSSESSIVE = 2;

  private final Node root = new Node();
  private final List<Target> targets = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>(2);
    private List<Name> names = List.of();
  }

  /** A title in one of its forms. */
  private record Name(
      Target target, List<Word> words, int marks, boolean oneWord, boolean capital) {
    List<Word> core() {
      return words.subList(0, words.size() - marks);
    }

    // rule 3: the question mark of a title is inside the link where it was typed.
    int marksTyped(List<Word> typed, int at) {
      int count = 0;
      for (int i = words.size() - marks; i < words.size(); i++) {
        Word mark = words.get(i);
        boolean same =
            at + count < typed.size()
                && typed.get(at + count).is(mark.key())
                && !mark.is(".")
                && gap(typed, at + count) == gap(words, i);
        if (!same) {
          break;
        }
        count++;
      }
      return count;
    }

    private static int gap(List<Word> words, int index) {
      return words.get(index).start() - words.get(index - 1).end();
    }
  }

  /**
   * A title that a text has at some word.
   *
   * @param targets what it leads to: more than one when several articles have it
   * @param end the index of the word after it
   * @param endOffset where it ends in the text, closing mark included, possessive not
   * @param words how many words it has
   * @param oneWord whether it is a title of one word, which needs its capital
   * @param capital whether it begins with a capital where its writer gave it
   */
  record Match(
      List<Target> targets, int end, int endOffset, int words, boolean oneWord, boolean capital) {
    Rank rank() {
      return targets.get(0).rank();
    }

    private Match before(int characters) {
      return new Match(targets, end, endOffset - characters, words, oneWord, capital);
    }
  }

  /** An index of every title of the site. */
  static TitleIndex of(
      List<Article> published, List<HeldBack> heldBack, List<SiteConfig.ExternalWork> works) {
    TitleIndex index = new TitleIndex();
    for (Article article : published) {
      index.add(article, rank -> Target.of(rank, article));
    }
    for (HeldBack held : heldBack) {
      index.add(held.article(), rank -> Target.of(rank, held));
    }
    for (SiteConfig.ExternalWork work : works) {
      index.add(work.title(), Target.ofWork(Rank.WORK, work.title(), work.url()));
      index.addShortened(
          work.title(), Target.ofWork(Rank.SHORTENED_WORK, work.title(), work.url()));
    }
    return index;
  }

  private void add(Article article, Function<Rank, Target> target) {
    add(article.title(), target.apply(Rank.TITLE));
    addShortened(article.title(), target.apply(Rank.SHORTENED));
    for (Placed<String> former : article.frontMatter().formerTitles()) {
      add(former.value(), target.apply(Rank.FORMER_TITLE));
      addShortened(former.value(), target.apply(Rank.SHORTENED_FORMER_TITLE));
    }
  }

  private void addShortened(String title, Target target) {
    shortened(title).forEach(form -> add(form, target));
  }

  /** Adds one more title. */
  void add(String title, Target target) {
    List<Word> words = Words.of(title);
    int kept = words.size();
    // rule 2: the last question mark, exclamation mark or ellipsis may be missing. A full stop is
    // never asked for, and never inside the link (rule 3).
    while (kept > 0 && words.get(kept - 1).isMark("?!….")) {
      kept--;
    }
    if (words.subList(0, kept).stream().noneMatch(Word::isWord)) {
      return;
    }
    Node node = root;
    for (Word word : words.subList(0, kept)) {
      node = node.next.computeIfAbsent(word.key(), key -> new Node());
    }
    String inside = title.substring(words.get(0).start(), words.get(kept - 1).end());
    boolean oneWord = inside.codePoints().noneMatch(Words::isSpace);
    List<Name> names = new ArrayList<>(node.names);
    names.add(new Name(target, words, words.size() - kept, oneWord, words.get(0).capital()));
    names.sort((a, b) -> a.target.precedes(b.target) ? -1 : b.target.precedes(a.target) ? 1 : 0);
    node.names = List.copyOf(names);
    this.names.add(title);
    targets.add(target);
  }

  /**
   * The forms in which a long title is also known: without what follows a colon, and without its
   * closing parenthesis (rule 1).
   */
  static Set<String> shortened(String title) {
    Set<String> forms = new LinkedHashSet<>();
    int depth = 0;
    int opened = -1;
    for (int i = 0; i < title.length(); i++) {
      char c = title.charAt(i);
      boolean colon =
          c == '：' || c == ':' && i + 1 < title.length() && Words.isSpace(title.charAt(i + 1));
      if (c == '(' || c == '（') {
        opened = depth++ == 0 ? i : opened;
      } else if (c == ')' || c == '）') {
        depth--;
        boolean last = Words.of(title.substring(i + 1)).stream().allMatch(w -> w.isMark("?!…."));
        if (depth == 0 && opened > 0 && last) {
          forms.add(title.substring(0, opened).strip());
        }
      } else if (colon && depth == 0) {
        forms.add(title.substring(0, i).strip());
      }
    }
    forms.remove("");
    return forms;
  }

  /** The titles that begin at a word of a text, the longest first. */
  List<Match> matches(List<Word> words, int start) {
    List<Match> found = new ArrayList<>(2);
    Node node = root;
    for (int at = start; at < words.size(); at++) {
      Word word = words.get(at);
      // rule 3: the possessive after a title is outside: "Why Rest Feels Unsafe's second part".
      if (word.key().endsWith("'s")) {
        Node stem = node.next.get(word.key().substring(0, word.key().length() - POSSESSIVE));
        if (stem != null && !stem.names.isEmpty()) {
          found.add(0, match(stem, words, at + 1).before(POSSESSIVE));
        }
      }
      node = word.kind() == Word.Kind.BARRIER ? null : node.next.get(word.key());
      if (node == null) {
        break;
      }
      if (!node.names.isEmpty()) {
        found.add(0, match(node, words, at + 1));
      }
    }
    return found;
  }

  /**
   * What the titles of a node lead to: those of the best rank, and where titles differ only in
   * their closing marks ("Shame" and "Shame?"), those that were typed as they are.
   */
  private static Match match(Node node, List<Word> words, int end) {
    Name best = node.names.get(0);
    List<Name> equals = new ArrayList<>();
    int marks = 0;
    for (Name name : node.names) {
      if (!best.target.precedes(name.target)) {
        equals.add(name);
        marks = Math.max(marks, name.marksTyped(words, end));
      }
    }
    int most = marks;
    if (equals.stream().anyMatch(name -> name.marks == most)) {
      equals.removeIf(name -> name.marks != most);
    }
    Map<String, Target> targets = new LinkedHashMap<>();
    equals.forEach(name -> targets.putIfAbsent(name.target.file(), name.target));
    Name first = equals.get(0);
    return new Match(
        List.copyOf(targets.values()),
        end + marks,
        words.get(end + marks - 1).end(),
        (int) first.core().stream().filter(Word::isWord).count(),
        first.oneWord,
        first.capital);
  }

  /** What a title by itself leads to, best first by rank; empty when none has it (rule 10). */
  List<Target> find(String title) {
    List<Word> words = Words.of(title);
    return matches(words, 0).stream()
        .filter(m -> words.subList(m.end(), words.size()).stream().allMatch(w -> w.isMark("?!….")))
        .findFirst()
        .map(Match::targets)
        .orElse(List.of());
  }

  /** Every form of every title, for suggestions; {@link #target} tells what each leads to. */
  List<String> names() {
    return names;
  }

  Target target(int name) {
    return targets.get(name);
  }
}
