package doorlight.page;

import doorlight.page.Head.LinkTo;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands round every page: the root variable {@code site} of the templates. Texts may be
 * empty; addresses are ready for an {@code href}.
 *
 * @param home the address of the home page, {@code /} or {@code /blog/}
 * @param absoluteHome the same with scheme and host
 * @param assets addresses of the theme's files by their path, {@code css/site.css}
 * @param exitUrl where "Exit this page" leads
 */
public record SiteFrame(
    String title,
    String description,
    String language,
    String direction,
    String home,
    String absoluteHome,
    String searchUrl,
    String questionsUrl,
    String tagsUrl,
    String searchIndexUrl,
    Feeds feeds,
    List<LinkTo> menu,
    List<LinkTo> footer,
    Optional<CallToAction> callToAction,
    String disclaimer,
    List<CrisisLine> crisis,
    Optional<Practice> practice,
    String exitUrl,
    Optional<Illustration> logo,
    Map<String, String> assets) {

  public record Feeds(String atom, String rss, String json) {}

  /** {@code telephoneUrl} is a {@code tel:} address; texts, also the link's, may be empty. */
  public record CallToAction(
      String heading, String text, Optional<LinkTo> link, String telephone, String telephoneUrl) {}

  /**
   * {@code phoneUrl} and {@code emergencyUrl} are {@code tel:} addresses, {@code textUrl} is one of
   * {@code sms:}; each may be empty.
   */
  public record CrisisLine(
      String country,
      String name,
      String phone,
      String phoneUrl,
      String text,
      String textUrl,
      String url,
      String hours,
      List<String> languages,
      String emergency,
      String emergencyUrl) {}

  /**
   * The practice; {@code telephoneUrl} and {@code emailUrl} are {@code tel:} and {@code mailto:}.
   */
  public record Practice(
      String name,
      String telephone,
      String telephoneUrl,
      String email,
      String emailUrl,
      String address,
      List<String> areaServed,
      List<String> jurisdictions) {}
}
