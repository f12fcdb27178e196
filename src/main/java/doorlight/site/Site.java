package doorlight.site;

import doorlight.article.Article;
import doorlight.config.Person;
import doorlight.config.SiteConfig;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The whole site as one value.
 *
 * @param posts newest first
 * @param pages by title
 * @param related the articles to explore after each post, by its file, best first: those that its
 *     writer names, filled up to three
 */
public record Site(
    SiteConfig config,
    List<Article> posts,
    List<Article> pages,
    LinkGraph links,
    Taxonomy tags,
    List<Series> series,
    Map<String, List<Article>> related) {

  /** Every article: posts, then pages. */
  public List<Article> articles() {
    return Stream.concat(posts.stream(), pages.stream()).toList();
  }

  /** Who wrote an article: its own author, or the site's; nobody where neither is set. */
  public Optional<Person> authorOf(Article article) {
    return article
        .frontMatter()
        .author()
        .or(config::author)
        .map(author -> config.person(author.value()));
  }

  /** The series that a post is part of. */
  public Optional<Series> seriesOf(Article article) {
    return article
        .frontMatter()
        .series()
        .filter(part -> article.kind() == Article.Kind.POST)
        .flatMap(part -> series.stream().filter(s -> s.isNamed(part.name())).findFirst());
  }
}
