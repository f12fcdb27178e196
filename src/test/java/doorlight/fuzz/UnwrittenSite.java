package doorlight.fuzz;

import doorlight.article.Article;
import doorlight.base.FileStamp;
import doorlight.config.Palette;
import doorlight.config.SiteConfig;
import doorlight.config.SiteConfigReader;
import doorlight.diagnostic.SourceText;
import doorlight.output.OutputFile;
import doorlight.page.PagePlanner;
import doorlight.page.PlannedPage;
import doorlight.page.Routes;
import doorlight.page.SitePlan;
import doorlight.read.ArticleReader;
import doorlight.read.ContentScanner;
import doorlight.read.SourceFile;
import doorlight.reference.NamedPictures;
import doorlight.reference.ReferenceResolver;
import doorlight.reference.References;
import doorlight.render.AssetFiles;
import doorlight.render.FeedRenderer;
import doorlight.render.HostFiles;
import doorlight.render.PageRenderer;
import doorlight.render.TemplateSet;
import doorlight.search.SearchIndex;
import doorlight.site.Site;
import doorlight.site.SiteAssembler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A site with the default theme that is never on disk: the way of a build, on one thread. */
record UnwrittenSite(Path folder, SiteConfig config, TemplateSet templates, AssetFiles assets) {

  /** One with these settings, which are right. */
  static UnwrittenSite of(String settings) throws IOException {
    Path folder = Files.createTempDirectory("doorlight-fuzz");
    folder.toFile().deleteOnExit();
    SourceText source = new SourceText("site-config.yaml", settings);
    SiteConfig config = SiteConfigReader.read(source, Optional.empty()).value().orElseThrow();
    return new UnwrittenSite(
        folder,
        config,
        TemplateSet.of(folder),
        AssetFiles.read(folder, config.theme(), config.baseUrl()));
  }

  /** The same with other settings. */
  UnwrittenSite with(SiteConfig other) throws IOException {
    SiteConfig resolved = NamedPictures.resolve(other, Set.of()).value().orElseThrow();
    return new UnwrittenSite(
        folder, resolved, templates, AssetFiles.read(folder, resolved.theme(), resolved.baseUrl()));
  }

  /** Reads a file, as it may lie on a disk; empty where that is refused with a diagnostic. */
  Optional<Article> read(String file, byte[] bytes) {
    Article.Kind kind = file.startsWith("content/pages/") ? Article.Kind.PAGE : Article.Kind.POST;
    ContentScanner.Found found =
        new ContentScanner.Found(kind, file, folder.resolve(file), FileStamp.NONE);
    // With its text held, which a file on a disk would be read again for.
    return ContentScanner.read(found, bytes)
        .value()
        .map(source -> new SourceFile(kind, new SourceText(file, source.source().text())))
        .flatMap(source -> new ArticleReader(config).read(source).value());
  }

  Optional<Article> read(String file, String text) {
    return read(file, text.getBytes(StandardCharsets.UTF_8));
  }

  References link(List<Article> articles) {
    return ReferenceResolver.resolve(articles, List.of(), config, Set.of());
  }

  /**
   * Writes the pages of articles, and what tells of them: feeds, the map, the search. Whatever was
   * found wrong with them, though a build would write nothing then.
   */
  List<OutputFile> publish(References references) throws IOException {
    Site site = SiteAssembler.assemble(config, references, List.of()).value().orElseThrow();
    Palette light = Palette.of(config.theme(), assets.style(), Palette.Scheme.LIGHT);
    light.check(config.source());
    SitePlan plan =
        PagePlanner.plan(site, assets.addresses(), Set.of(), List.of(), light)
            .value()
            .orElseThrow();
    Routes routes = new Routes(config.base());
    PageRenderer renderer = new PageRenderer(templates, plan, routes);
    List<OutputFile> files = new ArrayList<>();
    for (PlannedPage page : plan.pages()) {
      if (page.article().isPresent()) {
        files.add(renderer.render(page.content().get()).orElseThrow());
      }
    }
    FeedRenderer feeds = new FeedRenderer(templates, plan, routes);
    files.addAll(feeds.renderFeeds());
    files.addAll(feeds.renderSitemap(feeds.sitemap()));
    files.addAll(HostFiles.render(config));
    SearchIndex search = SearchIndex.of(site.articles(), routes, Optional.empty());
    for (int number : search.numbers()) {
      files.add(search.read(number));
    }
    files.addAll(search.files());
    return files;
  }

  /**
   * Publishes articles, and looks at everything that is written.
   *
   * @throws AssertionError when something is not as it has to be
   */
  void check(References references) throws IOException {
    for (OutputFile file : publish(references)) {
      String name = file.path().toString();
      if (name.endsWith(".html")) {
        PageLaws.checkHtml(name, file.bytes());
      } else if (name.endsWith(".xml")) {
        PageLaws.checkXml(name, file.bytes());
      } else if (name.endsWith(".json")) {
        PageLaws.checkJson(name, new String(file.bytes(), StandardCharsets.UTF_8));
      }
    }
  }
}
