package doorlight.page;

import java.util.OptionalInt;

/**
 * A picture as a page shows it: what its {@code <img>} says. {@code url} is ready for a {@code
 * src}; width and height are in pixels, and missing where the file does not say; {@code srcset}
 * names all its sizes, and is empty where there is but one.
 */
public record Illustration(
    String url, String alt, OptionalInt width, OptionalInt height, String srcset) {}
