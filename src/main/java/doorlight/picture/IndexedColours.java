package doorlight.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** At most 256 colours, with which a drawing is a third as large a file as with all of them. */
final class IndexedColours {
  private static final int MOST = 256;

  /** Of a table of colours that were met: bits of the numbers of its slots, and how many. */
  private static final int SLOT_BITS = 14;

  private static final int SLOTS = 1 << SLOT_BITS;

  private final int[] colours;
  private final IndexColorModel model;

  /**
   * The given colours, and those of {@code ground} that cover most of it.
   *
   * @param ground a picture of {@link BufferedImage#TYPE_INT_RGB}
   */
  IndexedColours(BufferedImage ground, Set<Integer> given) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int pixel : pixels(ground)) {
      counts.merge(pixel & 0xFFFFFF, 1, Integer::sum);
    }
    List<Integer> fullest = new ArrayList<>(counts.keySet());
    fullest.sort(Comparator.comparing((Integer c) -> -counts.get(c)).thenComparing(c -> c));
    Set<Integer> all = new LinkedHashSet<>(given);
    all.addAll(fullest);
    this.colours = all.stream().limit(MOST).mapToInt(c -> c).toArray();
    this.model = new IndexColorModel(8, colours.length, colours, 0, false, -1, 0);
  }

  /** The same picture with each pixel of the nearest of these colours. */
  BufferedImage apply(BufferedImage image) {
    BufferedImage few =
        new BufferedImage(
            image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
    byte[] indexes = ((DataBufferByte) few.getRaster().getDataBuffer()).getData();
    int[] pixels = pixels(image);
    int[] met = new int[SLOTS];
    byte[] index = new byte[SLOTS];
    for (int i = 0; i < pixels.length; i++) {
      if (i > 0 && pixels[i] == pixels[i - 1]) {
        indexes[i] = indexes[i - 1];
        continue;
      }
      int colour = pixels[i] | 0xFF000000; // never 0, which marks an empty slot
      int slot = (colour * 0x9E3779B1) >>> Integer.SIZE - SLOT_BITS;
      if (met[slot] != colour) {
        met[slot] = colour;
        index[slot] = (byte) nearest(colour);
      }
      indexes[i] = index[slot];
    }
    return few;
  }

  private int nearest(int colour) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < colours.length && least > 0; i++) {
      int red = (colour >> 16 & 0xFF) - (colours[i] >> 16 & 0xFF);
      int green = (colour >> 8 & 0xFF) - (colours[i] >> 8 & 0xFF);
      int blue = (colour & 0xFF) - (colours[i] & 0xFF);
      int distance = 3 * red * red + 6 * green * green + blue * blue;
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }

  private static int[] pixels(BufferedImage image) {
    return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }
}
