package doorlight.reference;

import doorlight.article.Article;
import doorlight.config.SiteConfig;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Makes links of everything by which articles refer to one another: titles in prose after a
 * lead-in, {@code [[Title]]}, links to files, pictures, and the phrases of {@code link_phrases}.
 *
 * <p>The articles given are not changed. What comes out depends on nothing but what goes in.
 */
public final class ReferenceResolver {
  private ReferenceResolver() {}

  /**
   * Links the articles of a build.
   *
   * @param published the articles of the build
   * @param heldBack those that are not in it, which are never linked to
   * @param files every other file that is published, from the site's folder: {@code
   *     content/images/door.jpg}
   */
  public static References resolve(
      List<Article> published, List<HeldBack> heldBack, SiteConfig config, Set<String> files) {
    TitleIndex titles = TitleIndex.of(published, heldBack, config.externalWorks());
    NearTitles near = new NearTitles(titles);
    FileLinks fileLinks = new FileLinks(published, heldBack, files);
    PhraseLinks phrases = new PhraseLinks(config, titles, near, published);
    ReferenceFinder finder = new ReferenceFinder(titles, new LeadIns(config.leadIns()), near);

    List<References> each =
        published.parallelStream()
            .map(a -> new ArticleLinks(a, finder, phrases, fileLinks, titles, near).resolve())
            .toList();

    List<Article> articles = new ArrayList<>();
    List<Reference> references = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>(phrases.diagnostics());
    for (References one : each) {
      for (Article article : one.articles()) {
        Outcome<Article> pictured = NamedPictures.resolve(article, fileLinks);
        pictured.value().ifPresent(articles::add);
        diagnostics.addAll(pictured.diagnostics());
      }
      references.addAll(one.references());
      diagnostics.addAll(one.diagnostics());
    }
    diagnostics.sort(Diagnostic.BY_PLACE);
    return new References(articles, references, diagnostics);
  }
}
