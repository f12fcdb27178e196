package doorlight.site;

import doorlight.article.Article;
import doorlight.reference.HeldBack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which articles are in the build on a given day, and which are held back.
 *
 * @param day the day
 * @param published in the order given
 */
public record Publication(LocalDate day, List<Article> published, List<HeldBack> heldBack) {

  /**
   * Decides for each article. A draft is held back unless {@code drafts}; an article dated after
   * {@code today} unless {@code future}; one that has expired, always: from the day of {@code
   * expires} on.
   */
  public static Publication on(
      LocalDate today, boolean drafts, boolean future, List<Article> articles) {
    List<Article> published = new ArrayList<>();
    List<HeldBack> heldBack = new ArrayList<>();
    for (Article article : articles) {
      var frontMatter = article.frontMatter();
      if (frontMatter.draft() && !drafts) {
        heldBack.add(new HeldBack(article, HeldBack.Reason.DRAFT));
      } else if (frontMatter.expires().filter(e -> !e.toLocalDate().isAfter(today)).isPresent()) {
        heldBack.add(new HeldBack(article, HeldBack.Reason.EXPIRED));
      } else if (!future && isScheduled(article, today)) {
        heldBack.add(new HeldBack(article, HeldBack.Reason.SCHEDULED));
      } else {
        published.add(article);
      }
    }
    return new Publication(today, List.copyOf(published), List.copyOf(heldBack));
  }

  /**
   * Why readers would not see an article of the build, where it is built only because that was
   * asked for: it is a draft, or its day has not come.
   */
  public Optional<HeldBack.Reason> unseen(Article article) {
    if (article.frontMatter().draft()) {
      return Optional.of(HeldBack.Reason.DRAFT);
    }
    return isScheduled(article, day) ? Optional.of(HeldBack.Reason.SCHEDULED) : Optional.empty();
  }

  private static boolean isScheduled(Article article, LocalDate today) {
    return article.frontMatter().date().filter(d -> d.toLocalDate().isAfter(today)).isPresent();
  }

  /** Every article, those that are held back last. */
  public List<Article> all() {
    return Stream.concat(published.stream(), heldBack.stream().map(HeldBack::article)).toList();
  }

  /** How many are held back for a reason. */
  public int count(HeldBack.Reason reason) {
    return (int) heldBack.stream().filter(h -> h.reason() == reason).count();
  }

  /** The day of the next article that waits for its day. */
  public Optional<LocalDate> nextScheduled() {
    return heldBack.stream()
        .filter(h -> h.reason() == HeldBack.Reason.SCHEDULED)
        .flatMap(h -> h.article().frontMatter().date().stream())
        .map(date -> date.toLocalDate())
        .min(LocalDate::compareTo);
  }
}
