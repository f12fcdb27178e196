package doorlight.authoring.importer;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which article stood at an address, whatever way the address is written: with or without https,
 * www, a slash at the end, parameters.
 */
final class OldAddresses<T> {
  private final Map<String, T> articles = new LinkedHashMap<>();

  /** Remembers where an article stood; the first to claim an address has it. */
  void put(String address, T article) {
    articles.putIfAbsent(key(address), article);
    String path = known(address);
    // "/?p=12" has no path of its own.
    if (!path.equals("/")) {
      articles.putIfAbsent(path, article);
    }
  }

  /**
   * The article that a link leads to.
   *
   * @param at the file or address that the link stands in, for a relative one
   */
  Optional<T> find(String link, String at) {
    String whole = absolute(link, at);
    T found = articles.get(key(whole));
    if (found == null && !isWeb(whole)) {
      found = articles.get(known(whole));
    }
    return Optional.ofNullable(found == null && link.endsWith(".md") ? file(link) : found);
  }

  /** A file that is named from some folder of its own, if there is just one such. */
  private T file(String link) {
    String tail = "/" + link.replaceFirst("^(?:\\.{0,2}/)+", "");
    String index = tail.replaceFirst("\\.md$", "/index.md");
    List<T> found =
        articles.entrySet().stream()
            .filter(e -> e.getKey().endsWith(tail) || e.getKey().endsWith(index))
            .map(Map.Entry::getValue)
            .distinct()
            .toList();
    return found.size() == 1 ? found.get(0) : null;
  }

  /** Every article of which an address is known. */
  Collection<T> all() {
    return articles.values();
  }

  static boolean isWeb(String address) {
    return address.matches("(?i)(?:https?:)?//.*");
  }

  /** A link relative to a file or address as it is from the top. */
  static String absolute(String link, String at) {
    if (isWeb(link) || link.startsWith("/") || link.matches("(?i)[a-z][a-z0-9+.-]*:.*")) {
      return link;
    }
    try {
      URI base = isWeb(at) ? new URI(at) : new URI(null, null, "/" + at, null);
      return base.resolve(new URI(link.replace(" ", "%20"))).toString();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return link;
    }
  }

  /** The path of an address, decoded, without parameters. */
  static String path(String address) {
    String path =
        address.replaceFirst("(?i)^(?:https?:)?//[^/?#]*", "").replaceFirst("[?#].*$", "");
    path = path.replaceFirst("(?i)/index\\.html?$", "/").replaceFirst("(?<!/)/+$", "");
    try {
      path = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // A per cent sign that begins no code is itself.
    }
    return path.startsWith("/") ? path : "/" + path;
  }

  /** A path by which an address is known, whether or not its page was a file. */
  private static String known(String address) {
    return path(address).replaceFirst("(?i)\\.html?$", "");
  }

  /** The name of the site that an address belongs to, without www. */
  static String host(String address) {
    return address
        .replaceFirst("(?i)^(?:https?:)?//(?:www\\.)?", "")
        .replaceFirst("[/?#].*$", "")
        .toLowerCase(Locale.ROOT);
  }

  private static String key(String address) {
    if (!isWeb(address)) {
      return known(address);
    }
    String number = address.replaceFirst("^[^?]*", "").replaceFirst("#.*$", "");
    String given = number.matches("\\?(?:p|page_id)=\\d+") ? number : "";
    return host(address) + known(address) + given;
  }
}
