package doorlight.browser;

import java.util.function.Function;

/** One page of each type that a site has, and of the articles those with the most in them. */
enum PageType {
  HOME(Sites::sample, "/"),
  LIST_PAGE_2(Sites::sample, "/page/2/"),
  ARTICLE_IN_A_SERIES(Sites::sample, "/blog/learning-to-rest/"),
  ARTICLE_WITH_FOOTNOTES(Sites::sample, "/blog/the-startle-that-stays/"),
  ARTICLE_WITH_HELP_FIRST(Sites::sample, "/blog/grief-for-the-years-you-spent-surviving/"),
  PAGE(Sites::sample, "/services/"),
  TAG(Sites::sample, "/tags/nervous-system/"),
  TAGS(Sites::sample, "/tags/"),
  AUTHOR(Sites::sample, "/authors/your-name/"),
  SERIES(Sites::sample, "/series/beginning-gently/"),
  YEAR(Sites::sample, "/years/2026/"),
  QUESTIONS(Sites::sample, "/questions/"),
  SEARCH(Sites::sample, "/search/"),
  NOT_FOUND(Sites::sample, "/404.html"),
  HOME_OF_THE_GUIDE(Sites::guide, "/"),
  ARTICLE_WITH_CODE(Sites::guide, "/refer/"),
  ARTICLE_WITH_TABLES(Sites::guide, "/settings/"),
  ARTICLE_TO_LEAVE_QUICKLY(Sites::features, "/blog/everything/"),
  ARTICLE_FROM_RIGHT_TO_LEFT(Sites::features, "/blog/right-to-left/");

  private final Function<Sites, SiteServer> site;
  private final String path;

  PageType(Function<Sites, SiteServer> site, String path) {
    this.site = site;
    this.path = path;
  }

  SiteServer site(Sites sites) {
    return site.apply(sites);
  }

  String url(Sites sites) {
    return site(sites).url(path);
  }
}
