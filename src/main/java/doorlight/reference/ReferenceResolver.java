package doorlight.reference;

import doorlight.article.Article;
import doorlight.article.ArticleBytes;
import doorlight.article.Section;
import doorlight.article.Text;
import doorlight.base.ByteWriter;
import doorlight.base.Checksum;
import doorlight.config.SiteConfig;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Severity;
import doorlight.reference.ArticleLinks.Resolved;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

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

  /** The same, of which nothing is known from earlier. */
  public static References resolve(
      List<Article> published, List<HeldBack> heldBack, SiteConfig config, Set<String> files) {
    return resolve(
        published, heldBack, config, files, Resolution.Earlier.NONE, UnaryOperator.identity());
  }

  /**
   * Links the articles of a build.
   *
   * @param published the articles of the build
   * @param heldBack those that are not in it, which are never linked to
   * @param files every other file that is published, from the site's folder: {@code
   *     content/images/door.jpg}
   * @param earlier what an earlier build may have made of these articles
   * @param hold what is done with each text that is resolved, until its page is written
   */
  public static References resolve(
      List<Article> published,
      List<HeldBack> heldBack,
      SiteConfig config,
      Set<String> files,
      Resolution.Earlier earlier,
      UnaryOperator<Text> hold) {
    ReferenceResolver resolver = new ReferenceResolver(published, heldBack, config, files);
    long world = world(published, heldBack, config, files);
    List<Article> articles = new ArrayList<>();
    List<Reference> references = new ArrayList<>();
    List<Reference> waiting = new ArrayList<>();
    Map<String, Resolution> resolutions = new HashMap<>();
    List<Diagnostic> diagnostics = new ArrayList<>(resolver.phrases.diagnostics());
    List<Resolved> all =
        published.parallelStream()
            .map(
                article ->
                    earlier
                        .of(article.file(), world)
                        .map(known -> resolver.again(article, known))
                        .orElseGet(() -> resolver.article(article).withText(hold)))
            .toList();
    for (Resolved one : all) {
      articles.add(one.article());
      references.addAll(one.resolution().references());
      waiting.addAll(one.resolution().waiting());
      diagnostics.addAll(one.resolution().diagnostics());
      resolutions.put(one.article().file(), one.resolution());
    }
    diagnostics.sort(Diagnostic.BY_PLACE);
    return new References(articles, references, waiting, resolutions, world, diagnostics);
  }

  /**
   * A number for everything that resolving an article looks at, but for the article's own text: the
   * settings, the names of files, and what every article says above its text and offers to links.
   */
  private static long world(
      List<Article> published, List<HeldBack> heldBack, SiteConfig config, Set<String> files) {
    ByteWriter out = new ByteWriter();
    out.text(config.source().text());
    out.text(config.baseUrl().toString());
    out.list(files, out::text);
    out.list(published, article -> ArticleBytes.writeFace(article, out));
    out.list(
        heldBack,
        held -> {
          out.constant(held.reason());
          ArticleBytes.writeFace(held.article(), out);
        });
    return Checksum.of(out.toBytes());
  }

  /** A resolution that is known; the text is resolved when somebody asks for it. */
  private Resolved again(Article article, Resolution known) {
    return new Resolved(
        article
            .withFrontMatter(article.frontMatter().withImage(known.image()))
            .withText(
                new Text() {
                  @Override
                  public List<Section> sections() {
                    return article(article).article().sections();
                  }

                  @Override
                  public long sum() {
                    return known.text();
                  }
                }),
        known);
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
        .flatMap(article -> resolver.article(article).resolution().diagnostics().stream())
        .map(d -> d.severity() == Severity.ERROR ? d.withSeverity(Severity.WARNING) : d)
        .toList();
  }

  private Resolved article(Article article) {
    return new ArticleLinks(article, finder, phrases, files, titles, near).resolve();
  }
}
