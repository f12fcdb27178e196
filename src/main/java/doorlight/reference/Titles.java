package doorlight.reference;

import doorlight.article.Article;
import doorlight.diagnostic.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Articles by what a person calls them, with titles compared as references compare them. */
public final class Titles {
  private static final int AT_MOST = 3;

  private final List<Article> articles;
  private final TitleIndex index;
  private final NearTitles near;

  public Titles(List<Article> articles) {
    this.articles = List.copyOf(articles);
    this.index = TitleIndex.of(articles, List.of(), List.of());
    this.near = new NearTitles(index);
  }

  /**
   * The articles of a name: a title of today, an earlier or a shortened one, a slug, or a file with
   * or without its folder; or else how a title begins. More than one where the name does not tell
   * them apart, perhaps none.
   */
  public List<Article> named(String name) {
    List<Article> titled =
        index.find(name).stream().map(Target::article).flatMap(Optional::stream).toList();
    if (!titled.isEmpty()) {
      return titled;
    }
    String path = "/" + name.strip().replace('\\', '/').replaceFirst("^\\./", "");
    List<Article> filed =
        articles.stream()
            .filter(a -> a.slug().equals(name.strip()) || ("/" + a.file()).endsWith(path))
            .toList();
    return filed.isEmpty() ? beginning(core(name)) : filed;
  }

  /** The articles whose title begins with these words; none for no words. */
  private List<Article> beginning(List<String> words) {
    return articles.stream()
        .filter(a -> !words.isEmpty())
        .filter(a -> core(a.title()).size() >= words.size())
        .filter(a -> core(a.title()).subList(0, words.size()).equals(words))
        .toList();
  }

  /** Whether the words of two titles are the same: letter case, quotes and last marks aside. */
  public static boolean same(String one, String other) {
    return core(one).equals(core(other));
  }

  private static List<String> core(String title) {
    List<Word> words = Words.of(title);
    int end = words.size();
    while (end > 0 && words.get(end - 1).isMark("?!….")) {
      end--;
    }
    return words.subList(0, end).stream().map(Word::key).toList();
  }

  /** A title without what follows its colon or dash, or without its parenthesis, if it has such. */
  public static Optional<String> shortened(String title) {
    return TitleIndex.shortened(title).stream().findFirst();
  }

  /** The titles that were perhaps meant, nearest first, at most three. */
  public List<String> nearest(String name) {
    Set<String> titles = new LinkedHashSet<>(near.nearest(name));
    // Somebody who asks may type a word of the title only.
    List<String> all = articles.stream().map(Article::title).toList();
    titles.addAll(NearestName.of(name, all));
    List<String> keys = Words.of(name).stream().map(Word::key).toList();
    for (String title : all) {
      if (Words.of(title).stream().map(Word::key).toList().containsAll(keys)) {
        titles.add(title);
      }
    }
    return new ArrayList<>(titles).subList(0, Math.min(AT_MOST, titles.size()));
  }
}
