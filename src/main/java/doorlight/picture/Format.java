package doorlight.picture;

/** What a picture is, by its bytes rather than by its name. */
enum Format {
  /** Decoded and written anew in several widths. */
  JPEG,
  /** The same, but for an animated one, which keeps its frames and loses its texts. */
  PNG,
  /** Published in one width, without comments and XMP. */
  GIF,
  /** Published in one width, without EXIF and XMP. */
  WEBP,
  /** Published as it is; what it says of place and time cannot be taken out here. */
  AVIF,
  /** Published as it is. */
  BMP,
  /** Published as it is; {@code ContentScanner} has looked for code in it. */
  SVG,
  /** A photograph in a format that browsers do not show. */
  HEIC,
  /** Likewise. */
  TIFF
}
