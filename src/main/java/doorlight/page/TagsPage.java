package doorlight.page;

import java.util.List;

/** The index of tags, in alphabetical order. */
public record TagsPage(Head head, List<Tag> tags) implements Page {

  /** A tag, the address of its page, and how many articles have it. */
  public record Tag(String name, String url, int count) {}

  @Override
  public String template() {
    return "tags";
  }
}
