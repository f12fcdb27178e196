package doorlight.check;

import doorlight.article.Article;
import doorlight.article.Html;
import doorlight.data.JsonWriter;
import doorlight.site.Site;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The link map: one HTML file that stands on its own, with a picture of who refers to whom and the
 * same as a table. The picture is laid out by d3-force in the browser, from the same places each
 * time, so the same site gives the same bytes and the same picture.
 */
public final class LinkMap {
  private static final String MARK = "<meta name=\"generator\" content=\"Doorlight link map\">";
  private static final Pattern PLACE = Pattern.compile("@@(\\w+)@@");

  /** In the order in which they need one another. */
  private static final List<String> SCRIPTS =
      List.of("d3-dispatch.js", "d3-quadtree.js", "d3-timer.js", "d3-force.js", "link-map.js");

  /** As many as there are colours that everybody can tell apart (Okabe and Ito 2008). */
  private static final int MOST_TAGS = 7;

  private final Site site;
  private final List<Article> articles;
  private final List<String> tags;

  private LinkMap(Site site) {
    this.site = site;
    this.articles =
        site.articles().stream()
            .sorted(
                Comparator.comparing((Article a) -> -site.links().to(a).size())
                    .thenComparing(Article::title)
                    .thenComparing(Article::file))
            .toList();
    this.tags = mostUsedTags();
  }

  /** The file for a site. */
  public static String of(Site site) {
    return new LinkMap(site).html();
  }

  /** Whether a file is such a map. */
  public static boolean isOne(String html) {
    return html.contains(MARK);
  }

  private String html() {
    String style = resource("link-map.css");
    String script =
        "/*\n"
            + resource("d3.LICENSE.txt").replace("*/", "* /")
            + "*/\n"
            + SCRIPTS.stream().map(LinkMap::resource).collect(Collectors.joining("\n"));
    Map<String, String> values = new HashMap<>();
    values.put("SITE", Html.escape(site.config().title()));
    values.put("SUMMARY", summary());
    values.put("ROWS", articles.stream().map(this::row).collect(Collectors.joining()));
    values.put("DATA", JsonWriter.writeForHtml(data()));
    values.put("STYLE", style);
    values.put("STYLE_HASH", hash(style));
    values.put("SCRIPT", script);
    values.put("SCRIPT_HASH", hash(script));
    return PLACE
        .matcher(resource("link-map.html"))
        .replaceAll(found -> Matcher.quoteReplacement(values.get(found.group(1))));
  }

  private String summary() {
    long orphans = articles.stream().filter(a -> site.links().to(a).isEmpty()).count();
    int links = articles.stream().mapToInt(a -> site.links().from(a).size()).sum();
    return articles.size()
        + (articles.size() == 1 ? " article" : " articles")
        + ", "
        + links
        + (links == 1 ? " connection" : " connections")
        + "; "
        + (orphans == 0 ? "each" : orphans)
        + (orphans == 0
            ? " is referred to by another."
            : orphans == 1 ? " is referred to by nobody." : " are referred to by nobody.");
  }

  private String row(Article article) {
    return "<tr><th scope=\"row\">"
        + link(article)
        + "</th><td>"
        + Html.escape(String.join(", ", article.frontMatter().tags()))
        + "</td><td>"
        + links(site.links().to(article), "nobody")
        + "</td><td>"
        + links(site.links().from(article), "nothing")
        + "</td></tr>\n";
  }

  private String links(List<Article> others, String none) {
    return others.isEmpty()
        ? none
        : others.stream().map(this::link).collect(Collectors.joining("; "));
  }

  private String link(Article article) {
    return "<a href=\""
        + Html.escape(site.config().base().absolute(article.url()))
        + "\">"
        + Html.escape(article.title())
        + "</a>";
  }

  private Map<String, Object> data() {
    Map<String, Integer> numbers = new HashMap<>();
    List<Object> nodes = new ArrayList<>();
    for (Article article : articles) {
      numbers.put(article.file(), nodes.size());
      Map<String, Object> node = new LinkedHashMap<>();
      node.put("title", article.title());
      node.put("url", site.config().base().absolute(article.url()));
      node.put("tag", tag(article));
      nodes.add(node);
    }
    List<Object> links = new ArrayList<>();
    for (Article article : articles) {
      for (Article other : site.links().from(article)) {
        links.add(List.of(numbers.get(article.file()), numbers.get(other.file())));
      }
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("tags", tags);
    data.put("articles", nodes);
    data.put("links", links);
    return data;
  }

  /** The number of an article's tag among those that have a colour, or -1. */
  private int tag(Article article) {
    return article.frontMatter().tags().stream()
        .mapToInt(tags::indexOf)
        .filter(tag -> tag >= 0)
        .findFirst()
        .orElse(-1);
  }

  private List<String> mostUsedTags() {
    Map<String, Integer> uses = new HashMap<>();
    for (Article article : articles) {
      article.frontMatter().tags().forEach(tag -> uses.merge(tag, 1, Integer::sum));
    }
    return uses.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_TAGS)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** As a Content-Security-Policy names what it allows (CSP 3, section 2.3.1). */
  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = LinkMap.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program was packaged without " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
