package doorlight.page;

import doorlight.article.Article;
import doorlight.article.Body;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Plans the page of each article, its teaser in lists, and its entry in feeds. May be asked by many
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
  private final Map<String, Layout> layouts = new ConcurrentHashMap<>();
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

  /** An article's text in the order of its page. */
  private record Layout(
      List<Section> introduction,
      Optional<Section> quickAnswer,
      List<Section> sections,
      Optional<Section> notes,
      List<Section> references,
      Optional<Part.Heading> contents,
      Optional<Part.Heading> exploreMore,
      int words) {

    /** What the contents may list, in the order of the page. */
    List<Section> listed(boolean withExploreMore) {
      List<Section> listed = new ArrayList<>(sections);
      listed.addAll(references);
      if (withExploreMore && exploreMore.isPresent()) {
        listed.add(Section.passage(new Body(List.of(exploreMore.get()))));
      }
      return listed;
    }

    List<Section> whole() {
      List<Section> whole = new ArrayList<>(introduction);
      quickAnswer.ifPresent(whole::add);
      whole.addAll(sections);
      notes.ifPresent(whole::add);
      whole.addAll(references);
      return whole;
    }
  }

  /** The page of an article. {@code newer} and {@code older} are its neighbours in time. */
  ArticlePage plan(Article article, Optional<Article> newer, Optional<Article> older) {
    Layout layout = layout(article);
    FrontMatter frontMatter = article.frontMatter();
    boolean post = article.kind() == Article.Kind.POST;
    List<Article> related = site.related().getOrDefault(article.file(), List.of());
    return new ArticlePage(
        head(article, layout),
        post,
        article.shownTitle(),
        post ? Optional.of(byline(article, layout.words())) : Optional.empty(),
        seriesPlace(article),
        frontMatter.contentNote(),
        frontMatter
            .contentNoteSkipTo()
            .flatMap(heading -> article.heading(heading.value()))
            .map(heading -> new LinkTo(heading.text(), "#" + heading.id())),
        frontMatter.crisisTop(),
        picture(article),
        layout.introduction(),
        layout.quickAnswer(),
        contents(article, layout, !related.isEmpty()),
        layout.sections(),
        layout.notes(),
        layout.references(),
        post && layout.sections().stream().noneMatch(s -> s.kind() == Section.Kind.CALL_TO_ACTION),
        post ? site.authorOf(article).map(people::card) : Optional.empty(),
        tags(article),
        site.links().to(article).stream()
            .map(from -> new ArticlePage.Backlink(from.shownTitle(), routes.link(from.url())))
            .toList(),
        exploreMore(layout, related),
        older.map(this::linkTo),
        newer.map(this::linkTo),
        frontMatter.extra());
  }

  /** An article as it stands in lists. */
  Teaser teaser(Article article) {
    return teasers.computeIfAbsent(article.file(), file -> planTeaser(article));
  }

  private Teaser planTeaser(Article article) {
    FrontMatter frontMatter = article.frontMatter();
    Layout layout = layout(article);
    return new Teaser(
        article.shownTitle(),
        routes.link(article.url()),
        description(article, layout),
        frontMatter.date().map(date -> DateText.of(date, locale)),
        minutes(layout.words()),
        tags(article),
        !frontMatter.contentNote().isEmpty(),
        picture(article),
        Optional.of(frontMatter.lang()).filter(l -> !l.isEmpty()));
  }

  /** An article as feeds carry it. */
  FeedEntry feedEntry(Article article) {
    FrontMatter frontMatter = article.frontMatter();
    Layout layout = layout(article);
    OffsetDateTime published = frontMatter.date().orElseThrow();
    return new FeedEntry(
        article.shownTitle(),
        routes.absolute(article.url()),
        description(article, layout),
        site.authorOf(article).map(Person::displayName),
        published,
        frontMatter.updated().orElse(published),
        frontMatter.tags(),
        frontMatter.image().map(image -> routes.absolute(image.value())),
        Optional.of(frontMatter.lang()).filter(l -> !l.isEmpty()),
        frontMatter.contentNote(),
        layout.whole().stream().filter(s -> s.kind() != Section.Kind.CALL_TO_ACTION).toList());
  }

  private Layout layout(Article article) {
    return layouts.computeIfAbsent(article.file(), file -> planLayout(article));
  }

  private static Layout planLayout(Article article) {
    List<Section> introduction = new ArrayList<>();
    Optional<Section> quickAnswer = Optional.empty();
    List<Section> sections = new ArrayList<>();
    Optional<Section> notes = Optional.empty();
    List<Section> references = new ArrayList<>();
    Optional<Part.Heading> contents = Optional.empty();
    Optional<Part.Heading> exploreMore = Optional.empty();
    for (Section section : article.sections()) {
      switch (section.kind()) {
        case QUICK_ANSWER -> {
          if (quickAnswer.isEmpty()) {
            quickAnswer = Optional.of(section);
          } else {
            sections.add(section);
          }
        }
        case CONTENTS -> contents = section.heading();
        case EXPLORE_MORE -> exploreMore = section.heading();
        case REFERENCES -> references.add(section);
        case FOOTNOTES -> notes = Optional.of(section);
        case PASSAGE -> {
          boolean first = introduction.isEmpty() && sections.isEmpty() && references.isEmpty();
          int split = first ? beforeFirstHeading(section.opening()) : 0;
          List<Part> parts = section.opening().parts();
          if (split > 0) {
            introduction.add(Section.passage(new Body(parts.subList(0, split))));
          }
          if (split < parts.size()) {
            sections.add(Section.passage(new Body(parts.subList(split, parts.size()))));
          }
        }
        default -> sections.add(section);
      }
    }
    return new Layout(
        introduction,
        quickAnswer,
        sections,
        notes,
        references,
        contents,
        exploreMore,
        words(article));
  }

  private static int beforeFirstHeading(Body body) {
    List<Part> parts = body.parts();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof Part.Heading heading && heading.topLevel()) {
        return i;
      }
    }
    return parts.size();
  }

  private Head head(Article article, Layout layout) {
    FrontMatter frontMatter = article.frontMatter();
    boolean post = article.kind() == Article.Kind.POST;
    List<LinkTo> breadcrumb =
        List.of(
            new LinkTo("Home", routes.link(Routes.HOME)),
            new LinkTo(article.shownTitle(), routes.link(article.url()), true));
    String description = description(article, layout);
    String language = frontMatter.lang().isEmpty() ? site.config().language() : frontMatter.lang();
    Optional<SocialImage> image =
        frontMatter.image().isPresent() ? socialImage(article) : cards.plan(article, language);
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
            language,
            breadcrumb,
            post
                ? structuredData.post(
                    article, layout.whole(), description, image, layout.words(), breadcrumb)
                : structuredData.page(article, breadcrumb),
            social,
            Heads.modified(article),
            frontMatter.exitPage());
  }

  private Byline byline(Article article, int words) {
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
        minutes(words));
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

  private Optional<ExploreMore> exploreMore(Layout layout, List<Article> related) {
    if (related.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ExploreMore(
            layout.exploreMore().map(h -> h.text().strip()).orElse("Explore More"),
            layout.exploreMore().map(Part.Heading::id).orElse("explore_more"),
            related.stream().map(this::teaser).toList()));
  }

  private List<LinkTo> tags(Article article) {
    return article.frontMatter().tags().stream()
        .flatMap(name -> site.tags().named(name).stream())
        .map(tag -> new LinkTo(tag.name(), routes.link(Routes.tag(tag.slug()))))
        .distinct()
        .toList();
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

  /** As given; else the quick answer; else the first paragraph. */
  private static String description(Article article, Layout layout) {
    String given = article.frontMatter().description();
    if (!given.isEmpty()) {
      return given;
    }
    String quickAnswer = layout.quickAnswer().map(s -> s.opening().text()).orElse("");
    if (!quickAnswer.isEmpty()) {
      return quickAnswer;
    }
    for (Section section : layout.whole()) {
      for (Body body : section.bodies()) {
        for (Part part : body.parts()) {
          if (part instanceof Part.Prose prose) {
            String text = Body.ofProse(prose.inlines()).text();
            if (!text.isEmpty()) {
              return text;
            }
          }
        }
      }
    }
    return "";
  }

  /** How many words its sections have, the headings that they are known by aside. */
  private static int words(Article article) {
    return article.sections().stream()
        .flatMap(section -> section.bodies().stream())
        .mapToInt(Body::words)
        .sum();
  }

  private static int minutes(int words) {
    return Math.max(1, Math.round((float) words / WORDS_A_MINUTE));
  }
}
