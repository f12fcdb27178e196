package doorlight.picture;

import java.io.ByteArrayOutputStream;
import java.util.Set;

/**
 * Takes out of a file what tells of its author rather than its picture: place, time, camera,
 * comments. The pixels stay as they are. What is kept is listed, so nothing unknown stays.
 */
final class Metadata {
  /** Of PNG (ISO/IEC 15948) and APNG: pixels, colours, transparency, frames. */
  private static final Set<String> PNG =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP",
          "bKGD", "pHYs", "acTL", "fcTL", "fdAT");

  /** Of WebP (RFC 9649): the same. */
  private static final Set<String> WEBP =
      Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");

  private Metadata() {}

  /**
   * The file without them.
   *
   * @throws IndexOutOfBoundsException when the file breaks off
   */
  static byte[] without(Format format, byte[] file) {
    return switch (format) {
      case JPEG -> jpeg(new Bytes(file));
      case PNG -> png(new Bytes(file));
      case GIF -> gif(new Bytes(file));
      case WEBP -> webp(new Bytes(file));
      default -> file;
    };
  }

  /** Every segment that decoding needs; the first of JFIF, without a thumbnail; Adobe's. */
  private static byte[] jpeg(Bytes bytes) {
    Copy copy = new Copy(bytes);
    copy.take(0, 2);
    for (int at = 2; ; ) {
      int marker = bytes.at(at + 1);
      if (bytes.at(at) != 0xFF) {
        throw new IndexOutOfBoundsException("no segment at " + at);
      } else if (marker == 0xFF) {
        at++;
        continue;
      } else if (marker == 0xD9) {
        copy.take(at, at + 2);
        return copy.bytes();
      }
      int end = bytes.next(at, bytes.big(at + 2, 2), 2);
      boolean application = marker >= 0xE0 && marker <= 0xEF || marker == 0xFE;
      if (marker == 0xE0 && bytes.has(at + 4, 'J', 'F', 'I', 'F', 0)) {
        copy.write(0xFF, 0xE0, 0, 16);
        copy.take(at + 4, at + 16);
        copy.write(0, 0);
      } else if (!application || marker == 0xEE && bytes.has(at + 4, 'A', 'd', 'o', 'b', 'e')) {
        copy.take(at, end);
      }
      if (marker == 0xDA) {
        int scan = end;
        while (bytes.at(end) != 0xFF || isWithinScan(bytes.at(end + 1))) {
          end++;
        }
        copy.take(scan, end);
      }
      at = end;
    }
  }

  /** A stuffed byte or a restart marker. */
  private static boolean isWithinScan(int marker) {
    return marker == 0 || marker == 0xFF || marker >= 0xD0 && marker <= 0xD7;
  }

  private static byte[] png(Bytes bytes) {
    Copy copy = new Copy(bytes);
    copy.take(0, 8);
    for (int at = 8; ; ) {
      String type = bytes.text(at + 4, 4);
      int end = bytes.next(at, bytes.big(at, 4), 12);
      if (PNG.contains(type)) {
        copy.take(at, end);
      }
      if (type.equals("IEND")) {
        return copy.bytes();
      }
      at = end;
    }
  }

  /** GIF89a: blocks up to the trailer, without comments and extensions of applications. */
  private static byte[] gif(Bytes bytes) {
    Copy copy = new Copy(bytes);
    int at = 13 + colours(bytes.at(10));
    copy.take(0, at);
    while (bytes.at(at) != 0x3B) {
      boolean image = bytes.at(at) == 0x2C;
      int data = image ? at + 11 + colours(bytes.at(at + 9)) : at + 2;
      int end = data;
      while (bytes.at(end) != 0) {
        end += 1 + bytes.at(end);
      }
      end++;
      boolean loop =
          bytes.has(at + 3, 'N', 'E', 'T', 'S', 'C', 'A', 'P', 'E')
              || bytes.has(at + 3, 'A', 'N', 'I', 'M', 'E', 'X', 'T', 'S');
      if (image || bytes.at(at + 1) == 0xF9 || bytes.at(at + 1) == 0xFF && loop) {
        copy.take(at, end);
      }
      at = end;
    }
    copy.write(0x3B);
    return copy.bytes();
  }

  /** Bytes of a table of colours, by the flags that announce it. */
  private static int colours(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
  }

  private static byte[] webp(Bytes bytes) {
    Copy copy = new Copy(bytes);
    copy.take(0, 12);
    int size = Math.min(bytes.array().length, bytes.next(0, bytes.little(4, 4), 8));
    for (int at = 12; at + 8 <= size; ) {
      int length = bytes.little(at + 4, 4);
      int end = Math.min(size, bytes.next(at, length + (length & 1), 8));
      if (WEBP.contains(bytes.text(at, 4))) {
        copy.take(at, end);
      }
      at = end;
    }
    byte[] kept = copy.bytes();
    if (bytes.has(12, 'V', 'P', '8', 'X')) {
      kept[20] &= ~(0x08 | 0x04); // its flags: no EXIF, no XMP
    }
    for (int i = 0; i < 4; i++) {
      kept[4 + i] = (byte) (kept.length - 8 >>> 8 * i);
    }
    return kept;
  }

  /** What is kept. */
  private record Copy(Bytes from, ByteArrayOutputStream to) {
    Copy(Bytes from) {
      this(from, new ByteArrayOutputStream(from.array().length));
    }

    void take(int start, int end) {
      if (end > from.array().length) {
        throw new IndexOutOfBoundsException("the file ends before " + end);
      }
      to.write(from.array(), start, end - start);
    }

    void write(int... bytes) {
      for (int b : bytes) {
        to.write(b);
      }
    }

    byte[] bytes() {
      return to.toByteArray();
    }
  }
}
