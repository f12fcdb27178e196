package doorlight.page;

import doorlight.article.Article;
import doorlight.config.Person;
import doorlight.page.Head.JsonLd;
import doorlight.page.Head.LinkTo;
import doorlight.page.ListingPage.Pagination;
import doorlight.site.Series;
import doorlight.site.Site;
import doorlight.site.Taxonomy;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Plans the lists: home, and one for each tag, author, series and year, in numbered pages. */
final class ListingPlanner {
  private final Site site;
  private final Routes routes;
  private final People people;
  private final Map<String, Teaser> teasers;
  private final StructuredData structuredData;
  private final Heads heads;

  /** {@code teasers} are those of every post, by file. */
  ListingPlanner(Site site, Routes routes, People people, Map<String, Teaser> teasers) {
    this.site = site;
    this.routes = routes;
    this.people = people;
    this.teasers = teasers;
    this.structuredData = new StructuredData(site, routes);
    this.heads = new Heads(site, routes);
  }

  /** A list to be cut into pages. */
  private record Listing(
      String template,
      String path,
      String heading,
      String introduction,
      Optional<Person> author,
      List<Article> articles,
      List<LinkTo> years) {}

  /** Every page of every list. */
  List<PlannedPage> plan() {
    List<PlannedPage> pages = new ArrayList<>();
    Map<Integer, List<Article>> years = new TreeMap<>(java.util.Comparator.reverseOrder());
    for (Article post : site.posts()) {
      int year = post.frontMatter().date().orElseThrow().getYear();
      years.computeIfAbsent(year, y -> new ArrayList<>()).add(post);
    }
    List<LinkTo> yearLinks =
        years.keySet().stream()
            .map(year -> new LinkTo(Integer.toString(year), routes.link(Routes.year(year))))
            .toList();
    addPages(
        pages,
        new Listing(
            "list",
            Routes.HOME,
            site.config().title(),
            site.config().description(),
            Optional.empty(),
            site.posts(),
            yearLinks));
    for (Taxonomy.Tag tag : site.tags().tags()) {
      addPages(pages, listing("tag", Routes.tag(tag.slug()), tag.name(), tag.articles()));
    }
    for (Map.Entry<String, Person> person : people.all().entrySet()) {
      addPages(
          pages,
          new Listing(
              "author",
              person.getKey(),
              person.getValue().displayName(),
              "",
              Optional.of(person.getValue()),
              people.postsOf(person.getValue()),
              List.of()));
    }
    for (Series series : site.series()) {
      addPages(
          pages, listing("series", Routes.series(series.slug()), series.name(), series.articles()));
    }
    years.forEach(
        (year, articles) ->
            addPages(pages, listing("year", Routes.year(year), Integer.toString(year), articles)));
    return pages;
  }

  private static Listing listing(
      String template, String path, String heading, List<Article> articles) {
    return new Listing(template, path, heading, "", Optional.empty(), articles, List.of());
  }

  private void addPages(List<PlannedPage> pages, Listing listing) {
    int size = site.config().postsPerPage();
    int count = Math.max(1, (listing.articles().size() + size - 1) / size);
    Optional<OffsetDateTime> modified = Heads.newest(listing.articles());
    for (int number = 1; number <= count; number++) {
      List<Article> articles =
          listing
              .articles()
              .subList((number - 1) * size, Math.min(number * size, listing.articles().size()));
      int place = number;
      List<Teaser> shown = articles.stream().map(a -> teasers.get(a.file())).toList();
      List<LinkTo> years = number == 1 ? listing.years() : List.of();
      pages.add(
          new PlannedPage(
              Optional.empty(),
              Routes.numbered(listing.path(), number),
              true,
              modified.map(StructuredData::moment),
              List.of(
                  listing.template(),
                  listing.heading(),
                  listing.introduction(),
                  listing.author(),
                  shown,
                  listing.articles().size(),
                  count,
                  modified.map(StructuredData::moment),
                  years),
              () ->
                  new ListingPage(
                      head(listing, place, count, modified),
                      listing.template(),
                      listing.heading(),
                      listing.introduction(),
                      listing.author().map(people::card),
                      shown,
                      listing.articles().size(),
                      pagination(listing.path(), place, count),
                      years)));
    }
  }

  private Head head(Listing listing, int number, int count, Optional<OffsetDateTime> modified) {
    String path = Routes.numbered(listing.path(), number);
    String title =
        count > 1 && number > 1
            ? listing.heading() + ", page " + number + " of " + count
            : listing.heading();
    boolean home = listing.path().equals(Routes.HOME);
    List<LinkTo> breadcrumb =
        home && number == 1
            ? List.of()
            : List.of(
                new LinkTo("Home", routes.link(Routes.HOME)),
                new LinkTo(home ? "Page " + number : listing.heading(), routes.link(path), true));
    JsonLd data =
        home && number == 1
            ? structuredData.home()
            : listing
                .author()
                .map(author -> structuredData.author(author, breadcrumb))
                .orElseGet(() -> structuredData.list(path, breadcrumb));
    return heads.list(path, title, listing.introduction(), breadcrumb, data, modified);
  }

  private Pagination pagination(String path, int number, int count) {
    Function<Integer, String> link = n -> routes.link(Routes.numbered(path, n));
    List<LinkTo> pages = new ArrayList<>();
    for (int n = 1; n <= count; n++) {
      if (n == 1 || n == count || Math.abs(n - number) <= 2) {
        pages.add(new LinkTo(Integer.toString(n), link.apply(n), n == number));
      }
    }
    return new Pagination(
        number,
        count,
        number > 1 ? Optional.of(link.apply(number - 1)) : Optional.empty(),
        number < count ? Optional.of(link.apply(number + 1)) : Optional.empty(),
        count > 1 ? pages : List.of());
  }
}
