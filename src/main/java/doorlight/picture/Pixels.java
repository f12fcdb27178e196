package doorlight.picture;

import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/** Pixels of any kind as red, green and blue of 8 bits each, with transparency where there is. */
final class Pixels {
  private Pixels() {}

  /** The same picture with pixels that every step after this one knows. */
  static BufferedImage plain(BufferedImage image) {
    ColorModel model = image.getColorModel();
    int type = model.hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    if (image.getType() == type) {
      return image;
    }
    BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), type);
    boolean samples =
        !(model instanceof IndexColorModel)
            && (image.getType() == BufferedImage.TYPE_CUSTOM
                || image.getType() == BufferedImage.TYPE_BYTE_GRAY
                || image.getType() == BufferedImage.TYPE_USHORT_GRAY);
    if (samples) {
      copySamples(image.getRaster(), model, plain);
    } else {
      Graphics2D graphics = plain.createGraphics();
      graphics.drawImage(image, 0, 0, null);
      graphics.dispose();
    }
    return plain;
  }

  /** Takes numbers for what they are: Java would take greys for linear light, and lighten them. */
  private static void copySamples(Raster from, ColorModel model, BufferedImage to) {
    boolean grey = model.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
    int bits = model.getComponentSize(0);
    int bands = from.getNumBands();
    int[] row = new int[from.getWidth() * bands];
    int[] argb = new int[from.getWidth()];
    for (int y = 0; y < from.getHeight(); y++) {
      from.getPixels(0, y, from.getWidth(), 1, row);
      for (int x = 0; x < argb.length; x++) {
        int at = x * bands;
        int red = eightBits(row[at], bits);
        int green = grey ? red : eightBits(row[at + 1], bits);
        int blue = grey ? red : eightBits(row[at + 2], bits);
        int alpha = model.hasAlpha() ? eightBits(row[at + bands - 1], bits) : 255;
        argb[x] = alpha << 24 | red << 16 | green << 8 | blue;
      }
      to.setRGB(0, y, argb.length, 1, argb, 0, argb.length);
    }
  }

  private static int eightBits(int sample, int bits) {
    return bits <= 8 ? sample * 255 / ((1 << bits) - 1) : sample >> bits - 8;
  }
}
