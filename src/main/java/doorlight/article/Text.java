package doorlight.article;

import java.util.List;

/**
 * The text of an article, whole in memory or packed into few bytes. A long site has more text than
 * memory, and each stage of a build looks at one article after the other.
 */
public sealed interface Text permits Text.Open, PackedText {

  /** The text as it can be read; made anew at each call where it is packed. */
  List<Section> sections();

  /** A text that lies open. */
  static Text of(List<Section> sections) {
    return new Open(sections);
  }

  /** The sections themselves. */
  record Open(List<Section> sections) implements Text {
    public Open {
      sections = List.copyOf(sections);
    }
  }
}
