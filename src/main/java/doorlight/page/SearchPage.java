package doorlight.page;

import doorlight.page.Head.LinkTo;
import java.util.List;
import java.util.Optional;

/**
 * The search page, which lists the articles too, so that it serves without script.
 *
 * @param groups the articles by year, newest first, then the writer's pages
 * @param earlier on a very large site, links to the years that are not (wholly) listed
 */
public record SearchPage(Head head, List<Group> groups, List<LinkTo> earlier) implements Page {

  /** The articles of a year; {@code label} is empty for the writer's pages. */
  public record Group(String label, List<Entry> articles) {}

  /** An article by its title; {@code language} where it is another than the site's. */
  public record Entry(String title, String url, Optional<String> language) {}

  @Override
  public String template() {
    return "search";
  }
}
