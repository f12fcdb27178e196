package doorlight.read;

import doorlight.article.Slug;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Gives each heading of a page an id that is readable, unique and stable. */
final class HeadingIds {
  private final Set<String> taken;

  HeadingIds(Set<String> explicitIds) {
    this.taken = new HashSet<>(explicitIds);
  }

  String of(String headingText, Optional<String> explicit) {
    if (explicit.isPresent()) {
      return explicit.get();
    }
    String slug = Slug.of(headingText);
    String id = slug.isEmpty() ? "section" : slug;
    for (int n = 2; !taken.add(id); n++) {
      id = slug + "--" + n;
    }
    return id;
  }
}
