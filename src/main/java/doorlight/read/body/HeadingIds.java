package doorlight.read.body;

import doorlight.article.Slug;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives out the ids of one page: those that addresses such as {@code #why-rest-feels-unsafe} land
 * on.
 *
 * <p>A heading's id is made of its own words and of nothing else, so it stays when another heading
 * changes. A second heading of the same words gets {@code --2}; two hyphens never come from words,
 * so it cannot take the place of a third. Ids that the page's templates use hold an underscore, and
 * so do those of numbered entries, so neither is ever met by a heading's.
 */
public final class HeadingIds {
  private final Set<String> explicitIds;
  private final Set<String> given = new HashSet<>();
  private final Map<String, Integer> lastNumbers = new HashMap<>();

  /**
   * @param explicitIds every id that the writer asks for anywhere in the article, as {@code {#id}};
   *     words that come earlier never take one of them
   */
  HeadingIds(Set<String> explicitIds) {
    this.explicitIds = Set.copyOf(explicitIds);
  }

  /**
   * The id of the next heading. The {@code explicit} one is given to the first that asks for it; to
   * a second, the id that its words make.
   */
  public String of(String headingText, Optional<String> explicit) {
    if (explicit.isPresent() && given.add(explicit.get())) {
      return explicit.get();
    }
    String slug = Slug.of(headingText);
    String wanted = slug.isEmpty() ? "section" : slug;
    return isFree(wanted) ? take(wanted) : numbered(wanted + "--", 2);
  }

  /** The id of an entry that has no words of its own to name it: {@code check_1}, and so on. */
  public String numbered(String kind) {
    return numbered(kind + "_", 1);
  }

  private String numbered(String beginning, int first) {
    // Remembered, so that a thousand equal headings are not tried a thousand times each.
    int number = lastNumbers.getOrDefault(beginning, first - 1) + 1;
    while (!isFree(beginning + number)) {
      number++;
    }
    lastNumbers.put(beginning, number);
    return take(beginning + number);
  }

  private boolean isFree(String id) {
    return !explicitIds.contains(id) && !given.contains(id);
  }

  private String take(String id) {
    given.add(id);
    return id;
  }
}
