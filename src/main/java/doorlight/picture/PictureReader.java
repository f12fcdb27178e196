package doorlight.picture;

import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** Reads what pictures are and how large, without decoding them. */
public final class PictureReader {
  /** A larger one, in bytes, no camera makes: 64 MiB. */
  public static final long LARGEST_FILE = 64L << 20;

  /** A larger one, in pixels, would need more memory than machines have to spare. */
  private static final long MOST_PIXELS = 100_000_000;

  private PictureReader() {}

  /** Whether a file is published as a picture: what lies in content/images and is called so. */
  public static boolean isPicture(String file) {
    return file.startsWith("content/images/")
        && file.toLowerCase(Locale.ROOT)
            .matches(".*\\.(?:jpe?g|jfif|png|apng|gif|webp|avif|bmp|svg|hei[cf]|tiff?)");
  }

  /** What is said of a file that is larger than {@link #LARGEST_FILE}. */
  public static Diagnostic tooLarge(String file) {
    return Diagnostic.ofFile(
        file,
        Code.IMAGE_TOO_LARGE,
        "This picture is larger than any that Doorlight opens: "
            + (LARGEST_FILE >> 20)
            + " MB, or "
            + MOST_PIXELS / 1_000_000
            + " million pixels.",
        "Save it smaller; more than " + Picture.WIDEST + " pixels of width are never shown.");
  }

  /** A picture by its bytes; without a value, it cannot be published. */
  public static Outcome<Picture> read(String file, byte[] bytes) {
    Optional<Header> found = Header.read(bytes);
    if (found.isEmpty()) {
      return failed(
          file,
          "This file is called a picture, but it is none, or it is damaged.",
          "Open it in a program for pictures, and save it again as JPEG or PNG; or delete it.");
    }
    Header header = found.get();
    if (header.format() == Format.HEIC || header.format() == Format.TIFF) {
      return failed(
          file,
          "Browsers do not show pictures of this kind (" + header.format() + ").",
          "Export it as JPEG, put that file into content/images, and delete this one.");
    }
    if (header.components() == 4) {
      return failed(
          file,
          "The colours of this picture are those of printing (CMYK), not of screens.",
          "Save it again with RGB colours.");
    }
    boolean sized = header.width() > 0 && header.height() > 0;
    if ((long) header.width() * header.height() > MOST_PIXELS
        || header.width() < 0
        || header.height() < 0) {
      return Outcome.failed(List.of(tooLarge(file)));
    }
    Picture picture = new Picture(file, header, checksum(bytes));
    if (picture.isResized() && !sized) {
      return failed(file, "This picture does not say how large it is.", "Save it again.");
    }
    return Outcome.of(picture, header.metadata() ? List.of(metadataKept(file)) : List.of());
  }

  private static Diagnostic metadataKept(String file) {
    return Diagnostic.ofFile(
        file,
        Code.IMAGE_METADATA_KEPT,
        "This AVIF picture holds data about itself, perhaps the place where it was taken, which"
            + " Doorlight cannot take out.",
        "Export it as JPEG, or without metadata.");
  }

  static Outcome<Picture> failed(String file, String message, String hint) {
    return Outcome.failed(List.of(Diagnostic.ofFile(file, Code.IMAGE_UNREADABLE, message, hint)));
  }

  /**
   * 64 bits, which tell one writer's own pictures apart, at a hundredth of the time that a
   * cryptographic digest takes.
   */
  private static String checksum(byte[] bytes) {
    CRC32C first = new CRC32C();
    CRC32 second = new CRC32();
    first.update(bytes);
    second.update(bytes);
    return String.format("%08x%08x", first.getValue(), second.getValue());
  }
}
