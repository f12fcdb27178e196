package doorlight.reference;

import doorlight.article.Article;
import doorlight.config.SiteConfig;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Outcome;
import doorlight.diagnostic.Severity;
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
  private final TitleIndex titles;
  private final NearTitles near;
  private final FileLinks files;
  private final PhraseLinks phrases;
  private final ReferenceFinder finder;

  private ReferenceResolver(
      List<Article> published, List<HeldBack> heldBack, SiteConfig config, Set<String> files) {
    this.titles = TitleIndex.of(published, heldBack, config.externalWorks());
    this.near = new NearTitles(titles);
    this.files = new FileLinks(published, heldBack, files);
    this.phrases = new PhraseLinks(config, titles, near, published);
    this.finder = new ReferenceFinder(titles, new LeadIns(config.leadIns()), near);
  }

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
    ReferenceResolver resolver = new ReferenceResolver(published, heldBack, config, files);
    List<Article> articles = new ArrayList<>();
    List<Reference> references = new ArrayList<>();
    List<Reference> waiting = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>(resolver.phrases.diagnostics());
    for (References one : published.parallelStream().map(resolver::article).toList()) {
      articles.addAll(one.articles());
      references.addAll(one.references());
      waiting.addAll(one.waiting());
      diagnostics.addAll(one.diagnostics());
    }
    diagnostics.sort(Diagnostic.BY_PLACE);
    return new References(articles, references, waiting, diagnostics);
  }

  /**
   * What will be wrong with the articles that wait for their day, once it comes: so that it is said
   * to the writer today rather than to nobody then. As nothing is wrong yet, an error is a warning.
   */
  public static List<Diagnostic> foresee(
      List<Article> published, List<HeldBack> heldBack, SiteConfig config, Set<String> files) {
    List<Article> scheduled = new ArrayList<>();
    List<HeldBack> others = new ArrayList<>();
    for (HeldBack held : heldBack) {
      if (held.reason() == HeldBack.Reason.SCHEDULED) {
        scheduled.add(held.article());
      } else {
        others.add(held);
      }
    }
    if (scheduled.isEmpty()) {
      return List.of();
    }
    List<Article> then = new ArrayList<>(published);
    then.addAll(scheduled);
    ReferenceResolver resolver = new ReferenceResolver(then, others, config, files);
    return scheduled.stream()
        .flatMap(article -> resolver.article(article).diagnostics().stream())
        .map(d -> d.severity() == Severity.ERROR ? d.withSeverity(Severity.WARNING) : d)
        .toList();
  }

  private References article(Article article) {
    References linked = new ArticleLinks(article, finder, phrases, files, titles, near).resolve();
    Outcome<Article> pictured = NamedPictures.resolve(linked.articles().get(0), files);
    List<Diagnostic> diagnostics = new ArrayList<>(linked.diagnostics());
    diagnostics.addAll(pictured.diagnostics());
    return new References(
        List.of(pictured.value().orElseThrow().packed()),
        linked.references(),
        linked.waiting(),
        diagnostics);
  }
}
