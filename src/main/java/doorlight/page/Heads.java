package doorlight.page;

import doorlight.article.Article;
import doorlight.page.Head.JsonLd;
import doorlight.page.Head.LinkTo;
import doorlight.page.Head.Social;
import doorlight.site.Site;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes the head of a page from what differs between pages. */
record Heads(Site site, Routes routes) {
  /** Languages written from right to left, by their BCP 47 primary subtag. */
  private static final Set<String> RIGHT_TO_LEFT =
      Set.of(
          "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "ps", "sd", "syr", "ug", "ur",
          "yi");

  /** The head of an article's page; {@code exitPage} overrides the site's setting. */
  Head head(
      String path,
      String title,
      String description,
      String language,
      List<LinkTo> breadcrumb,
      JsonLd structuredData,
      Social social,
      Optional<OffsetDateTime> modified,
      Optional<Boolean> exitPage) {
    return new Head(
        path,
        routes.link(path),
        windowTitle(path.equals(Routes.HOME) ? "" : title),
        description,
        canonical(path),
        language,
        direction(language),
        true,
        breadcrumb,
        Optional.of(structuredData),
        social,
        modified.map(StructuredData::moment),
        exitPage.orElse(site.config().exitPage().enabled()));
  }

  /** The head of a list, which changed when the {@link #newest} of its articles did. */
  Head list(
      String path,
      String title,
      String description,
      List<LinkTo> breadcrumb,
      JsonLd structuredData,
      Optional<OffsetDateTime> modified) {
    return head(
        path,
        title,
        description,
        site.config().language(),
        breadcrumb,
        structuredData,
        website(title),
        modified,
        Optional.empty());
  }

  /** When the last of some articles changed. */
  static Optional<OffsetDateTime> newest(Collection<Article> articles) {
    return articles.stream()
        .flatMap(article -> modified(article).stream())
        .max(OffsetDateTime.timeLineOrder());
  }

  /** The head of a page that search engines are not to show: search itself, and the 404 page. */
  Head unlisted(String path, String title, List<LinkTo> breadcrumb) {
    String language = site.config().language();
    return new Head(
        path,
        routes.link(path),
        windowTitle(title),
        "",
        Optional.empty(),
        language,
        direction(language),
        false,
        breadcrumb,
        Optional.empty(),
        website(title),
        Optional.empty(),
        site.config().exitPage().enabled());
  }

  /** What tabs and the browser's history show: only the site's name, where the site wants that. */
  private String windowTitle(String title) {
    String ofSite = site.config().title();
    boolean bare = title.isEmpty() || site.config().exitPage().discreetTitles();
    return bare ? ofSite : title + " · " + ofSite;
  }

  /** When an article last changed; a page of the writer's may not say. */
  static Optional<OffsetDateTime> modified(Article article) {
    return article.frontMatter().updated().or(article.frontMatter()::date);
  }

  private Optional<String> canonical(String path) {
    return site.config().baseUrl().map(base -> base.absolute(path));
  }

  private static Social website(String title) {
    return new Social(
        "website", title, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }

  /** {@code rtl} where a language is written from right to left, else {@code ltr}. */
  static String direction(String language) {
    return RIGHT_TO_LEFT.contains(Locale.forLanguageTag(language).getLanguage()) ? "rtl" : "ltr";
  }
}
