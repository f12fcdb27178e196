package doorlight.page;

import java.util.List;

/** Everything that a site will consist of, but for its files that are only copied. */
public record SitePlan(
    SiteFrame frame, List<Page> pages, List<Redirect> redirects, List<FeedEntry> feed) {
  public SitePlan {
    pages = List.copyOf(pages);
    redirects = List.copyOf(redirects);
    feed = List.copyOf(feed);
  }
}
