package doorlight.page;

import doorlight.article.Article;
import doorlight.config.SiteConfig;
import doorlight.config.SiteConfig.MenuItem;
import doorlight.page.Head.LinkTo;
import doorlight.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plans what stands round every page. */
final class FramePlanner {
  private static final int PAGES_IN_DEFAULT_MENU = 5;
  private static final Pattern LAST_NUMBER = Pattern.compile("\\+?[0-9][0-9 ().-]*$");

  private FramePlanner() {}

  /**
   * The frame of a site.
   *
   * @param assets the addresses of the theme's files within the site, by their path
   * @param logo the logo, if there is one
   */
  static SiteFrame plan(
      Site site, Routes routes, Map<String, String> assets, Optional<Illustration> logo) {
    SiteConfig config = site.config();
    Map<String, String> links = new TreeMap<>();
    assets.forEach((path, url) -> links.put(path, routes.link(url)));
    return new SiteFrame(
        config.title(),
        config.description(),
        config.language(),
        Heads.direction(config.language()),
        routes.link(Routes.HOME),
        routes.absolute(Routes.HOME),
        routes.link(Routes.SEARCH),
        routes.link(Routes.QUESTIONS),
        routes.link(Routes.TAGS),
        routes.link(Routes.SEARCH_INDEX),
        new SiteFrame.Feeds(
            routes.link(Routes.ATOM), routes.link(Routes.RSS), routes.link(Routes.JSON_FEED)),
        menu(site, routes),
        links(config.footer(), routes),
        config.callToAction().map(call -> callToAction(call, routes)),
        config.disclaimer(),
        config.crisis().stream().map(FramePlanner::crisisLine).toList(),
        config.practice().map(FramePlanner::practice),
        config.exitPage().url(),
        logo,
        links);
  }

  /**
   * {@code tel:+15550100199} from a number as it is written for people (RFC 3966). The (0) after a
   * country's code is not dialled with it.
   */
  static String telephoneUrl(String scheme, String number) {
    String dialled = number.strip().startsWith("+") ? number.replace("(0)", "") : number;
    String digits = dialled.replaceAll("[^0-9+]", "");
    return digits.isEmpty() ? "" : scheme + ":" + digits;
  }

  /**
   * The number that ends a text such as "HOME to 741741". The word to send is left to the reader:
   * phones differ in how an address may give it.
   */
  private static String numberIn(String text) {
    Matcher number = LAST_NUMBER.matcher(text);
    return number.find() ? number.group() : "";
  }

  /** The menu of the settings; without one, the articles and the writer's first pages. */
  private static List<LinkTo> menu(Site site, Routes routes) {
    if (!site.config().menu().isEmpty()) {
      return links(site.config().menu(), routes);
    }
    List<LinkTo> menu = new ArrayList<>();
    menu.add(new LinkTo("Articles", routes.link(Routes.HOME)));
    site.pages().stream()
        .limit(PAGES_IN_DEFAULT_MENU)
        .map((Article page) -> new LinkTo(page.shownTitle(), routes.link(page.url())))
        .forEach(menu::add);
    return menu;
  }

  private static List<LinkTo> links(List<MenuItem> items, Routes routes) {
    return items.stream().map(item -> link(item.label(), item.url().value(), routes)).toList();
  }

  private static LinkTo link(String label, String url, Routes routes) {
    return new LinkTo(label, routes.link(url), false, routes.rel(url));
  }

  private static SiteFrame.CallToAction callToAction(SiteConfig.CallToAction call, Routes routes) {
    return new SiteFrame.CallToAction(
        call.heading(),
        call.text(),
        call.url().map(url -> link(call.label(), url.value(), routes)),
        call.telephone(),
        telephoneUrl("tel", call.telephone()));
  }

  private static SiteFrame.CrisisLine crisisLine(SiteConfig.CrisisLine line) {
    return new SiteFrame.CrisisLine(
        line.country(),
        line.name(),
        line.phone(),
        telephoneUrl("tel", line.phone()),
        line.text(),
        telephoneUrl("sms", numberIn(line.text())),
        line.url(),
        line.hours(),
        line.languages(),
        line.emergency(),
        telephoneUrl("tel", line.emergency()));
  }

  private static SiteFrame.Practice practice(SiteConfig.Practice practice) {
    return new SiteFrame.Practice(
        practice.name(),
        practice.telephone(),
        telephoneUrl("tel", practice.telephone()),
        practice.email(),
        practice.email().isEmpty() ? "" : "mailto:" + practice.email(),
        practice.address(),
        practice.areaServed(),
        practice.jurisdictions());
  }
}
