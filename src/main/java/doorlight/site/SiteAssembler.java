package doorlight.site;

import doorlight.article.Article;
import doorlight.config.SiteConfig;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Outcome;
import doorlight.reference.HeldBack;
import doorlight.reference.References;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts articles whose references are linked together into one site. */
public final class SiteAssembler {
  private SiteAssembler() {}

  /** The site of these articles; {@code heldBack} are known by name only. */
  public static Outcome<Site> assemble(
      SiteConfig config, References references, List<HeldBack> heldBack) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<Article> posts =
        references.articles().stream()
            .filter(a -> a.kind() == Article.Kind.POST)
            .sorted(
                Comparator.comparing(
                        (Article a) -> a.frontMatter().date().orElseThrow().toInstant())
                    .reversed()
                    .thenComparing(Article::file))
            .toList();
    List<Article> pages =
        references.articles().stream()
            .filter(a -> a.kind() == Article.Kind.PAGE)
            .sorted(Comparator.comparing(Article::title).thenComparing(Article::file))
            .toList();
    List<Article> all = new ArrayList<>(posts);
    all.addAll(pages);
    all.forEach(article -> reportUnknownPeople(config, article, diagnostics));
    LinkGraph links = new LinkGraph(all, references.references());
    Taxonomy tags = Taxonomy.of(posts);
    Set<String> heldBackNames = new HashSet<>();
    for (HeldBack held : heldBack) {
      heldBackNames.add(RelatedArticles.fold(held.article().title()));
      heldBackNames.add(held.article().slug());
    }
    Site site =
        new Site(
            config,
            posts,
            pages,
            links,
            tags,
            Series.of(posts, diagnostics),
            new RelatedArticles(posts, all, links, tags, diagnostics).compute(heldBackNames));
    return Outcome.of(site, diagnostics);
  }

  private static void reportUnknownPeople(
      SiteConfig config, Article article, List<Diagnostic> diagnostics) {
    article
        .frontMatter()
        .author()
        .flatMap(author -> config.reportUnknown(article.source(), author))
        .ifPresent(diagnostics::add);
    article
        .frontMatter()
        .reviewed()
        .flatMap(review -> config.reportUnknown(article.source(), review.by()))
        .ifPresent(diagnostics::add);
  }
}
