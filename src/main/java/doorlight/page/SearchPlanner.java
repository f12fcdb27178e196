package doorlight.page;

import doorlight.article.Article;
import doorlight.page.Head.LinkTo;
import doorlight.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Plans the list of all articles on the search page. */
final class SearchPlanner {
  /** With more, the page would be slow to load; the pages of the years list the others. */
  private static final int MOST_LISTED = 1_500;

  private final Site site;
  private final Routes routes;

  SearchPlanner(Site site, Routes routes) {
    this.site = site;
    this.routes = routes;
  }

  SearchPage plan(Head head) {
    int listed = Math.min(MOST_LISTED, site.posts().size());
    List<SearchPage.Group> groups = new ArrayList<>();
    byYear(site.posts().subList(0, listed))
        .forEach((year, posts) -> groups.add(group(Integer.toString(year), posts)));
    if (!site.pages().isEmpty()) {
      groups.add(group("", site.pages()));
    }
    List<LinkTo> earlier =
        byYear(site.posts().subList(listed, site.posts().size())).keySet().stream()
            .map(year -> new LinkTo(Integer.toString(year), routes.link(Routes.year(year))))
            .toList();
    return new SearchPage(head, groups, earlier);
  }

  private static Map<Integer, List<Article>> byYear(List<Article> posts) {
    Map<Integer, List<Article>> years = new TreeMap<>(java.util.Comparator.reverseOrder());
    for (Article post : posts) {
      int year = post.frontMatter().date().orElseThrow().getYear();
      years.computeIfAbsent(year, y -> new ArrayList<>()).add(post);
    }
    return years;
  }

  private SearchPage.Group group(String label, List<Article> articles) {
    return new SearchPage.Group(
        label,
        articles.stream()
            .map(
                article ->
                    new SearchPage.Entry(
                        article.shownTitle(),
                        routes.link(article.url()),
                        Optional.of(article.frontMatter().lang()).filter(l -> !l.isEmpty())))
            .toList());
  }
}
