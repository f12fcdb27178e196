package doorlight.picture;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a picture says of itself before its pixels. Sizes are in pixels, as they are stored: a
 * picture that is to be shown on its side has them the other way round.
 *
 * @param width 0 where the format does not say
 * @param orientation how the stored pixels have to be turned, 1 to 8 as EXIF 2.3 defines it
 * @param animated whether a PNG has frames (APNG)
 * @param components colours a pixel of a JPEG has: 4 are for printing (CMYK)
 * @param profile whether a JPEG has a colour profile
 * @param metadata whether an AVIF holds EXIF or XMP
 */
record Header(
    Format format,
    int width,
    int height,
    int orientation,
    boolean animated,
    int components,
    boolean profile,
    boolean metadata) {
  private static final Pattern SVG_TAG = Pattern.compile("<svg\\b[^>]*>");
  private static final Pattern SVG_LENGTH =
      Pattern.compile("\\s(width|height)\\s*=\\s*[\"']\\s*(\\d{1,5})(?:\\.\\d+)?(?:px)?\\s*[\"']");
  private static final Pattern SVG_BOX =
      Pattern.compile(
          "\\sviewBox\\s*=\\s*[\"']\\s*[-\\d.]+[\\s,]+[-\\d.]+[\\s,]+(\\d{1,5})(?:\\.\\d+)?[\\s,]+(\\d{1,5})");

  /** Whether it is shown on its side, so that width and height change places. */
  boolean onItsSide() {
    return orientation >= 5;
  }

  /** The header of a picture; empty when the bytes are no picture, or break off within it. */
  static Optional<Header> read(byte[] file) {
    Bytes bytes = new Bytes(file);
    try {
      if (bytes.has(0, 0xFF, 0xD8, 0xFF)) {
        return jpeg(bytes);
      } else if (bytes.has(0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
        return png(bytes);
      } else if (bytes.has(0, 'G', 'I', 'F', '8')) {
        return plain(Format.GIF, bytes.little(6, 2), bytes.little(8, 2));
      } else if (bytes.has(0, 'R', 'I', 'F', 'F') && bytes.has(8, 'W', 'E', 'B', 'P')) {
        return webp(bytes);
      } else if (bytes.has(4, 'f', 't', 'y', 'p')) {
        return isoMedia(bytes);
      } else if (bytes.has(0, 'B', 'M')) {
        return plain(Format.BMP, bytes.little(18, 4), Math.abs(bytes.little(22, 4)));
      } else if (bytes.has(0, 'I', 'I', 42, 0) || bytes.has(0, 'M', 'M', 0, 42)) {
        return plain(Format.TIFF, 0, 0);
      }
      return svg(bytes);
    } catch (IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static Optional<Header> plain(Format format, int width, int height) {
    return Optional.of(new Header(format, width, height, 1, false, 3, false, false));
  }

  /** ITU-T T.81, annex B: segments, each with its length, up to the frame's header. */
  private static Optional<Header> jpeg(Bytes bytes) {
    int orientation = 1;
    boolean profile = false;
    for (int at = 2; ; ) {
      int marker = bytes.at(at + 1);
      if (bytes.at(at) != 0xFF) {
        return Optional.empty();
      } else if (marker == 0xFF) {
        at++; // a fill byte
        continue;
      } else if (marker == 0xDA) {
        return Optional.empty(); // pixels without a header
      }
      int length = bytes.big(at + 2, 2);
      boolean frame =
          marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
      if (frame) {
        return Optional.of(
            new Header(
                Format.JPEG,
                bytes.big(at + 7, 2),
                bytes.big(at + 5, 2),
                orientation,
                false,
                bytes.at(at + 9),
                profile,
                false));
      }
      if (marker == 0xE1 && bytes.has(at + 4, 'E', 'x', 'i', 'f', 0, 0)) {
        orientation = orientation(bytes, at + 10);
      }
      profile |= marker == 0xE2 && bytes.has(at + 4, 'I', 'C', 'C', '_');
      at += 2 + length;
    }
  }

  /** The orientation in the first directory of EXIF data, which is laid out as TIFF is. */
  private static int orientation(Bytes bytes, int start) {
    boolean little = bytes.has(start, 'I', 'I');
    try {
      int directory = start + bytes.number(start + 4, 4, little);
      int entries = bytes.number(directory, 2, little);
      for (int i = 0; i < entries; i++) {
        int entry = directory + 2 + 12 * i;
        if (bytes.number(entry, 2, little) == 0x0112) {
          int value = bytes.number(entry + 8, 2, little);
          return value >= 1 && value <= 8 ? value : 1;
        }
      }
    } catch (IndexOutOfBoundsException e) {
      // Broken EXIF data turn nothing.
    }
    return 1;
  }

  private static Optional<Header> png(Bytes bytes) {
    if (!bytes.has(12, 'I', 'H', 'D', 'R')) {
      return Optional.empty();
    }
    int orientation = 1;
    boolean animated = false;
    int at = 8;
    while (!bytes.has(at + 4, 'I', 'D', 'A', 'T')) {
      animated |= bytes.has(at + 4, 'a', 'c', 'T', 'L');
      if (bytes.has(at + 4, 'e', 'X', 'I', 'f')) {
        orientation = orientation(bytes, at + 8);
      }
      at = bytes.next(at, bytes.big(at, 4), 12);
    }
    return Optional.of(
        new Header(
            Format.PNG,
            bytes.big(16, 4),
            bytes.big(20, 4),
            orientation,
            animated,
            3,
            false,
            false));
  }

  /** RFC 9649: a canvas where there is more than pixels, else the one bitstream. */
  private static Optional<Header> webp(Bytes bytes) {
    if (bytes.has(12, 'V', 'P', '8', 'X')) {
      return plain(Format.WEBP, bytes.little(24, 3) + 1, bytes.little(27, 3) + 1);
    } else if (bytes.has(12, 'V', 'P', '8', 'L')) {
      int sizes = bytes.little(21, 4);
      return plain(Format.WEBP, (sizes & 0x3FFF) + 1, (sizes >>> 14 & 0x3FFF) + 1);
    }
    return plain(Format.WEBP, bytes.little(26, 2) & 0x3FFF, bytes.little(28, 2) & 0x3FFF);
  }

  /**
   * ISO/IEC 23008-12: the largest of the image spatial extents is that of the whole picture, the
   * others are of its tiles or of a thumbnail.
   */
  private static Optional<Header> isoMedia(Bytes bytes) {
    String head = bytes.text(0, 65536);
    int brands = Math.min(head.length(), Math.max(16, bytes.big(0, 4)));
    if (!head.substring(0, brands).contains("avif")
        && !head.substring(0, brands).contains("avis")) {
      boolean photograph =
          head.substring(8, brands).matches("(?s).*(?:heic|heix|hevc|mif1|msf1).*");
      return photograph ? plain(Format.HEIC, 0, 0) : Optional.empty();
    }
    int width = 0;
    int height = 0;
    for (int at = head.indexOf("ispe"); at > 0; at = head.indexOf("ispe", at + 4)) {
      if ((long) bytes.big(at + 8, 4) * bytes.big(at + 12, 4) > (long) width * height) {
        width = bytes.big(at + 8, 4);
        height = bytes.big(at + 12, 4);
      }
    }
    boolean metadata = head.contains("Exif") || head.contains("application/rdf+xml");
    return Optional.of(new Header(Format.AVIF, width, height, 1, false, 3, false, metadata));
  }

  private static Optional<Header> svg(Bytes bytes) {
    String head = bytes.text(0, 65536);
    Matcher tag = SVG_TAG.matcher(head);
    if (!head.stripLeading().replace("\u00EF\u00BB\u00BF", "").startsWith("<") || !tag.find()) {
      return Optional.empty();
    }
    int width = 0;
    int height = 0;
    Matcher length = SVG_LENGTH.matcher(tag.group());
    while (length.find()) {
      int pixels = Integer.parseInt(length.group(2));
      width = length.group(1).equals("width") ? pixels : width;
      height = length.group(1).equals("height") ? pixels : height;
    }
    Matcher box = SVG_BOX.matcher(tag.group());
    if ((width == 0 || height == 0) && box.find()) {
      width = Integer.parseInt(box.group(1));
      height = Integer.parseInt(box.group(2));
    }
    return plain(Format.SVG, width, height);
  }
}
