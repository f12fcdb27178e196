package doorlight.page;

import doorlight.article.Article;
import doorlight.article.FrontMatter;
import doorlight.article.Part;
import doorlight.article.Section;
import doorlight.config.Person;
import doorlight.page.ArticlePage.Byline;
import doorlight.page.ArticlePage.Contents;
import doorlight.page.ArticlePage.ExploreMore;
import doorlight.page.ArticlePage.Reviewed;
import doorlight.page.ArticlePage.SeriesPlace;
import doorlight.page.Head.LinkTo;
import doorlight.page.Head.Social;
import doorlight.page.Head.SocialImage;
import doorlight.site.Site;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Plans the page of each article, its teaser in lists, and its entry in feeds. May be used by many
 * threads.
 */
final class ArticlePlanner {
  /** Words that an adult reads silently in a minute (Brysbaert 2019 finds 238), rounded down. */
  private static final int WORDS_A_MINUTE = 220;

  private final Site site;
  private final Routes routes;
  private final People people;
  private final Illustrations pictures;
  private final Cards cards;
  private final Locale locale;
  private final StructuredData structuredData;
  private final Map<String, Teaser> teasers = new ConcurrentHashMap<>();

  ArticlePlanner(Site site, Routes routes, People people, Illustrations pictures, Cards cards) {
    this.site = site;
    this.routes = routes;
    this.people = people;
    this.pictures = pictures;
    this.cards = cards;
    this.locale = Locale.forLanguageTag(site.config().language());
    this.structuredData = new StructuredData(site, routes);
  }

  /**
   * What the rest of the site says on an article's page: all that the page shows and that is
   * neither of the article itself nor of the settings.
   *
   * @param image for social sites
   */
  record Surroundings(
      Optional<SeriesPlace> series,
      Optional<Illustration> picture,
      Optional<SocialImage> image,
      List<LinkTo> tags,
      List<ArticlePage.Backlink> backlinks,
      List<Teaser> related,
      Optional<LinkTo> previous,
      Optional<LinkTo> next) {}

  /** The page of an article. {@code newer} and {@code older} are its neighbours in time. */
  PlannedPage plan(Article article, Optional<Article> newer, Optional<Article> older) {
    Surroundings surroundings =
        new Surroundings(
            seriesPlace(article),
            picture(article),
            article.frontMatter().image().isPresent()
                ? socialImage(article)
                : cards.plan(article, language(article)),
            tags(article),
            site.links().to(article).stream()
                .map(from -> new ArticlePage.Backlink(from.shownTitle(), routes.link(from.url())))
                .toList(),
            site.related().getOrDefault(article.file(), List.of()).stream()
                .map(this::teaser)
                .toList(),
            older.map(this::linkTo),
            newer.map(this::linkTo));
    return new PlannedPage(
        Optional.of(article),
        article.url(),
        true,
        Heads.modified(article).map(StructuredData::moment),
        List.of(article.sum(), surroundings),
        () -> page(article, surroundings));
  }

  private ArticlePage page(Article article, Surroundings surroundings) {
    List<Section> sections = article.sections();
    Layout layout = Layout.of(sections);
    FrontMatter frontMatter = article.frontMatter();
    boolean post = article.kind() == Article.Kind.POST;
    return new ArticlePage(
        head(article, sections, layout, surroundings.image()),
        post,
        article.shownTitle(),
        post ? Optional.of(byline(article)) : Optional.empty(),
        surroundings.series(),
        frontMatter.contentNote(),
        frontMatter
            .contentNoteSkipTo()
            .flatMap(heading -> article.heading(heading.value()))
            .map(heading -> new LinkTo(heading.text(), "#" + heading.id())),
        frontMatter.crisisTop(),
        surroundings.picture(),
        layout.introduction(),
        layout.quickAnswer(),
        contents(article, layout, !surroundings.related().isEmpty()),
        layout.sections(),
        layout.notes(),
        layout.references(),
        post && layout.sections().stream().noneMatch(s -> s.kind() == Section.Kind.CALL_TO_ACTION),
        post ? site.authorOf(article).map(people::card) : Optional.empty(),
        surroundings.tags(),
        surroundings.backlinks(),
        exploreMore(layout, surroundings.related()),
        surroundings.previous(),
        surroundings.next(),
        frontMatter.extra());
  }

  /** An article as it stands in lists. */
  Teaser teaser(Article article) {
    return teasers.computeIfAbsent(article.file(), file -> planTeaser(article));
  }

  private Teaser planTeaser(Article article) {
    FrontMatter frontMatter = article.frontMatter();
    return new Teaser(
        article.shownTitle(),
        routes.link(article.url()),
        description(article),
        frontMatter.date().map(date -> DateText.of(date, locale)),
        minutes(article.outline().words()),
        tags(article),
        !frontMatter.contentNote().isEmpty(),
        picture(article),
        Optional.of(frontMatter.lang()).filter(l -> !l.isEmpty()));
  }

  /** Articles as feeds carry them. */
  PlannedFeed feed(List<Article> newest) {
    return new PlannedFeed(
        newest.stream().map(Article::sum).toList(),
        () -> newest.stream().map(this::feedEntry).toList());
  }

  private FeedEntry feedEntry(Article article) {
    FrontMatter frontMatter = article.frontMatter();
    Layout layout = Layout.of(article.sections());
    OffsetDateTime published = frontMatter.date().orElseThrow();
    return new FeedEntry(
        article.shownTitle(),
        routes.absolute(article.url()),
        description(article),
        site.authorOf(article).map(Person::displayName),
        published,
        frontMatter.updated().orElse(published),
        frontMatter.tags(),
        frontMatter.image().map(image -> routes.absolute(image.value())),
        Optional.of(frontMatter.lang()).filter(l -> !l.isEmpty()),
        frontMatter.contentNote(),
        layout.whole().stream().filter(s -> s.kind() != Section.Kind.CALL_TO_ACTION).toList());
  }

