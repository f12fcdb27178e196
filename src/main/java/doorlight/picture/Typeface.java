package doorlight.picture;

import doorlight.base.Resource;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.KerningSubtable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A font that is packed into the program, as outlines. Neither the fonts of the system nor what
 * draws them there has a part in it, so words look the same everywhere; and a machine without any
 * font will do, which Java's own fonts do not.
 */
final class Typeface {
  /** Scripts whose letters change with their neighbours, which takes more than outlines. */
  private static final List<Character.UnicodeScript> JOINED =
      List.of(Character.UnicodeScript.ARABIC, Character.UnicodeScript.NKO);

  private static final String BRACKETS = "()[]{}<>«»‹›";

  /** In which the packed fonts measure: so many are the size of the font. */
  private static final double UNITS = 2048;

  private static final Map<String, Typeface> LOADED = new HashMap<>();

  private final TrueTypeFont font;
  private final CmapLookup glyphs;
  private final KerningSubtable kerning;
  private final Map<Integer, Optional<Path2D>> outlines = new HashMap<>();

  private Typeface(TrueTypeFont font) throws IOException {
    this.font = font;
    this.glyphs = font.getUnicodeCmapLookup();
    this.kerning =
        font.getKerning() == null ? null : font.getKerning().getHorizontalKerningSubtable();
  }

  /** The first of the packed fonts that can show a text; empty when none can. */
  static Optional<Typeface> showing(String text) {
    for (String name : List.of("DejaVuSerifCondensed", "DejaVuSansCondensed")) {
      Typeface typeface = load(name);
      if (text.codePoints().allMatch(typeface::shows)) {
        return Optional.of(typeface);
      }
    }
    return Optional.empty();
  }

  /**
   * A text as it can be shown: letters and accents made one, whatever shows nothing taken out, and
   * pictograms, too, which no title needs.
   */
  static String showable(String text) {
    StringBuilder showable = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .filter(
            c ->
                switch (Character.getType(c)) {
                  case Character.FORMAT, Character.OTHER_SYMBOL, Character.CONTROL -> c == '\n';
                  default -> c < 0xFE00 || c > 0xFE0F;
                })
        .forEach(showable::appendCodePoint);
    return showable.toString().replaceAll("[\\s\\h]+", " ").strip();
  }

  private static Typeface load(String name) {
    synchronized (LOADED) {
      return LOADED.computeIfAbsent(
          name,
          n -> {
            try {
              byte[] file = Resource.bytes(Typeface.class, "/fonts/" + n + ".ttf");
              return new Typeface(new TTFParser().parse(new RandomAccessReadBuffer(file)));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  private boolean shows(int character) {
    int type = Character.getType(character);
    boolean stacked =
        type == Character.NON_SPACING_MARK
            || type == Character.ENCLOSING_MARK
            || type == Character.COMBINING_SPACING_MARK;
    return glyphs.getGlyphId(character) != 0
        && !stacked
        && !JOINED.contains(Character.UnicodeScript.of(character));
  }

  /** How wide a line is, in sizes of the font. */
  synchronized double width(String line) {
    return set(line, null) / UNITS;
  }

  /** A line as a shape. Its left end stands at {@code x}, and it on {@code y}, in pixels. */
  synchronized Path2D outline(String line, double size, double x, double y) {
    Path2D shape = new Path2D.Double();
    set(visual(line), shape);
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    place.scale(size / UNITS, -size / UNITS);
    shape.transform(place);
    return shape;
  }

  /** Sets glyphs one after the other; answers how far they reach, in {@link #UNITS}. */
  private double set(String line, Path2D shape) {
    try {
      double x = 0;
      int previous = -1;
      for (int character : line.codePoints().toArray()) {
        int glyph = glyphs.getGlyphId(character);
        if (previous >= 0 && kerning != null) {
          x += kerning.getKerning(previous, glyph);
        }
        Optional<Path2D> outline = shape == null ? Optional.empty() : outlineOf(glyph);
        if (outline.isPresent()) {
          shape.append(
              outline.get().getPathIterator(AffineTransform.getTranslateInstance(x, 0)), false);
        }
        x += font.getAdvanceWidth(glyph);
        previous = glyph;
      }
      return x;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Path2D> outlineOf(int glyph) throws IOException {
    Optional<Path2D> outline = outlines.get(glyph);
    if (outline == null) {
      GlyphData data = font.getGlyph().getGlyph(glyph);
      outline = Optional.ofNullable(data).map(GlyphData::getPath);
      outlines.put(glyph, outline);
    }
    return outline;
  }

  /** A line in the order of its places from left to right. */
  private static String visual(String line) {
    Bidi bidi = new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    if (bidi.isLeftToRight()) {
      return line;
    }
    int[] characters = line.codePoints().toArray();
    byte[] levels = new byte[characters.length];
    Integer[] ordered = new Integer[characters.length];
    for (int i = 0, at = 0; i < characters.length; i++) {
      levels[i] = (byte) bidi.getLevelAt(at);
      int bracket = BRACKETS.indexOf(characters[i]);
      ordered[i] =
          levels[i] % 2 == 1 && bracket >= 0 ? BRACKETS.charAt(bracket ^ 1) : characters[i];
      at += Character.charCount(characters[i]);
    }
    Bidi.reorderVisually(levels, 0, ordered, 0, ordered.length);
    StringBuilder visual = new StringBuilder();
    for (int character : ordered) {
      visual.appendCodePoint(character);
    }
    return visual.toString();
  }
}
