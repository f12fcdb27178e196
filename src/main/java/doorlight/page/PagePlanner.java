package doorlight.page;

import doorlight.article.Article;
import doorlight.config.Palette;
import doorlight.diagnostic.Outcome;
import doorlight.diagnostic.Placed;
import doorlight.page.Head.LinkTo;
import doorlight.picture.Picture;
import doorlight.site.Site;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Decides which pages a site has, and what each of them shows. */
public final class PagePlanner {
  private static final int ARTICLES_IN_FEEDS = 20;
  private static final int ARTICLES_ON_NOT_FOUND = 5;
  private static final int LONGEST_BEGINNING = 160;

  private final Site site;
  private final Routes routes;

  private PagePlanner(Site site) {
    this.site = site;
    this.routes = new Routes(site.config().base());
  }

  /**
   * The plan of a site; two things for one address are reported.
   *
   * @param assets the addresses of the theme's files within the site, by their path
   * @param files the paths of the writer's files, {@code content/images/door.jpg}
   * @param pictures those of them that are pictures
   * @param palette the light colours, for social cards
   */
  public static Outcome<SitePlan> plan(
      Site site,
      Map<String, String> assets,
      Collection<String> files,
      List<Picture> pictures,
      Palette palette) {
    SitePlan plan = new PagePlanner(site).plan(assets, pictures, palette);
    return Outcome.of(plan, AddressBook.check(plan, site.articles(), assets.values(), files));
  }

  private SitePlan plan(Map<String, String> assets, List<Picture> pictures, Palette palette) {
    Illustrations illustrations = new Illustrations(routes, pictures);
    Cards cards = new Cards(site, routes, palette);
    People people = new People(site, routes, illustrations);
    ArticlePlanner articles = new ArticlePlanner(site, routes, people, illustrations, cards);
    Map<String, Teaser> teasers = new LinkedHashMap<>();
    List<Article> posts = site.posts();
    // The planner keeps what it is asked for; so they are made on all cores.
    posts.parallelStream().forEach(articles::teaser);
    posts.forEach(post -> teasers.put(post.file(), articles.teaser(post)));
    List<PlannedPage> pages =
        new ArrayList<>(
            IntStream.range(0, posts.size())
                .parallel()
                .mapToObj(i -> articles.plan(posts.get(i), at(posts, i - 1), at(posts, i + 1)))
                .toList());
    site.pages()
        .forEach(page -> pages.add(articles.plan(page, Optional.empty(), Optional.empty())));
    pages.addAll(new ListingPlanner(site, routes, people, teasers).plan());
    List<Page> others = new ArrayList<>();
    others.add(tagsPage());
    others.add(questionsPage());
    others.add(
        new SearchPlanner(site, routes)
            .plan(heads().unlisted(Routes.SEARCH, "Search", breadcrumb("Search", Routes.SEARCH))));
    others.add(
        new PlainPage(
            heads().unlisted(Routes.NOT_FOUND, "Page not found", List.of()),
            "not-found",
            teasers.values().stream().limit(ARTICLES_ON_NOT_FOUND).toList()));
    others.forEach(page -> pages.add(PlannedPage.of(page)));
    return new SitePlan(
        FramePlanner.plan(
            site,
            routes,
            assets,
            site.config().theme().logo().map(logo -> illustrations.of(logo.value(), ""))),
        pages,
        redirects(),
        articles.feed(posts.stream().limit(ARTICLES_IN_FEEDS).toList()),
        illustrations,
        cards.planned());
  }

  private static Optional<Article> at(List<Article> posts, int place) {
    return place >= 0 && place < posts.size() ? Optional.of(posts.get(place)) : Optional.empty();
  }

  private Page tagsPage() {
    List<LinkTo> breadcrumb = breadcrumb("Topics", Routes.TAGS);
    return new TagsPage(
        heads()
            .list(
                Routes.TAGS,
                "Topics",
                "Every topic of " + site.config().title() + ".",
                breadcrumb,
                new StructuredData(site, routes).list(Routes.TAGS, breadcrumb),
                Heads.newest(site.posts())),
        site.tags().tags().stream()
            .map(
                tag ->
                    new TagsPage.Tag(
                        tag.name(), routes.link(Routes.tag(tag.slug())), tag.articles().size()))
            .toList());
  }

  private Page questionsPage() {
    List<QuestionsPage.Group> groups = new ArrayList<>();
    for (Article article : site.articles()) {
      List<QuestionsPage.Question> questions =
          article.outline().questions().stream()
              .map(
                  question ->
                      new QuestionsPage.Question(
                          question.question(),
                          routes.link(article.url()) + "#" + question.id(),
                          beginning(question.answer())))
              .toList();
      if (!questions.isEmpty()) {
        groups.add(
            new QuestionsPage.Group(article.shownTitle(), routes.link(article.url()), questions));
      }
    }
    List<LinkTo> breadcrumb = breadcrumb("Questions", Routes.QUESTIONS);
    return new QuestionsPage(
        heads()
            .list(
                Routes.QUESTIONS,
                "Questions",
                "Every question that " + site.config().title() + " answers.",
                breadcrumb,
                new StructuredData(site, routes).list(Routes.QUESTIONS, breadcrumb),
                Heads.newest(site.articles())),
        groups);
  }

  private List<Redirect> redirects() {
    List<Redirect> redirects = new ArrayList<>();
    for (Article article : site.articles()) {
      for (Placed<String> alias : article.frontMatter().aliases()) {
        redirects.add(
            new Redirect(
                alias.value(),
                routes.link(article.url()),
                routes.absolute(article.url()),
                article.shownTitle()));
      }
    }
    return redirects;
  }

  private Heads heads() {
    return new Heads(site, routes);
  }

  private List<LinkTo> breadcrumb(String label, String url) {
    return List.of(
        new LinkTo("Home", routes.link(Routes.HOME)), new LinkTo(label, routes.link(url), true));
  }

  private static String beginning(String text) {
    if (text.length() <= LONGEST_BEGINNING) {
      return text;
    }
    int end = text.lastIndexOf(' ', LONGEST_BEGINNING);
    return text.substring(0, end > 0 ? end : LONGEST_BEGINNING) + " …";
  }
}
