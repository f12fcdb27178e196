package doorlight.picture;

import doorlight.base.Digest;
import doorlight.config.Colour;
import doorlight.config.Palette;

/**
 * The picture that social sites show for an article without one: 1200 x 630 pixels, its title, and
 * whose it is, beside a door that stands open.
 *
 * @param title of the article
 * @param name of the practice, or of the site
 * @param rightToLeft whether the title is written from right to left
 */
public record SocialCard(String title, String name, Colours colours, boolean rightToLeft) {
  public static final int WIDTH = 1200;
  public static final int HEIGHT = 630;

  /** To be raised with every change of how cards are drawn, as {@link Picture#RECIPE}. */
  private static final String RECIPE = "1";

  /** Colours as {@code 0xRRGGBB}. */
  public record Colours(int background, int text, int accent) {
    /** Those of a palette; ink on paper for what it does not set. */
    public static Colours of(Palette palette) {
      int ink = 0x000000;
      return new Colours(
          palette.colour("background").map(Colour::rgb).orElse(0xffffff),
          palette.colour("text").map(Colour::rgb).orElse(ink),
          palette.colour("accent").map(Colour::rgb).orElse(ink));
    }
  }

  /** What the drawing of it depends on, in hexadecimal digits. */
  public String key() {
    return Digest.of(RECIPE + "\n" + this).hex(32);
  }

  /** What there is to say in words of it. */
  public String alt() {
    return title + " · " + name;
  }
}
