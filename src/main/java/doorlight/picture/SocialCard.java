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

  /** Colours by their roles in the style sheet; {@code light} falls through the door. */
  public record Colours(Colour background, Colour text, Colour accent, Colour light) {
    /** Those of a palette; ink on paper for what it does not set. */
    public static Colours of(Palette palette) {
      Colour ink = new Colour(0, 0, 0);
      Colour paper = palette.colour("background").orElse(new Colour(255, 255, 255));
      return new Colours(
          paper,
          palette.colour("text").orElse(ink),
          palette.colour("accent").orElse(ink),
          palette.colour("light").orElse(paper));
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
