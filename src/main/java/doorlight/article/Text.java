package doorlight.article;

import java.util.List;

/**
 * The text of an article: whole in memory, packed into few bytes, or still in its file. A long site
 * has more text than memory, and each stage of a build looks at one article after the other.
 */
public interface Text {

  /** The text as it can be read; made anew at each call where it does not lie open. */
  List<Section> sections();

  /** A number that tells this text from any other. */
  default long sum() {
    return PackedText.of(this).sum();
  }

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
