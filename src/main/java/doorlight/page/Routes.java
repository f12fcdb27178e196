package doorlight.page;

import doorlight.article.Slug;
import doorlight.config.BaseUrl;
import doorlight.config.Person;
import java.nio.charset.StandardCharsets;

/**
 * The addresses of everything that Doorlight itself puts on a site, as paths within it, and the
 * links to them. The writer's own addresses come from her permalinks.
 */
public record Routes(BaseUrl base) {
  public static final String HOME = "/";
  public static final String TAGS = "/tags/";
  public static final String QUESTIONS = "/questions/";
  public static final String SEARCH = "/search/";
  public static final String NOT_FOUND = "/404.html";
  public static final String ATOM = "/feed.xml";
  public static final String RSS = "/rss.xml";
  public static final String JSON_FEED = "/feed.json";
  public static final String SITEMAP = "/sitemap.xml";
  public static final String SEARCH_FILES = "/search/index/";
  public static final String SEARCH_INDEX = SEARCH_FILES + "articles.json";

  public static String tag(String slug) {
    return TAGS + slug + "/";
  }

  public static String author(Person person) {
    String slug = Slug.of(person.key());
    return "/authors/" + (slug.isEmpty() ? "author" : slug) + "/";
  }

  public static String series(String slug) {
    return "/series/" + slug + "/";
  }

  public static String year(int year) {
    return "/years/" + year + "/";
  }

  /** The n-th page of a list; the first is the list's own address. */
  public static String numbered(String list, int number) {
    return number == 1 ? list : list + "page/" + number + "/";
  }

  public static String asset(String path) {
    return "/assets/" + path;
  }

  /** The social card of the article at an address. */
  public static String card(String url) {
    return asset("cards" + url.replaceFirst("/$", "").replaceFirst("^$", "/index") + ".png");
  }

  /**
   * What an {@code href} says: an address within the site gets the base URL's path before it, and
   * letters beyond ASCII are percent-encoded (RFC 3987, section 3.1). Other addresses stay as they
   * are.
   */
  public String link(String url) {
    return isWithinSite(url) ? encoded(base.link(url)) : url;
  }

  /** The same with scheme and host. */
  public String absolute(String url) {
    return isWithinSite(url) ? encoded(base.absolute(url)) : url;
  }

  /** The {@code rel} of a link: another site is not told where its readers come from. */
  public String rel(String url) {
    boolean elsewhere = url.startsWith("http://") || url.startsWith("https://");
    return elsewhere && !url.startsWith(base.origin() + "/") ? "noreferrer" : "";
  }

  private static boolean isWithinSite(String url) {
    return url.startsWith("/") && !url.startsWith("//");
  }

  private static String encoded(String url) {
    if (url.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
      return url;
    }
    StringBuilder encoded = new StringBuilder();
    for (byte b : url.getBytes(StandardCharsets.UTF_8)) {
      if (b > ' ' && b < 0x7F) {
        encoded.append((char) b);
      } else {
        encoded.append(String.format("%%%02X", b & 0xFF));
      }
    }
    return encoded.toString();
  }
}
