package doorlight.page;

import java.util.List;

/**
 * A page of the site's own making.
 *
 * @param template {@code search} or {@code not-found}
 * @param articles every article, newest first, on the search page, so that it serves without
 *     script; the newest few on the page for addresses that lead nowhere
 */
public record PlainPage(Head head, String template, List<Teaser> articles) implements Page {}
