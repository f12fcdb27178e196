package doorlight.render;

import doorlight.data.JsonWriter;
import doorlight.output.OutputFile;
import doorlight.output.OutputPath;
import doorlight.page.FeedEntry;
import doorlight.page.LinkStyle;
import doorlight.page.PlannedPage;
import doorlight.page.Routes;
import doorlight.page.SiteFrame;
import doorlight.page.SitePlan;
import freemarker.template.ObjectWrapper;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The feeds and the sitemap: Atom (RFC 4287), RSS 2.0, JSON Feed 1.1, and the sitemap protocol 0.9.
 * Feeds carry whole articles, and every address in them is absolute.
 */
public final class FeedRenderer {
  private final TemplateSet templates;
  private final SitePlan plan;
  private final Routes routes;
  private final ObjectWrapper wrapper;

  public FeedRenderer(TemplateSet templates, SitePlan plan, Routes routes) {
    this.templates = templates;
    this.plan = plan;
    this.routes = routes;
    this.wrapper = new SiteObjectWrapper(TemplateSet.VERSION, LinkStyle.PLAIN);
  }

  /** Where the feeds lie. */
  public static final List<OutputPath> FEEDS =
      Stream.of(Routes.ATOM, Routes.RSS, Routes.JSON_FEED).map(OutputPath::ofUrl).toList();

  /** Where the sitemap lies. */
  public static final List<OutputPath> SITEMAP = List.of(OutputPath.ofUrl(Routes.SITEMAP));

  /**
   * Every feed; none where a template has a mistake.
   *
   * @throws IOException when a template cannot be read
   */
  public List<OutputFile> renderFeeds() throws IOException {
    List<FeedEntry> feed = plan.feed().entries().get();
    List<Map<String, Object>> entries = new ArrayList<>();
    for (FeedEntry entry : feed) {
      Optional<String> content = content(entry);
      if (content.isEmpty()) {
        return List.of();
      }
      entries.add(entryModel(entry, content.get()));
    }
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("site", plan.frame());
    model.put("entries", entries);
    model.put("updated", updated(feed));
    model.put("home", plan.frame().absoluteHome());
    model.put("atomUrl", routes.absolute(Routes.ATOM));
    model.put("rssUrl", routes.absolute(Routes.RSS));
    List<OutputFile> files = new ArrayList<>();
    add(files, Routes.ATOM, "feed/atom.ftlx", model);
    add(files, Routes.RSS, "feed/rss.ftlx", model);
    files.add(OutputFile.text(OutputPath.ofUrl(Routes.JSON_FEED), jsonFeed(entries)));
    return files;
  }

  /**
   * The sitemap; empty where its template has a mistake.
   *
   * @param pages as {@link #sitemap} has them
   * @throws IOException when a template cannot be read
   */
  public List<OutputFile> renderSitemap(List<Map<String, String>> pages) throws IOException {
    List<OutputFile> files = new ArrayList<>();
    add(files, Routes.SITEMAP, "feed/sitemap.ftlx", Map.of("site", plan.frame(), "pages", pages));
    return files;
  }

  private Optional<String> content(FeedEntry entry) throws IOException {
    LinkStyle absolute =
        target -> target.startsWith("#") ? entry.url() + target : routes.absolute(target);
    return templates.process(
        "feed/article.ftlh",
        Map.of("entry", entry),
        new SiteObjectWrapper(TemplateSet.VERSION, absolute));
  }

  private static Map<String, Object> entryModel(FeedEntry entry, String content) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("title", entry.title());
    model.put("url", entry.url());
    model.put("summary", entry.summary());
    entry.author().ifPresent(author -> model.put("author", author));
    model.put("published", iso(entry.published()));
    model.put("updated", iso(entry.updated()));
    model.put("publishedRfc1123", rfc1123(entry.published()));
    model.put("tags", entry.tags());
    entry.image().ifPresent(image -> model.put("image", image));
    entry.language().ifPresent(language -> model.put("language", language));
    model.put("content", content);
    return model;
  }

  private String jsonFeed(List<Map<String, Object>> entries) {
    SiteFrame frame = plan.frame();
    Map<String, Object> feed = new LinkedHashMap<>();
    feed.put("version", "https://jsonfeed.org/version/1.1");
    feed.put("title", frame.title());
    feed.put("home_page_url", frame.absoluteHome());
    feed.put("feed_url", routes.absolute(Routes.JSON_FEED));
    if (!frame.description().isEmpty()) {
      feed.put("description", frame.description());
    }
    feed.put("language", frame.language());
    List<Object> items = new ArrayList<>();
    for (Map<String, Object> entry : entries) {
      Map<String, Object> item = new LinkedHashMap<>();
      item.put("id", entry.get("url"));
      item.put("url", entry.get("url"));
      item.put("title", entry.get("title"));
      item.put("content_html", entry.get("content"));
      item.put("summary", entry.get("summary"));
      item.put("date_published", entry.get("published"));
      item.put("date_modified", entry.get("updated"));
      if (entry.containsKey("author")) {
        item.put("authors", List.of(Map.of("name", entry.get("author"))));
      }
      if (entry.containsKey("image")) {
        item.put("image", entry.get("image"));
      }
      if (entry.containsKey("language")) {
        item.put("language", entry.get("language"));
      }
      item.put("tags", entry.get("tags"));
      items.add(item);
    }
    feed.put("items", items);
    return JsonWriter.write(feed);
  }

  /** What the sitemap shows of each page: its address, and when it was changed. */
  public List<Map<String, String>> sitemap() {
    List<Map<String, String>> urls = new ArrayList<>();
    for (PlannedPage page : plan.pages()) {
      if (page.indexed()) {
        Map<String, String> url = new LinkedHashMap<>();
        url.put("url", routes.absolute(page.path()));
        page.modified().ifPresent(modified -> url.put("modified", modified));
        urls.add(url);
      }
    }
    return urls;
  }

  /** When the newest change was made; a site without posts has not changed since 1970. */
  private static String updated(List<FeedEntry> feed) {
    return feed.stream()
        .map(FeedEntry::updated)
        .max(OffsetDateTime.timeLineOrder())
        .map(FeedRenderer::iso)
        .orElse("1970-01-01T00:00:00Z");
  }

  private void add(List<OutputFile> files, String url, String template, Map<String, ?> model)
      throws IOException {
    templates
        .process(template, model, wrapper)
        .ifPresent(text -> files.add(OutputFile.text(OutputPath.ofUrl(url), text)));
  }

  private static String iso(OffsetDateTime moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.withNano(0));
  }

  /** The form of RSS 2.0, which asks for RFC 822 with a year of four digits. */
  private static String rfc1123(OffsetDateTime moment) {
    return DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
        .format(moment.withOffsetSameInstant(ZoneOffset.UTC));
  }
}
