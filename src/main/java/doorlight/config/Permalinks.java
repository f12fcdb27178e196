package doorlight.config;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The patterns of addresses: {@code /blog/{slug}/} for posts and {@code /{slug}/} for pages. Posts
 * may have {@code {year}} and {@code {month}} too.
 */
public record Permalinks(String post, String page) {
  public static final Permalinks DEFAULT = new Permalinks("/blog/{slug}/", "/{slug}/");

  private static final int LONGEST = 100;
  private static final Pattern POST =
      Pattern.compile(
          "/(?:(?:[a-z0-9-]+|\\{slug\\}|\\{year\\}|\\{month\\}|\\{year\\}-\\{month\\})/)+");
  private static final Pattern PAGE = Pattern.compile("/(?:(?:[a-z0-9-]+|\\{slug\\})/)+");

  /** Whether a pattern for posts begins and ends with a slash, names the slug, and nothing odd. */
  public static boolean isValidForPosts(String pattern) {
    return pattern.length() <= LONGEST
        && POST.matcher(pattern).matches()
        && pattern.contains("{slug}");
  }

  /** The same for pages, which have no date. */
  public static boolean isValidForPages(String pattern) {
    return pattern.length() <= LONGEST
        && PAGE.matcher(pattern).matches()
        && pattern.contains("{slug}");
  }

  /** The address of a post within the site. */
  public String ofPost(String slug, LocalDate date) {
    if (!post.contains("{year}") && !post.contains("{month}")) {
      return post.replace("{slug}", slug);
    }
    return post.replace("{slug}", slug)
        .replace("{year}", String.format(Locale.ROOT, "%04d", date.getYear()))
        .replace("{month}", String.format(Locale.ROOT, "%02d", date.getMonthValue()));
  }

  /** The address of a page within the site. */
  public String ofPage(String slug) {
    return page.replace("{slug}", slug);
  }
}
