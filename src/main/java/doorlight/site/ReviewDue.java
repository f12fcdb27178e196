package doorlight.site;

import doorlight.article.Article;
import doorlight.article.FrontMatter.Review;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An article whose content nobody has looked at for a long time.
 *
 * @param lastSeen the day of its review, else of its last change, else of its publication
 * @param reviewed whether that day is of a review
 */
public record ReviewDue(Article article, LocalDate lastSeen, boolean reviewed) {

  /** Those that were last seen more than so many months ago, the longest ago first. */
  public static List<ReviewDue> among(List<Article> articles, LocalDate today, int months) {
    return articles.stream()
        .flatMap(article -> of(article).stream())
        .filter(due -> due.lastSeen().plusMonths(months).isBefore(today))
        .sorted(Comparator.comparing(ReviewDue::lastSeen).thenComparing(d -> d.article().file()))
        .toList();
  }

  private static Optional<ReviewDue> of(Article article) {
    var frontMatter = article.frontMatter();
    Optional<OffsetDateTime> review = frontMatter.reviewed().map(Review::on);
    return review
        .or(frontMatter::updated)
        .or(frontMatter::date)
        .map(day -> new ReviewDue(article, day.toLocalDate(), review.isPresent()));
  }
}
