package doorlight.reference;

import doorlight.article.Article;
import java.util.Optional;

/**
 * What a title leads to: an article of the build, one that is held back, or a work by others.
 *
 * @param title today's title, as its writer typed it
 * @param url an address within the site, or the address of a work; empty when there is none
 */
record Target(
    Rank rank, String title, String url, Optional<Article> article, Optional<HeldBack> heldBack) {

  /** Which of two equal titles is meant: the earlier one (rule 1). */
  enum Rank {
    TITLE,
    FORMER_TITLE,
    WORK,
    SHORTENED,
    SHORTENED_FORMER_TITLE,
    SHORTENED_WORK;

    boolean isShortened() {
      return compareTo(SHORTENED) >= 0;
    }
  }

  static Target of(Rank rank, Article article) {
    return new Target(rank, article.title(), article.url(), Optional.of(article), Optional.empty());
  }

  static Target of(Rank rank, HeldBack heldBack) {
    return new Target(
        rank, heldBack.article().title(), "", Optional.empty(), Optional.of(heldBack));
  }

  static Target ofWork(Rank rank, String title, String url) {
    return new Target(rank, title, url, Optional.empty(), Optional.empty());
  }

  /** The file that it was written in; empty for a work by others. */
  String file() {
    return article.map(Article::file).or(() -> heldBack.map(h -> h.article().file())).orElse("");
  }

  boolean isWork() {
    return file().isEmpty();
  }

  /** Whether it comes before another that has the same words. */
  boolean precedes(Target other) {
    int order = rank.compareTo(other.rank);
    return order < 0 || order == 0 && article.isPresent() && other.article.isEmpty();
  }
}
