package doorlight;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Follows every address in the files of a built site, as a browser at its base URL would, and says
 * which do not land and which would load something from another origin.
 */
final class Crawler {
  private static final Pattern CSS_URL = Pattern.compile("url\\(\\s*['\"]?([^'\")]+)");
  private static final Set<String> LOADING =
      Set.of("img", "script", "iframe", "source", "video", "audio", "embed", "object", "input");

  private final Path folder;
  private final URI base;
  private final Map<Path, Document> documents = new HashMap<>();
  private final List<String> problems = new ArrayList<>();
  private int followed;

  private Crawler(Path folder, URI base) {
    this.folder = folder;
    this.base = base;
  }

  /** What was wrong, and how many addresses were followed. */
  record Result(List<String> problems, int followed) {}

  static Result crawl(Path folder, String baseUrl) throws IOException {
    Crawler crawler = new Crawler(folder, URI.create(baseUrl));
    List<Path> files;
    try (Stream<Path> tree = Files.walk(folder)) {
      files = tree.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      if (file.toString().endsWith(".html")) {
        crawler.documents.put(file, Jsoup.parse(file, "UTF-8"));
      }
    }
    for (Path file : files) {
      if (crawler.documents.containsKey(file)) {
        crawler.page(file);
      } else if (file.toString().endsWith(".css")) {
        crawler.style(file);
      }
    }
    return new Result(crawler.problems, crawler.followed);
  }

  private void page(Path file) {
    URI here = addressOf(file);
    for (Element element : documents.get(file).getAllElements()) {
      for (String name : List.of("href", "src", "action", "data-index", "poster", "data")) {
        if (element.hasAttr(name)) {
          follow(file, here, element.attr(name), loads(element, name));
        }
      }
      for (String candidate : element.attr("srcset").split(",")) {
        if (!candidate.isBlank()) {
          follow(file, here, candidate.strip().split("\\s+")[0], true);
        }
      }
      if (element.attr("http-equiv").equalsIgnoreCase("refresh")) {
        follow(file, here, element.attr("content").replaceFirst("(?i)^\\d+;\\s*url=", ""), false);
      }
      if (element.hasAttr("style")) {
        problems.add(file + ": a style attribute: " + element.attr("style"));
      }
    }
  }

  private void style(Path file) throws IOException {
    Matcher urls = CSS_URL.matcher(Files.readString(file));
    while (urls.find()) {
      follow(file, addressOf(file), urls.group(1), true);
    }
  }

  private static boolean loads(Element element, String attribute) {
    if (element.normalName().equals("link")) {
      return !Set.of("canonical", "alternate", "next", "prev", "license", "author")
          .contains(element.attr("rel").toLowerCase(java.util.Locale.ROOT));
    }
    return !attribute.equals("href") && LOADING.contains(element.normalName());
  }

  private void follow(Path from, URI here, String address, boolean loads) {
    if (address.matches("(?i)(tel|sms|mailto|data):.*")) {
      if (loads && address.startsWith("data:") && !address.startsWith("data:image/")) {
        problems.add(from + " loads " + address);
      }
      return;
    }
    URI target = here.resolve(address);
    boolean sameOrigin =
        target.getHost() != null
            && target.getHost().equals(base.getHost())
            && target.getPort() == base.getPort();
    if (!sameOrigin) {
      if (loads) {
        problems.add(from + " loads from another origin: " + address);
      }
      return;
    }
    followed++;
    if (!target.getPath().startsWith(base.getPath())) {
      problems.add(from + " leads out of the site's path: " + address);
      return;
    }
    String path = target.getPath().substring(base.getPath().length());
    Path file = folder.resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
    if (!Files.isRegularFile(file)) {
      problems.add(from + " leads nowhere: " + address);
    } else if (target.getRawFragment() != null && documents.containsKey(file)) {
      String id = URLDecoder.decode(target.getRawFragment(), StandardCharsets.UTF_8);
      if (documents.get(file).getElementById(id) == null) {
        problems.add(from + " leads to a part that is not there: " + address);
      }
    }
  }

  private URI addressOf(Path file) {
    String path = folder.relativize(file).toString().replace('\\', '/');
    String url = path.endsWith("index.html") ? path.substring(0, path.length() - 10) : path;
    try {
      return base.resolve(new URI(null, null, url, null).toASCIIString());
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
