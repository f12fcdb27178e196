package doorlight.page;

/**
 * What the reader opens: one address, and everything that its template shows. Complete values: a
 * template looks nothing up, and addresses in them are ready for an {@code href}.
 */
public sealed interface Page
    permits ArticlePage, ListingPage, TagsPage, QuestionsPage, SearchPage, PlainPage {

  /** What every page has, whatever it shows. */
  Head head();

  /** The name of its template in {@code templates/page/}, without ending. */
  String template();
}
