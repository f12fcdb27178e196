package doorlight.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the site will stand: {@code origin} without a slash at its end ({@code
 * https://name.github.io}), and {@code path}, which begins and ends with one ({@code /blog/}, or
 * {@code /} at a domain's root).
 */
public record BaseUrl(String origin, String path) {
  /** Stands in while no address is set, so that feeds are well-formed. */
  public static final BaseUrl UNSET = new BaseUrl("http://localhost", "/");

  /** Reads {@code https://name.github.io/blog}; empty when it is no http or https address. */
  public static Optional<BaseUrl> parse(String text) {
    try {
      URI uri = new URI(text.strip());
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("https") || scheme.equals("http");
      if (!web || uri.getHost() == null || uri.getUserInfo() != null) {
        return Optional.empty();
      }
      boolean oddPath =
          !uri.getRawPath().matches("(?:/[\\w.~%-]+)*/?") || uri.getPath().contains("..");
      if (oddPath || uri.getQuery() != null || uri.getFragment() != null) {
        return Optional.empty();
      }
      String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
      String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
      return Optional.of(
          new BaseUrl(
              scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port,
              path.endsWith("/") ? path : path + "/"));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** The link to an address within the site: {@code /about/} becomes {@code /blog/about/}. */
  public String link(String url) {
    return path + url.substring(1);
  }

  /** The same with scheme and host, for feeds and canonical links. */
  public String absolute(String url) {
    return origin + link(url);
  }

  /** The host alone, such as {@code example.org}. */
  public String host() {
    return URI.create(origin).getHost();
  }
}
