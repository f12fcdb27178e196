package doorlight.picture;

import doorlight.base.AddressVersion;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture of the site as it will be published: upright, without a word about its author, in one
 * or several widths. Sizes are in pixels, 0 where the file does not say.
 *
 * @param file where it lies, from the site's folder: {@code content/images/door.jpg}
 * @param header what its file says of itself
 * @param checksum of its bytes, in hexadecimal digits
 */
public record Picture(String file, Header header, String checksum) {
  /**
   * What is said of every picture that is made, so that none made another way is taken from the
   * cache. To be raised with every change of how pictures are made.
   */
  static final String RECIPE = "1";

  /** The widest that is published, whatever the original: twice the column of text and more. */
  static final int WIDEST = 1600;

  /** Widths beside a picture's own; pages show 6 to 37.5 rem, on screens of 1 to 3 dots a pixel. */
  private static final List<Integer> WIDTHS = List.of(320, 640, 960, 1280);

  /** One of its sizes. {@code address} is within the site, and changes when the bytes do. */
  public record Variant(int width, int height, String address) {}

  /** Where it stands within the site, whatever its bytes: {@code /images/door.jpg}. */
  public String address() {
    return file.substring("content".length());
  }

  /** How wide it is as published at its address. */
  public int width() {
    return Math.min(uprightWidth(), isResized() ? WIDEST : Integer.MAX_VALUE);
  }

  /** How high it is as published at its address. */
  public int height() {
    return heightAt(width());
  }

  /** Where it stands, with a part that changes when the bytes do. */
  public String versionedAddress() {
    return AddressVersion.with(address(), checksum);
  }

  /** The smaller sizes that it is also published in, the smallest first. */
  public List<Variant> variants() {
    List<Variant> variants = new ArrayList<>();
    for (int width : isResized() ? WIDTHS : List.<Integer>of()) {
      if (width < width()) {
        String address =
            "/assets/images/" + width + versionedAddress().substring("/images".length());
        variants.add(new Variant(width, heightAt(width), address));
      }
    }
    return variants;
  }

  /** What the making of it depends on. */
  public String key() {
    return checksum + "-" + RECIPE;
  }

  /** Whether it is decoded and written anew. */
  boolean isResized() {
    return header.format() == Format.JPEG || header.format() == Format.PNG && !header.animated();
  }

  private int uprightWidth() {
    return header.onItsSide() && isResized() ? header.height() : header.width();
  }

  private int uprightHeight() {
    return header.onItsSide() && isResized() ? header.width() : header.height();
  }

  private int heightAt(int width) {
    return width == uprightWidth()
        ? uprightHeight()
        : Math.max(1, Math.round((float) width * uprightHeight() / uprightWidth()));
  }
}
