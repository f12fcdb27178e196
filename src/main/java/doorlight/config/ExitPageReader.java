package doorlight.config;

import doorlight.config.SiteConfig.ExitPage;
import doorlight.data.FieldReader;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Placed;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads where "Exit this page" leads, and whether there is such a link at all. */
final class ExitPageReader {
  private static final ExitPage DEFAULT = new ExitPage(false, "https://www.weather.gov/", false);

  /** Sites that greet people with what they looked at, wrote or bought there. */
  private static final Pattern PERSONAL =
      Pattern.compile(
          "(?:.*\\.)?(?:google|youtube|gmail|facebook|instagram|threads|whatsapp|tiktok|reddit|x|twitter"
              + "|linkedin|pinterest|snapchat|netflix|spotify|amazon|ebay|etsy|bing|yahoo|outlook|live"
              + "|office|icloud|discord|twitch|tumblr|chatgpt)\\.(?:com?\\.)?[a-z]{2,3}");

  private ExitPageReader() {}

  static ExitPage exitPage(FieldReader fields) {
    return fields.group("exit_page").map(ExitPageReader::read).orElse(DEFAULT);
  }

  private static ExitPage read(FieldReader fields) {
    Optional<Placed<String>> url = fields.text("url").filter(u -> !u.value().isEmpty());
    Optional<String> host = url.flatMap(u -> host(u.value()));
    if (url.isPresent() && host.isEmpty()) {
      fields.invalid(
          "url",
          url.get().span(),
          "is not an address that a reader can leave to",
          "Write it in full, beginning with https://, such as " + DEFAULT.url());
    } else if (host.isPresent() && PERSONAL.matcher(host.get()).matches()) {
      fields.report(
          url.get().span(),
          Code.EXIT_PAGE_PERSONAL,
          "\"Exit this page\" would lead to "
              + host.get()
              + ", which shows people what they did there before.",
          "Choose a page that is the same for everybody, such as a weather forecast.");
    }
    ExitPage exitPage =
        new ExitPage(
            fields.bool("enabled").orElse(DEFAULT.enabled()),
            host.isPresent() ? url.get().value() : DEFAULT.url(),
            fields.bool("discreet_titles").orElse(DEFAULT.discreetTitles()));
    fields.finish();
    return exitPage;
  }

  /** The host of a full web address; empty when it is none. */
  private static Optional<String> host(String url) {
    try {
      URI uri = new URI(url);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("https") || scheme.equals("http");
      return Optional.ofNullable(uri.getHost())
          .filter(host -> web && uri.getUserInfo() == null && host.contains("."))
          .map(host -> host.toLowerCase(Locale.ROOT));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
