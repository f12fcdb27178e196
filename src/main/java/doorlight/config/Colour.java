package doorlight.config;

import java.util.Optional;
import java.util.function.Predicate;

/** A colour of the sRGB space, as style sheets write it: three channels from 0 to 255. */
public record Colour(int red, int green, int blue) {
  private static final int STEPS = 24;

  /** Reads {@code #rgb} or {@code #rrggbb}. */
  public static Colour of(String hex) {
    String digits = hex.substring(1);
    if (digits.length() == 3) {
      digits = digits.replaceAll("(.)", "$1$1");
    }
    int rgb = Integer.parseInt(digits, 16);
    return new Colour(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF);
  }

  /** As one number: {@code 0xRRGGBB}. */
  public int rgb() {
    return red << 16 | green << 8 | blue;
  }

  /** As style sheets write it: {@code #2f5d62}. */
  public String hex() {
    return String.format("#%02x%02x%02x", red, green, blue);
  }

  /** The relative luminance of WCAG 2.2, from 0 (black) to 1 (white). */
  public double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  /** The contrast ratio of WCAG 2.2, from 1 to 21; the same both ways. */
  public double contrast(Colour other) {
    double lighter = Math.max(luminance(), other.luminance());
    double darker = Math.min(luminance(), other.luminance());
    return (lighter + 0.05) / (darker + 0.05);
  }

  /** This colour with a share of another in it, from 0 to 1. */
  public Colour mix(Colour other, double share) {
    return new Colour(
        mixed(red, other.red, share),
        mixed(green, other.green, share),
        mixed(blue, other.blue, share));
  }

  /**
   * The nearest colour, lighter or darker but of the same hue, that is good; this one if it is.
   * Chroma is kept as far as the screen can show it. {@code good} is taken to hold from some
   * lightness on up to white, or down to black; empty where it holds for neither.
   */
  public Optional<Colour> nearest(Predicate<Colour> good) {
    if (good.test(this)) {
      return Optional.of(this);
    }
    Oklch here = Oklch.of(this);
    Optional<Oklch> darker = nearest(here, 0, good);
    Optional<Oklch> lighter = nearest(here, 1, good);
    return darker
        .filter(d -> lighter.isEmpty() || here.far(d) <= here.far(lighter.get()))
        .or(() -> lighter)
        .map(Oklch::shown);
  }

  /** Halves the way to an end of the scale of lightness until the border of the good is found. */
  private static Optional<Oklch> nearest(Oklch bad, double end, Predicate<Colour> good) {
    Oklch found = bad.withLightness(end);
    if (!good.test(found.shown())) {
      return Optional.empty();
    }
    double near = bad.lightness();
    for (int i = 0; i < STEPS; i++) {
      Oklch middle = bad.withLightness((near + found.lightness()) / 2);
      if (good.test(middle.shown())) {
        found = middle;
      } else {
        near = middle.lightness();
      }
    }
    return Optional.of(found);
  }

  private static int mixed(int one, int other, double share) {
    return (int) Math.round(one + (other - one) * share);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  /**
   * The same colour by lightness (0 to 1), chroma and hue (radians) in Oklab, where equal steps of
   * lightness look equal (Ottosson 2020; CSS Color 4, section 9.2).
   */
  private record Oklch(double lightness, double chroma, double hue) {
    static Oklch of(Colour colour) {
      double r = linear(colour.red);
      double g = linear(colour.green);
      double b = linear(colour.blue);
      double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
      double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
      double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
      double a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
      double bb = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
      return new Oklch(
          0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
          Math.hypot(a, bb),
          Math.atan2(bb, a));
    }

    Oklch withLightness(double other) {
      return new Oklch(other, chroma, hue);
    }

    double far(Oklch other) {
      return Math.abs(lightness - other.lightness);
    }

    /** As a screen can show it: with as much of its chroma as fits. */
    Colour shown() {
      if (lightness <= 0 || lightness >= 1) {
        return lightness <= 0 ? new Colour(0, 0, 0) : new Colour(255, 255, 255);
      }
      double fits = 0;
      double most = chroma;
      for (int i = 0; i < STEPS; i++) {
        double middle = (fits + most) / 2;
        if (inGamut(rgb(middle))) {
          fits = middle;
        } else {
          most = middle;
        }
      }
      double[] rgb = rgb(inGamut(rgb(chroma)) ? chroma : fits);
      return new Colour(channel(rgb[0]), channel(rgb[1]), channel(rgb[2]));
    }

    private double[] rgb(double chroma) {
      double a = chroma * Math.cos(hue);
      double b = chroma * Math.sin(hue);
      double l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
      double m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
      double s = Math.pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
      return new double[] {
        4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
        -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
        -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
      };
    }

    private static boolean inGamut(double[] rgb) {
      for (double channel : rgb) {
        if (channel < -1e-4 || channel > 1 + 1e-4) {
          return false;
        }
      }
      return true;
    }

    private static int channel(double linear) {
      double c = Math.min(1, Math.max(0, linear));
      double shown = c <= 0.0031308 ? 12.92 * c : 1.055 * Math.pow(c, 1 / 2.4) - 0.055;
      return (int) Math.round(255 * shown);
    }
  }
}
