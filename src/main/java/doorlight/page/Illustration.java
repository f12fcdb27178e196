package doorlight.page;

import java.util.OptionalInt;

/**
 * A picture as a page shows it: what its {@code <img>} says. {@code url} is ready for a {@code
 * src}; width and height are in pixels, and missing where the file does not say; {@code srcset}
 * names all its sizes, and is empty where there is but one.
 */
public record Illustration(
    String url, String alt, OptionalInt width, OptionalInt height, String srcset) {
  /**
   * How wide a picture in an article is, as {@code sizes} says it: as the column of text, which is
   * {@code --measure} in site.css, or the window without its edges.
   */
  public static final String IN_COLUMN = "(min-width: 40rem) 34.5rem, calc(100vw - 2.5rem)";

  /** {@link #IN_COLUMN} for templates. */
  public String inColumn() {
    return IN_COLUMN;
  }
}