  private Head head(
      Article article, List<Section> sections, Layout layout, Optional<SocialImage> image) {
    FrontMatter frontMatter = article.frontMatter();
    boolean post = article.kind() == Article.Kind.POST;
    List<LinkTo> breadcrumb =
        List.of(
            new LinkTo("Home", routes.link(Routes.HOME)),
            new LinkTo(article.shownTitle(), routes.link(article.url()), true));
    String description = description(article);
    Social social =
        new Social(
            post ? "article" : "website",
            article.shownTitle(),
            image,
            frontMatter.date().filter(d -> post).map(StructuredData::moment),
            Heads.modified(article).filter(d -> post).map(StructuredData::moment),
            frontMatter.tags());
    return new Heads(site, routes)
        .head(
            article.url(),
            article.shownTitle(),
            description,
            language(article),
            breadcrumb,
            post
                ? structuredData.post(article, layout.whole(), description, image, breadcrumb)
                : structuredData.page(article, sections, breadcrumb),
            social,
            Heads.modified(article),
            frontMatter.exitPage());
  }

  private String language(Article article) {
    String own = article.frontMatter().lang();
    return own.isEmpty() ? site.config().language() : own;
  }

  private Byline byline(Article article) {
    FrontMatter frontMatter = article.frontMatter();
    Optional<Person> author = site.authorOf(article);
    return new Byline(
        author.map(Person::displayName).orElse(""),
        author.map(a -> routes.link(Routes.author(a))).orElse(""),
        DateText.of(frontMatter.date().orElseThrow(), locale),
        frontMatter
            .updated()
            .filter(u -> u.toLocalDate().isAfter(frontMatter.date().orElseThrow().toLocalDate()))
            .map(u -> DateText.of(u, locale)),
        frontMatter
            .reviewed()
            .map(
                review -> {
                  Person by = site.config().person(review.by().value());
                  return new Reviewed(
                      by.displayName(),
                      by.listed() ? Optional.of(routes.link(Routes.author(by))) : Optional.empty(),
                      DateText.of(review.on(), locale));
                }),
        minutes(article.outline().words()));
  }

  private Optional<SeriesPlace> seriesPlace(Article article) {
    return site.seriesOf(article)
        .filter(series -> series.articles().size() > 1)
        .map(
            series -> {
              List<Article> all = series.articles();
              int place = all.indexOf(article);
              return new SeriesPlace(
                  series.name(),
                  routes.link(Routes.series(series.slug())),
                  article.frontMatter().series().orElseThrow().part(),
                  all.size(),
                  all.stream()
                      .map(a -> new LinkTo(a.shownTitle(), routes.link(a.url()), a == article))
                      .toList(),
                  place > 0 ? Optional.of(linkTo(all.get(place - 1))) : Optional.empty(),
                  place + 1 < all.size()
                      ? Optional.of(linkTo(all.get(place + 1)))
                      : Optional.empty());
            });
  }

  private LinkTo linkTo(Article article) {
    return new LinkTo(article.shownTitle(), routes.link(article.url()));
  }

  private Optional<Contents> contents(Article article, Layout layout, boolean exploreMore) {
    List<Contents.Entry> entries =
        TableOfContents.of(layout.listed(exploreMore), article.frontMatter().tocDepth());
    int headings = entries.size() + (layout.quickAnswer().isPresent() ? 1 : 0);
    boolean wanted = layout.contents().isPresent() || headings >= TableOfContents.FEWEST;
    if (!article.frontMatter().toc() || !wanted || entries.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Contents(
            layout.contents().map(h -> h.text().strip()).orElse("Contents"),
            layout.contents().map(Part.Heading::id).orElse("contents_heading"),
            entries));
  }

  private Optional<ExploreMore> exploreMore(Layout layout, List<Teaser> related) {
    if (related.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ExploreMore(
            layout.exploreMore().map(h -> h.text().strip()).orElse("Explore More"),
            layout.exploreMore().map(Part.Heading::id).orElse("explore_more"),
            related));
  }

  private List<LinkTo> tags(Article article) {
    Map<String, LinkTo> tags = new LinkedHashMap<>();
    for (String name : article.frontMatter().tags()) {
      site.tags()
          .named(name)
          .ifPresent(
              tag ->
                  tags.put(
                      tag.slug(), new LinkTo(tag.name(), routes.link(Routes.tag(tag.slug())))));
    }
    return List.copyOf(tags.values());
  }

  /** The lead picture. */
  private Optional<Illustration> picture(Article article) {
    return article
        .frontMatter()
        .image()
        .map(image -> pictures.of(image.value(), article.frontMatter().imageAlt()));
  }

  /** The lead picture as social sites and search engines are told of it. */
  private Optional<SocialImage> socialImage(Article article) {
    return picture(article)
        .map(
            picture ->
                new SocialImage(
                    routes.base().origin() + picture.url(),
                    picture.width(),
                    picture.height(),
                    picture.alt()));
  }

  /** As given; else what the text says in short. */
  private static String description(Article article) {
    String given = article.frontMatter().description();
    return given.isEmpty() ? article.outline().lead() : given;
  }

  private static int minutes(int words) {
    return Math.max(1, Math.round((float) words / WORDS_A_MINUTE));
  }
}
