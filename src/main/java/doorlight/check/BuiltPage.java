package doorlight.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page of the finished site leads to, loads and says.
 *
 * @param address its own, within the site
 * @param links the {@code href} of every link that a reader can follow, as written
 * @param loads the address of everything that a browser fetches for the page by itself, as written
 * @param ids what a fragment can name
 * @param text what a reader sees of it
 */
record BuiltPage(
    String address, List<String> links, List<String> loads, Set<String> ids, String text) {
  /** Elements with an address that browsers fetch, and the attribute that holds it. */
  private static final List<List<String>> LOADING =
      List.of(
          List.of("img, script, iframe, source, video, audio, track, embed, input", "src"),
          List.of("object", "data"),
          List.of("video", "poster"),
          List.of("link[rel~=stylesheet|icon|preload|modulepreload|manifest]", "href"),
          List.of("link[rel~=preconnect|dns-prefetch|prefetch]", "href"),
          List.of("form", "action"));

  private static final Pattern STYLE_LOADS =
      Pattern.compile("(?i)url\\(\\s*[\"']?([^\"')\\s]+)|@import\\s+[\"']([^\"']+)");

  /** Reads a style sheet, of which only what it loads is of use. */
  static BuiltPage ofStyle(String address, String css) {
    return new BuiltPage(address, List.of(), styleLoads(css), Set.of(), "");
  }

  private static List<String> styleLoads(String css) {
    return STYLE_LOADS
        .matcher(css)
        .results()
        .map(found -> found.group(1) != null ? found.group(1) : found.group(2))
        .filter(load -> !load.startsWith("data:") && !load.startsWith("#"))
        .toList();
  }

  /** Reads a page. */
  static BuiltPage read(String address, String html) {
    Document page = Jsoup.parse(html);
    Set<String> ids = new HashSet<>(page.select("[id]").eachAttr("id"));
    ids.addAll(page.select("a[name]").eachAttr("name"));
    return new BuiltPage(
        address, page.select("a[href], area[href]").eachAttr("href"), loads(page), ids, text(page));
  }

  private static List<String> loads(Document page) {
    List<String> loads = new ArrayList<>();
    for (List<String> kind : LOADING) {
      loads.addAll(page.select(kind.get(0)).eachAttr(kind.get(1)));
    }
    for (Element element : page.select("[srcset]")) {
      for (String candidate : element.attr("srcset").split(",")) {
        loads.add(candidate.strip().split("\\s")[0]);
      }
    }
    page.select("style").forEach(style -> loads.addAll(styleLoads(style.data())));
    page.select("[style]").eachAttr("style").forEach(style -> loads.addAll(styleLoads(style)));
    loads.removeIf(String::isBlank);
    return loads;
  }

  private static String text(Document page) {
    return page.body().text();
  }
}
