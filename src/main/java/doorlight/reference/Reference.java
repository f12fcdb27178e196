package doorlight.reference;

import doorlight.diagnostic.Span;

/**
 * A link from one article to another.
 *
 * @param from the file of the article that refers
 * @param to the file of the article that it refers to
 * @param words what the reader sees of it
 * @param source where it stands in {@code from}
 */
public record Reference(String from, String to, Kind kind, String words, Span source) {

  /** How the writer referred. */
  public enum Kind {
    /** A lead-in and a title in prose. */
    CROSS_REFERENCE,
    /** {@code [[Title]]}. */
    TITLE,
    /** {@code [words](other-article.md)}. */
    FILE,
    /** {@code [words](/blog/other-article/)}. */
    ADDRESS,
    /** A phrase of {@code link_phrases}. */
    PHRASE
  }
}
