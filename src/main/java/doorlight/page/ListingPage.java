package doorlight.page;

import doorlight.page.Head.LinkTo;
import java.util.List;
import java.util.Optional;

/**
 * A list of articles, newest first (a series: in its order), perhaps one of several pages.
 *
 * @param template {@code list} (home), {@code tag}, {@code author}, {@code series} or {@code year}
 * @param years links to the pages of the years, on the home page
 */
public record ListingPage(
    Head head,
    String template,
    String heading,
    String introduction,
    Optional<AuthorCard> author,
    List<Teaser> articles,
    int total,
    Pagination pagination,
    List<LinkTo> years)
    implements Page {

  /** Where this page stands among those of its list: {@code number} counts from 1. */
  public record Pagination(
      int number, int count, Optional<String> newer, Optional<String> older, List<LinkTo> pages) {}
}
