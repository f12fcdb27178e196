package doorlight.picture;

import doorlight.diagnostic.Outcome;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * Makes of an original what is published: decoded, turned upright, brought to its sizes and encoded
 * anew, so that nothing of the file but its pixels survives. Where neither size nor position
 * changes, what tells of the author is cut out instead, if that gives a smaller file.
 */
public final class PictureMaker {
  private static final float JPEG_QUALITY = 0.8f;

  /** Of a range where 0 is smallest and 1 fastest. */
  private static final float PNG_HASTE = 0.3f;

  static {
    System.setProperty("java.awt.headless", "true");
  }

  private PictureMaker() {}

  /** The bytes at its own address, then those of its variants in their order. */
  public static Outcome<List<byte[]>> make(Picture picture, byte[] original) {
    try {
      if (!picture.isResized()) {
        return Outcome.of(
            List.of(Metadata.without(picture.header().format(), original)), List.of());
      }
      BufferedImage image = upright(picture, decoded(picture, original));
      BufferedImage own = resized(image, picture.width(), picture.height());
      List<byte[]> made = new ArrayList<>();
      made.add(ownBytes(picture, original, own));
      for (Picture.Variant variant : picture.variants()) {
        made.add(encoded(picture, resized(own, variant.width(), variant.height())));
      }
      return Outcome.of(made, List.of());
    } catch (IOException | RuntimeException e) {
      // Decoders answer damaged files with exceptions of every kind.
      return damaged(picture);
    } catch (OutOfMemoryError e) {
      return Outcome.failed(List.of(PictureReader.tooLarge(picture.file())));
    }
  }

  private static <T> Outcome<T> damaged(Picture picture) {
    return Outcome.failed(
        PictureReader.failed(
                picture.file(),
                "This picture is damaged, or of a kind that Doorlight cannot open.",
                "Open it in a program for pictures, and save it again as JPEG or PNG.")
            .diagnostics());
  }

  /** The pixels, of an enormous picture only some. */
  private static BufferedImage decoded(Picture picture, byte[] original) throws IOException {
    ImageReader reader =
        ImageIO.getImageReadersByFormatName(picture.header().format().name()).next();
    try (ImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(original))) {
      boolean[] incomplete = new boolean[1];
      reader.addIIOReadWarningListener(
          (source, warning) -> incomplete[0] |= warning.contains("Premature end"));
      reader.setInput(in, true, true);
      ImageReadParam param = reader.getDefaultReadParam();
      int step = Math.max(1, picture.header().width() / (2 * Picture.WIDEST));
      param.setSourceSubsampling(step, step, 0, 0);
      BufferedImage image = reader.read(0, param);
      if (incomplete[0]) {
        throw new IOException("the file breaks off");
      }
      return image;
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage upright(Picture picture, BufferedImage image) {
    int orientation = picture.header().orientation();
    return orientation == 1
        ? image
        : ExifFilterUtils.getFilterForOrientation(Orientation.typeOf(orientation))
            .apply(Pixels.plain(image));
  }

  private static BufferedImage resized(BufferedImage image, int width, int height)
      throws IOException {
    return image.getWidth() == width && image.getHeight() == height
        ? image
        : Thumbnails.of(Pixels.plain(image)).forceSize(width, height).asBufferedImage();
  }

  private static byte[] ownBytes(Picture picture, byte[] original, BufferedImage own)
      throws IOException {
    byte[] encoded = encoded(picture, own);
    boolean asItWas =
        picture.header().orientation() == 1
            && !picture.header().profile()
            && picture.width() == picture.header().width();
    if (!asItWas) {
      return encoded;
    }
    byte[] cut = Metadata.without(picture.header().format(), original);
    return cut.length <= encoded.length ? cut : encoded;
  }

  private static byte[] encoded(Picture picture, BufferedImage image) throws IOException {
    boolean jpeg = picture.header().format() == Format.JPEG;
    return encoded(
        picture.header().format().name(),
        Pixels.plain(image),
        jpeg ? JPEG_QUALITY : PNG_HASTE,
        jpeg);
  }

  /**
   * A drawing as a PNG file.
   *
   * @throws IOException when it cannot be encoded
   */
  static byte[] png(BufferedImage image) throws IOException {
    return encoded(Format.PNG.name(), image, PNG_HASTE, false);
  }

  /** A file of a format, without metadata. */
  private static byte[] encoded(
      String format, BufferedImage image, float quality, boolean progressive) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality);
      if (progressive) {
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      }
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
