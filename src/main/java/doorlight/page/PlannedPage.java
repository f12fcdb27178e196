package doorlight.page;

import doorlight.article.Article;
import doorlight.base.Fingerprint;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A page that the site will have. What it shows is put together when somebody asks for it, since
 * the texts of a whole site would fill the memory.
 *
 * @param article the one that it is the page of, where it is one's
 * @param path its address within the site, as in its {@link Head}
 * @param indexed whether search engines may show it, likewise
 * @param modified when what it shows last changed, likewise
 * @param shown everything that it shows, as a value of which a {@link Fingerprint} can be taken,
 *     but for the settings
 * @param content the page itself, made anew at each call
 */
public record PlannedPage(
    Optional<Article> article,
    String path,
    boolean indexed,
    Optional<String> modified,
    Object shown,
    Supplier<Page> content) {

  /** A page that is known already. */
  static PlannedPage of(Page page) {
    Head head = page.head();
    return new PlannedPage(
        Optional.empty(), head.path(), head.indexed(), head.modified(), page, () -> page);
  }
}
