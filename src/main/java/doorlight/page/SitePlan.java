package doorlight.page;

import doorlight.picture.SocialCard;
import java.util.List;
import java.util.SortedMap;

/**
 * Everything that a site will consist of, but for its files that are only copied.
 *
 * @param pictures those that the writer put into content/images
 * @param cards those that are drawn for articles without a picture, by their addresses
 */
public record SitePlan(
    SiteFrame frame,
    List<PlannedPage> pages,
    List<Redirect> redirects,
    PlannedFeed feed,
    Illustrations pictures,
    SortedMap<String, SocialCard> cards) {
  public SitePlan {
    pages = List.copyOf(pages);
    redirects = List.copyOf(redirects);
  }
}
