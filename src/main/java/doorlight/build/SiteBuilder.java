package doorlight.build;

import doorlight.article.Article;
import doorlight.base.Standing;
import doorlight.config.Palette;
import doorlight.config.SiteConfig;
import doorlight.config.SiteConfigReader;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Levels;
import doorlight.diagnostic.Outcome;
import doorlight.diagnostic.Severity;
import doorlight.diagnostic.SourceText;
import doorlight.output.OutputTree;
import doorlight.page.AddressCheck;
import doorlight.page.PagePlanner;
import doorlight.page.SitePlan;
import doorlight.picture.Picture;
import doorlight.read.ArticleReader;
import doorlight.read.ContentScanner;
import doorlight.reference.HeldBackFiles;
import doorlight.reference.NamedPictures;
import doorlight.reference.ReferenceResolver;
import doorlight.reference.References;
import doorlight.render.AssetFiles;
import doorlight.site.Publication;
import doorlight.site.Site;
import doorlight.site.SiteAssembler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The whole way from a folder to a site: read the settings and the articles, resolve references,
 * assemble the site, plan its pages, render them.
 *
 * <p>Every problem of every file is gathered. Where there are errors, no page is rendered, since
 * nothing would be published.
 */
public final class SiteBuilder implements AutoCloseable {
  private final BuildOptions options;
  private final Optional<OutputTree> output;
  private final ArticleCache cache;
  private final Workers workers = new Workers();
  private final Stages stages = new Stages();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private SiteBuilder(BuildOptions options, Optional<OutputTree> output, ArticleCache cache) {
    this.options = options;
    this.output = output;
    this.cache = cache;
  }

  /**
   * Builds a site into {@code output}; publishing it is left to the caller.
   *
   * @throws IOException when the machine cannot read or write
   */
  public static BuildResult build(BuildOptions options, OutputTree output) throws IOException {
    return build(options, output, ArticleCache.of(options.site()));
  }

  /**
   * The same with what earlier builds have read; what this one reads is put to it.
   *
   * @throws IOException when the machine cannot read or write
   */
  public static BuildResult build(BuildOptions options, OutputTree output, ArticleCache cache)
      throws IOException {
    try (SiteBuilder builder = new SiteBuilder(options, Optional.of(output), cache)) {
      return builder.build();
    }
  }

  /**
   * Goes the same way as far as the plan of the pages, and renders nothing.
   *
   * @throws IOException when the machine cannot read
   */
  public static BuildResult plan(BuildOptions options) throws IOException {
    try (SiteBuilder builder =
        new SiteBuilder(options, Optional.empty(), ArticleCache.of(options.site()))) {
      return builder.build();
    }
  }

  private BuildResult build() throws IOException {
    long began = System.currentTimeMillis() * 1_000_000;
    Workers.Pending<ContentScanner.Content> scanned =
        workers.start(() -> ContentScanner.scan(options.site()));
    Optional<SiteRenderer> renderer =
        output.map(tree -> new SiteRenderer(options.site(), cache, workers, tree));
    Optional<SiteConfig> found = readConfig();
    if (found.isEmpty()) {
      return new BuildResult(
          Levels.USUAL.apply(diagnostics), Optional.empty(), Totals.NONE, 0, stages.report());
    }
    ContentScanner.Content all = scanned.get();
    diagnostics.addAll(all.diagnostics());
    SiteConfig config = take(NamedPictures.resolve(found.get(), all.files().keySet()));
    List<Article> articles = readArticles(config, all.articles(), began);
    LocalDate today = options.today(config.timeZone());
    diagnostics.addAll(config.reportUnchecked(today));
    Publication publication = Publication.on(today, options.drafts(), options.future(), articles);
    ContentScanner.Content content =
        all.without(
            take(
                HeldBackFiles.find(
                    publication.published(),
                    publication.heldBack(),
                    config,
                    all.files().keySet())));
    Drawings drawings = new Drawings(CacheFolder.of(options.site()), content.files(), workers);
    List<Picture> pictures = take(drawings.readPictures());
    stages.done("read " + pictures.size() + " pictures");
    References references =
        ReferenceResolver.resolve(
            publication.published(),
            publication.heldBack(),
            config,
            content.files().keySet(),
            cache,
            cache::hold);
    cache.keep(references.world(), references.resolutions());
    diagnostics.addAll(references.diagnostics());
    diagnostics.addAll(
        ReferenceResolver.foresee(
            publication.published(), publication.heldBack(), config, all.files().keySet()));
    stages.done("resolved references");
    Site site = take(SiteAssembler.assemble(config, references, publication.heldBack()));
    if (renderer.isPresent() && isFlawless(config)) {
      renderer.get().beginSearch(site);
    }
    AssetFiles assets = AssetFiles.read(options.site(), config.theme(), config.baseUrl());
    Palette light = Palette.of(config.theme(), assets.style(), Palette.Scheme.LIGHT);
    Palette dark = Palette.of(config.theme(), assets.style(), Palette.Scheme.DARK);
    diagnostics.addAll(light.check(config.source()));
    diagnostics.addAll(dark.check(config.source()));
    SitePlan plan =
        take(PagePlanner.plan(site, assets.addresses(), content.files().keySet(), pictures, light));
    AddressCheck.Result addresses =
        AddressCheck.check(site, plan, content.files().keySet(), references.resolutions());
    diagnostics.addAll(addresses.diagnostics());
    stages.done("planned " + plan.pages().size() + " pages");
    int files = 0;
    if (renderer.isPresent() && isFlawless(config)) {
      files = take(renderer.get().render(site, plan, assets, content));
      stages.done("rendered " + files + " files");
      int drawn = take(drawings.draw(plan, output.get()));
      stages.done("drew " + drawings.drawn() + " pictures and cards, in " + drawn + " files");
      files += drawn;
    }
    BuiltSite built = new BuiltSite(publication, references, site, plan);
    return new BuildResult(
        config.levels().apply(diagnostics),
        Optional.of(built),
        Totals.of(built, addresses.checked(), files),
        files,
        stages.report());
  }

