package doorlight.page;

import doorlight.page.Head.LinkTo;
import java.util.List;
import java.util.Optional;

/**
 * An article as it stands in a list.
 *
 * @param minutes reading time, at least 1
 * @param contentNote whether the article has one, which lists show as a small label
 * @param language a BCP 47 tag when it is another than the site's
 */
public record Teaser(
    String title,
    String url,
    String description,
    Optional<DateText> date,
    int minutes,
    List<LinkTo> tags,
    boolean contentNote,
    Optional<Illustration> picture,
    Optional<String> language) {

  public Teaser {
    tags = List.copyOf(tags);
  }
}
