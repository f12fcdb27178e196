package doorlight.check;

import doorlight.article.Article;
import doorlight.base.PercentEncoding;
import doorlight.build.BuiltSite;
import doorlight.config.BaseUrl;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.NearestName;
import doorlight.diagnostic.SourceText;
import doorlight.diagnostic.Span;
import doorlight.reference.HeldBack;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether every address of the published sitemap stays, or leads on. */
final class PublishedCheck {
  private static final int MOST_BYTES = 50 << 20;
  private static final int MOST_FILES = 100;
  private static final int MOST_REDIRECTS = 5;

  private final Web web;
  private final Set<String> addresses = new LinkedHashSet<>();
  private int leftOut;

  private PublishedCheck(Web web) {
    this.web = web;
  }

  /**
   * Compares the site to be with a sitemap.
   *
   * @param urlOrFile where the sitemap, or an index of several, is
   * @param files the addresses of all files of the site to be
   * @throws IOException when it cannot be had, or is none
   */
  static Answer check(String urlOrFile, BuiltSite built, Set<String> files) throws IOException {
    return check(urlOrFile, built, files, new HttpWeb(machine -> true));
  }

  static Answer check(String urlOrFile, BuiltSite built, Set<String> files, Web web)
      throws IOException {
    PublishedCheck check = new PublishedCheck(web);
    check.read(urlOrFile);
    return check.compare(built, files);
  }

  private void read(String start) throws IOException {
    Sitemap first = Sitemap.read(start, bytes(start));
    if (!first.index()) {
      addresses.addAll(first.addresses());
      return;
    }
    int files = 0;
    for (String part : first.addresses()) {
      Optional<String> place = placeOf(part, start);
      if (place.isEmpty() || files++ >= MOST_FILES) {
        leftOut++;
        continue;
      }
      Sitemap sitemap = Sitemap.read(place.get(), bytes(place.get()));
      if (sitemap.index()) {
        leftOut++;
      } else {
        addresses.addAll(sitemap.addresses());
      }
    }
  }

  /** A part of an index: on the same host, or beside a file of this machine. */
  private static Optional<String> placeOf(String part, String start) {
    try {
      URI uri = URI.create(part);
      if (isWeb(start)) {
        URI whole = URI.create(start).resolve(uri);
        boolean same =
            isWeb(whole.toString())
                && URI.create(start).getAuthority().equalsIgnoreCase(whole.getAuthority());
        return same ? Optional.of(whole.toString()) : Optional.empty();
      }
      Path name = Path.of(uri.getPath()).getFileName();
      Path file = Path.of(start).resolveSibling(name);
      return Files.isRegularFile(file) ? Optional.of(file.toString()) : Optional.empty();
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private static boolean isWeb(String place) {
    return place.startsWith("https://") || place.startsWith("http://");
  }

  private byte[] bytes(String place) throws IOException {
    byte[] bytes = isWeb(place) ? fetch(place) : file(place);
    if (bytes.length > MOST_BYTES) {
      throw new IOException("The sitemap " + place + " is larger than 50 MB.");
    }
    return bytes;
  }

  private static byte[] file(String place) throws IOException {
    if (!Files.isRegularFile(Path.of(place))) {
      throw new IOException("There is no sitemap at " + place + ".");
    }
    try (InputStream in = Files.newInputStream(Path.of(place))) {
      return in.readNBytes(MOST_BYTES + 1);
    }
  }

  private byte[] fetch(String place) throws IOException {
    try {
      URI address = URI.create(place);
      for (int hops = 0; hops <= MOST_REDIRECTS; hops++) {
        Web.Reply reply = web.send("GET", address, MOST_BYTES + 1);
        if (reply.status() / 100 == 3 && reply.location().isPresent()) {
          address = address.resolve(reply.location().get());
        } else if (reply.status() == 200) {
          return reply.body();
        } else {
          throw new IOException("it answers " + reply.status());
        }
      }
      throw new IOException("it leads on too often");
    } catch (IOException | IllegalArgumentException e) {
      throw new IOException("The sitemap " + place + " cannot be had: " + e.getMessage() + ".", e);
    }
  }

  private Answer compare(BuiltSite built, Set<String> files) {
    SourceText settings = built.site().config().source();
    String base = built.site().config().baseUrl().map(BaseUrl::path).orElse("/");
    Set<String> kept = new HashSet<>();
    built.plan().pages().forEach(page -> kept.add(same(page.path())));
    files.forEach(file -> kept.add(same(file)));
    built.plan().redirects().forEach(redirect -> kept.add(same(redirect.from())));
    Map<String, Article> articles = new HashMap<>();
    built.site().articles().forEach(article -> articles.put(lastPart(article.url()), article));
    Map<String, Article> heldBack = new HashMap<>();
    for (HeldBack held : built.publication().heldBack()) {
      heldBack.put(same(held.article().url()), held.article());
    }
    List<Diagnostic> diagnostics = new ArrayList<>();
    int outside = 0;
    for (String address : addresses) {
      Optional<String> path = within(address, base);
      if (path.isEmpty()) {
        outside++;
      } else if (!kept.contains(same(path.get()))) {
        diagnostics.add(gone(path.get(), articles, heldBack, settings));
      }
    }
    String looked =
        (addresses.size() - outside)
            + " published addresses compared"
            + (outside > 0 ? "; " + outside + " outside " + base + " left out" : "")
            + (leftOut > 0
                ? "; " + leftOut + " further sitemaps left out (another host, or not there)"
                : "");
    return new Answer("published", looked, diagnostics);
  }

  private static Diagnostic gone(
      String path, Map<String, Article> articles, Map<String, Article> held, SourceText settings) {
    String message = path + " is on the published site, but would be gone, and nothing leads on.";
    Article own = held.get(same(path));
    if (own != null) {
      return Diagnostic.at(
          own.source(),
          own.frontMatter().title().span(),
          Code.ADDRESS_GONE,
          message,
          "This article, which has the address, is held back now: publish it, or add  aliases: ["
              + path
              + "]  to another that takes its place.");
    }
    List<String> near = NearestName.of(lastPart(path), articles.keySet());
    String remedy = "add  aliases: [" + path + "]  to the article that took its place";
    if (near.isEmpty()) {
      return Diagnostic.at(
          settings,
          new Span(0, 0),
          Code.ADDRESS_GONE,
          message,
          Character.toUpperCase(remedy.charAt(0)) + remedy.substring(1) + ".");
    }
    Article article = articles.get(near.get(0));
    return Diagnostic.at(
        article.source(),
        article.frontMatter().title().span(),
        Code.ADDRESS_GONE,
        message,
        "The nearest address is " + article.url() + ": if it is that one, " + remedy + ".");
  }

  /** The path of an address within the site; empty where it lies elsewhere. */
  private static Optional<String> within(String address, String base) {
    try {
      String raw = URI.create(address).getRawPath();
      String path = raw == null || raw.isEmpty() ? "/" : raw;
      String decoded = PercentEncoding.decode(path);
      return (decoded + "/").startsWith(base) && decoded.length() >= base.length() - 1
          ? Optional.of("/" + decoded.substring(Math.min(base.length(), decoded.length())))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Hosts show one page for all of these: with a slash, without, and as index.html. */
  private static String same(String path) {
    return path.replaceFirst("index\\.html$", "").replaceFirst("/$", "");
  }

  private static String lastPart(String path) {
    String same = same(path);
    return same.substring(same.lastIndexOf('/') + 1);
  }
}
