package doorlight.page;

import java.util.List;

/**
 * A page of the site's own making.
 *
 * @param template {@code not-found}
 * @param articles the newest few
 */
public record PlainPage(Head head, String template, List<Teaser> articles) implements Page {}
