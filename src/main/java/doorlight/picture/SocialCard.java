package doorlight.picture;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

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
    /**
     * Those of the theme, {@code #rrggbb} or {@code #rgb}; else the defaults of its style sheet.
     */
    public static Colours of(Map<String, String> theme) {
      return new Colours(
          number(theme.getOrDefault("background", "#fcf8f1")),
          number(theme.getOrDefault("text", "#2b2623")),
          number(theme.getOrDefault("accent", "#285a68")));
    }

    private static int number(String colour) {
      String digits = colour.substring(1);
      return Integer.parseInt(digits.length() == 3 ? digits.replaceAll("(.)", "$1$1") : digits, 16);
    }
  }

  /** What the drawing of it depends on, in hexadecimal digits. */
  public String key() {
    try {
      byte[] shown = (RECIPE + "\n" + this).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(shown), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What there is to say in words of it. */
  public String alt() {
    return title + " · " + name;
  }
}
