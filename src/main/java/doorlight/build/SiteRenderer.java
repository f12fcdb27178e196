package doorlight.build;

import doorlight.base.Fingerprint;
import doorlight.diagnostic.Outcome;
import doorlight.output.OutputFile;
import doorlight.output.OutputPath;
import doorlight.output.OutputTree;
import doorlight.page.PlannedPage;
import doorlight.page.Redirect;
import doorlight.page.Routes;
import doorlight.page.SitePlan;
import doorlight.picture.PictureReader;
import doorlight.read.ContentScanner;
import doorlight.render.AssetFiles;
import doorlight.render.FeedRenderer;
import doorlight.render.HostFiles;
import doorlight.render.PageRenderer;
import doorlight.render.TemplateSet;
import doorlight.search.SearchIndex;
import doorlight.site.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the files of a site into the output, but for its pictures: what the output has already under
 * the same key is left there, and the rest is made on all cores.
 *
 * <p>It begins as early as it can: with the templates at once, and with the search as soon as the
 * articles are known. What it has put there is of no use where an error is found later.
 */
final class SiteRenderer {
  private final ArticleCache cache;
  private final Workers workers;
  private final OutputTree output;
  private final Workers.Pending<TemplateSet> templates;
  private Workers.Pending<Searching> search;

  /** The index of the search, and its articles while they are being read. */
  private record Searching(SearchIndex index, Workers.Pending<List<OutputPath>> texts) {}

  SiteRenderer(Path site, ArticleCache cache, Workers workers, OutputTree output) {
    this.cache = cache;
    this.workers = workers;
    this.output = output;
    this.templates = workers.start(() -> TemplateSet.of(site));
  }

  /** Begins with the search, which needs only the articles, before the pages are planned. */
  void beginSearch(Site site) {
    Routes routes = new Routes(site.config().base());
    search =
        workers.start(
            () -> {
              SearchIndex index = cache.search(site.articles(), routes);
              return new Searching(
                  index, workers.begin(index.numbers(), number -> addText(index, number)));
            });
  }

  /**
   * Puts all of it there, after {@link #beginSearch}; answers how many files there are, with what
   * is wrong with templates.
   *
   * @throws IOException when the machine does not let it
   */
  Outcome<Integer> render(
      Site site, SitePlan plan, AssetFiles assets, ContentScanner.Content content)
      throws IOException {
    Routes routes = new Routes(site.config().base());
    TemplateSet ready = templates.get();
    PageRenderer renderer = new PageRenderer(ready, plan, routes);
    long theme =
        Fingerprint.of(
            cache.key(), ready.sum(), assets.addresses(), plan.frame(), plan.pictures().all());
    Workers.Pending<List<Boolean>> pages =
        workers.begin(plan.pages(), page -> addPage(page, theme, renderer));
    int count = 0;
    for (Redirect redirect : plan.redirects()) {
      Optional<OutputFile> file = renderer.render(redirect);
      if (file.isPresent()) {
        output.add(file.get());
        count++;
      }
    }
    FeedRenderer feeds = new FeedRenderer(ready, plan, routes);
    count +=
        add(FeedRenderer.FEEDS, Fingerprint.of(theme, plan.feed().shown()), feeds::renderFeeds);
    List<Map<String, String>> sitemap = feeds.sitemap();
    count +=
        add(
            FeedRenderer.SITEMAP,
            Fingerprint.of(theme, sitemap),
            () -> feeds.renderSitemap(sitemap));
    SearchIndex index = search.get().index();
    count += search.get().texts().get().size();
    List<OutputFile> others = new ArrayList<>(assets.files());
    others.addAll(HostFiles.render(site.config()));
    others.addAll(index.files());
    cache.keep(index);
    for (OutputFile file : others) {
      output.add(file);
    }
    count += others.size() + copyFiles(content);
    for (boolean made : pages.get()) {
      count += made ? 1 : 0;
    }
    return Outcome.of(count, ready.problems());
  }

  /** Renders a page, unless the output has it already; answers whether it is there. */
  private boolean addPage(PlannedPage page, long theme, PageRenderer renderer) throws IOException {
    long key = Fingerprint.of(theme, page.shown());
    if (output.keep(OutputPath.ofUrl(page.path()), key)) {
      return true;
    }
    Optional<OutputFile> file = renderer.render(page.content().get());
    if (file.isPresent()) {
      output.add(file.get(), key);
    }
    return file.isPresent();
  }

  /** Files that are made together. */
  private interface Making {
    List<OutputFile> files() throws IOException;
  }

  /** Makes files, unless the output has them already; answers how many there are. */
  private int add(List<OutputPath> paths, long key, Making making) throws IOException {
    List<OutputPath> missing = new ArrayList<>();
    for (OutputPath path : paths) {
      if (!output.keep(path, key)) {
        missing.add(path);
      }
    }
    int count = paths.size() - missing.size();
    for (OutputFile file : missing.isEmpty() ? List.<OutputFile>of() : making.files()) {
      if (missing.contains(file.path())) {
        output.add(file, key);
        count++;
      }
    }
    return count;
  }

  /** Reads an article for the search, unless that was done before and its file is still there. */
  private OutputPath addText(SearchIndex index, int number) throws IOException {
    long key = Fingerprint.of(cache.key(), index.key(number));
    if (!index.knows(number) || !output.keep(index.path(number), key)) {
      output.add(index.read(number), key);
    }
    return index.path(number);
  }

  /** The writer's own files, but for pictures. */
  private int copyFiles(ContentScanner.Content content) throws IOException {
    int count = 0;
    for (Map.Entry<String, Path> file : content.files().entrySet()) {
      if (!PictureReader.isPicture(file.getKey())) {
        output.copy(new OutputPath(file.getKey().substring("content/".length())), file.getValue());
        count++;
      }
    }
    return count;
  }
}
