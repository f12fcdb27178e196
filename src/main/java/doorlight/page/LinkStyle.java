package doorlight.page;

import java.util.Optional;

/**
 * How addresses are written in one kind of output. A page knows the path that its site stands
 * under, a feed wants absolute addresses, a test wants them as they are.
 */
@FunctionalInterface
public interface LinkStyle {
  /** Every address as it is, and nothing added. */
  LinkStyle PLAIN = target -> target;

  /**
   * The {@code href} or {@code src}, not yet escaped, for a target as {@link
   * doorlight.article.Inline.Link} describes it.
   */
  String href(String target);

  /** What is known of the picture at a target; nothing when empty. */
  default Optional<Illustration> picture(String target, String alt) {
    return Optional.empty();
  }

  /** The {@code rel} of a link, such as {@code noreferrer} for another site; none when empty. */
  default String rel(String target) {
    return "";
  }

  /** Whether a heading is followed by a link to itself, for readers to copy. */
  default boolean linksHeadings() {
    return false;
  }
}
