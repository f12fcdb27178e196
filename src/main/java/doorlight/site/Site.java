package doorlight.site;

import doorlight.article.Article;
import doorlight.config.Person;
import doorlight.config.SiteConfig;
import doorlight.reference.Reference;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole site as one value.
 *
 * @param posts newest first
 * @param pages by title
 * @param references every link from one article to another, in the order of files and places
 * @param related up to three articles for each article, by its file, best first
 */
public record Site(
    SiteConfig config,
    List<Article> posts,
    List<Article> pages,
    List<Reference> references,
    LinkGraph links,
    Taxonomy tags,
    List<Series> series,
    Map<String, List<Article>> related) {

  /** Every article: posts, then pages. */
  public List<Article> articles() {
    return java.util.stream.Stream.concat(posts.stream(), pages.stream()).toList();
  }

  /** Who wrote an article: its own author, or the site's; nobody where neither is set. */
  public Optional<Person> authorOf(Article article) {
    return article
        .frontMatter()
        .author()
        .or(config::author)
        .map(author -> config.person(author.value()));
  }

  /** The series that an article is part of. */
  public Optional<Series> seriesOf(Article article) {
    return article
        .frontMatter()
        .series()
        .flatMap(part -> series.stream().filter(s -> s.isNamed(part.name())).findFirst());
  }
}
