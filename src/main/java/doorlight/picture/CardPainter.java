package doorlight.picture;

import doorlight.config.Colour;
import doorlight.picture.SocialCard.Colours;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Draws social cards: words on paper, and the sign of the theme, a door that stands open and the
 * light that falls through it. May be used by several threads.
 */
public final class CardPainter {
  /** The light where it is brightest. */
  private static final Colour BRIGHTEST = new Colour(0xFF, 0xE9, 0xB8);

  /** How much of the light is left where it leaves the card. */
  private static final double SPILL = 0.3;

  private static final int MARGIN = 80;
  private static final int TEXT_WIDTH = 720;
  private static final int TITLE_TOP = 84;
  private static final int TITLE_HEIGHT = 370;
  private static final int NAME_FOOT = 550;
  private static final int NAME_SIZE = 30;

  static {
    System.setProperty("java.awt.headless", "true");
  }

  private final Colours colours;
  private final boolean rightToLeft;
  private final Colour nameColour;
  private final BufferedImage ground;
  private final IndexedColours palette;

  /** A painter of cards that have these colours and this direction. */
  public CardPainter(Colours colours, boolean rightToLeft) {
    this.colours = colours;
    this.rightToLeft = rightToLeft;
    this.nameColour = colours.text().mix(colours.background(), 0.2);
    this.ground = blank();
    drawGround();
    this.palette = new IndexedColours(ground, between());
  }

  /**
   * A card as a PNG file.
   *
   * @throws IOException when it cannot be encoded
   */
  public byte[] paint(SocialCard card) throws IOException {
    BufferedImage image = blank();
    ground.copyData(image.getRaster());
    Graphics2D graphics = graphics(image);
    String title = Typeface.showable(card.title());
    String name = Typeface.showable(card.name());
    if (Typeface.showing(title).isPresent()) {
      drawTitle(graphics, title);
      drawName(graphics, name);
    } else {
      drawTitle(graphics, name);
    }
    graphics.dispose();
    return PictureMaker.png(palette.apply(image));
  }

  private static BufferedImage blank() {
    return new BufferedImage(SocialCard.WIDTH, SocialCard.HEIGHT, BufferedImage.TYPE_INT_RGB);
  }

  private static Graphics2D graphics(BufferedImage image) {
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    return graphics;
  }

  /** Colours between two others: at the edges of letters, in the door and in its light. */
  private Set<Integer> between() {
    Colour paper = colours.background();
    Colour light = colours.light();
    Set<Integer> between = new TreeSet<>();
    for (int i = 0; i <= 40; i++) {
      between.add(colours.text().mix(paper, i / 40.0).rgb());
    }
    for (int i = 0; i <= 16; i++) {
      between.add(nameColour.mix(paper, i / 16.0).rgb());
    }
    for (int i = 0; i <= 32; i++) {
      between.add(light.mix(paper.mix(light, SPILL), i / 32.0).rgb());
      between.add(BRIGHTEST.mix(light, i / 32.0).rgb());
    }
    between.add(colours.accent().rgb());
    return between;
  }

  /** Paper, the glow on it, and the door. */
  private void drawGround() {
    Graphics2D graphics = graphics(ground);
    if (rightToLeft) {
      graphics.translate(SocialCard.WIDTH, 0);
      graphics.scale(-1, 1);
    }
    Colour paper = colours.background();
    Colour light = colours.light();
    graphics.setPaint(
        new RadialGradientPaint(
            960f,
            420f,
            520f,
            new float[] {0f, 0.4f, 1f},
            new Color[] {awt(paper.mix(light, 0.32)), awt(paper.mix(light, 0.15)), awt(paper)}));
    graphics.fillRect(0, 0, SocialCard.WIDTH, SocialCard.HEIGHT);
    graphics.setPaint(
        new GradientPaint(
            0f, 476f, awt(light), 0f, SocialCard.HEIGHT, awt(paper.mix(light, SPILL))));
    Path2D spill = new Path2D.Double();
    spill.moveTo(888, 476);
    spill.lineTo(1032, 476);
    spill.lineTo(1112, SocialCard.HEIGHT);
    spill.lineTo(808, SocialCard.HEIGHT);
    graphics.fill(spill);
    graphics.setPaint(new GradientPaint(0f, 150f, awt(BRIGHTEST), 0f, 477f, awt(light)));
    graphics.fill(new Rectangle2D.Double(888, 148, 144, 329));
    graphics.setPaint(awt(colours.text()));
    graphics.setStroke(new BasicStroke(8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    Path2D frame = new Path2D.Double();
    frame.moveTo(856, 476);
    frame.lineTo(856, 116);
    frame.lineTo(1064, 116);
    frame.lineTo(1064, 476);
    graphics.draw(frame);
    graphics.dispose();
  }

  /** Large words; none where no font has their letters, since boxes say less. */
  private void drawTitle(Graphics2D graphics, String title) {
    Optional<Typeface> typeface = Typeface.showing(title);
    if (typeface.isEmpty()) {
      return;
    }
    CardText text = CardText.set(title, typeface.get()::width, TEXT_WIDTH, TITLE_HEIGHT);
    double line = text.size() * CardText.LEADING;
    double foot = TITLE_TOP + (TITLE_HEIGHT - line * text.lines().size()) / 2 + text.size();
    graphics.setPaint(awt(colours.text()));
    for (String words : text.lines()) {
      graphics.fill(placed(typeface.get(), words, text.size(), foot));
      foot += line;
    }
  }

  private void drawName(Graphics2D graphics, String name) {
    Optional<Typeface> typeface = Typeface.showing(name);
    if (typeface.isEmpty()) {
      return;
    }
    graphics.setPaint(awt(colours.accent()));
    int start = rightToLeft ? SocialCard.WIDTH - MARGIN - 64 : MARGIN;
    graphics.fillRect(start, NAME_FOOT - 62, 64, 5);
    graphics.setPaint(awt(nameColour));
    CardText line = CardText.line(name, typeface.get()::width, NAME_SIZE, TEXT_WIDTH);
    graphics.fill(placed(typeface.get(), line.lines().get(0), line.size(), NAME_FOOT));
  }

  private Shape placed(Typeface typeface, String words, double size, double foot) {
    double end = SocialCard.WIDTH - MARGIN;
    double x = rightToLeft ? end - typeface.width(words) * size : MARGIN;
    return typeface.outline(words, size, x, foot);
  }

  private static Color awt(Colour colour) {
    return new Color(colour.rgb());
  }
}