  /** Whether nothing was found that would keep the site from being published. */
  private boolean isFlawless(SiteConfig config) {
    return Severity.ERROR.in(config.levels().apply(diagnostics)) == 0;
  }

  private Optional<SiteConfig> readConfig() throws IOException {
    Path file = options.site().resolve("site-config.yaml");
    if (!Standing.isFile(file)) {
      diagnostics.add(
          Diagnostic.ofFile(
              "site-config.yaml",
              Code.SITE_MISSING,
              "The folder " + options.site() + " has no site-config.yaml, so it is not a site.",
              remedy(options.site())));
      return Optional.empty();
    }
    Path real = options.site().toRealPath();
    for (String name : List.of("site-config.yaml", "content", "templates")) {
      Path path = options.site().resolve(name);
      if (Standing.at(path).isPresent() && !path.toRealPath().startsWith(real)) {
        diagnostics.add(
            Diagnostic.ofFile(
                name,
                Code.FILE_OUTSIDE_SITE,
                "This is a symbolic link that leads out of the site's folder.",
                "Copy what it leads to to this place."));
        return Optional.empty();
      }
    }
    if (!Standing.isFolder(options.site().resolve("content"))) {
      diagnostics.add(
          Diagnostic.ofFile(
              "content",
              Code.SITE_MISSING,
              "This site has no folder \"content\".",
              "Create the folders content/posts and content/pages, and put your articles there."));
    }
    Outcome<SourceText> text = ContentScanner.readText(file, "site-config.yaml");
    diagnostics.addAll(text.diagnostics());
    if (text.value().isEmpty()) {
      return Optional.empty();
    }
    Outcome<SiteConfig> config = SiteConfigReader.read(text.value().get(), options.baseUrl());
    diagnostics.addAll(config.diagnostics());
    return config.value();
  }

  /** Somebody who is one folder too high is told where her site is, not how to begin another. */
  private static String remedy(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside
          .filter(below -> Files.isRegularFile(below.resolve("site-config.yaml")))
          .sorted()
          .findFirst()
          .map(
              site ->
                  "There is a site in its folder "
                      + site.getFileName()
                      + ". Name that one, or go there and run the command again.")
          .orElse(
              "Go to the folder of your site, or create the file with one line:  title: My Site");
    }
  }

  private List<Article> readArticles(
      SiteConfig config, List<ContentScanner.Found> found, long began) throws IOException {
    ArticleReader reader = new ArticleReader(config);
    cache.begin(config);
    List<Outcome<Article>> outcomes = workers.map(found, file -> cache.read(file, reader, began));
    cache.retain(found);
    List<Article> articles = new ArrayList<>();
    for (Outcome<Article> outcome : outcomes) {
      diagnostics.addAll(outcome.diagnostics());
      outcome.value().ifPresent(articles::add);
    }
    stages.done("read " + found.size() + " files");
    return articles;
  }

  private <T> T take(Outcome<T> outcome) {
    diagnostics.addAll(outcome.diagnostics());
    return outcome.value().orElseThrow();
  }

  @Override
  public void close() {
    workers.close();
  }
}
