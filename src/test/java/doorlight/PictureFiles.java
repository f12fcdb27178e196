package doorlight;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Files of pictures as cameras and programs write them, with what they tell of their author. */
final class PictureFiles {
  /** Stands in every place that must not be published. */
  static final String SECRET = "41 Hidden Lane";

  private PictureFiles() {}

  /** A picture whose left half is red and whose right half is blue. */
  static BufferedImage redAndBlue(int width, int height, int type) {
    BufferedImage image = new BufferedImage(width, height, type);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width / 2, height);
    graphics.setColor(Color.BLUE);
    graphics.fillRect(width / 2, 0, width - width / 2, height);
    graphics.dispose();
    return image;
  }

  static byte[] encoded(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (!ImageIO.write(image, format, bytes)) {
      throw new IOException("no " + format);
    }
    return bytes.toByteArray();
  }

  /**
   * A photograph with its place (EXIF), a description (XMP) and a comment, and something after it.
   */
  static byte[] photograph(int width, int height, int orientation) throws IOException {
    byte[] jpeg = encoded(redAndBlue(width, height, BufferedImage.TYPE_INT_RGB), "jpg");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(jpeg, 0, 2);
    bytes.write(segment(0xE1, "Exif\0\0", exif(orientation)));
    bytes.write(segment(0xE1, "http://ns.adobe.com/xap/1.0/\0", ascii(SECRET)));
    bytes.write(segment(0xFE, "", ascii(SECRET)));
    bytes.write(jpeg, 2, jpeg.length - 2);
    bytes.write(ascii(SECRET));
    return bytes.toByteArray();
  }

  /** TIFF 6.0: a directory with the orientation, a description, and one of the place (GPS). */
  static byte[] exif(int orientation) {
    ByteBuffer exif = ByteBuffer.allocate(100).order(ByteOrder.LITTLE_ENDIAN);
    exif.put(ascii("II")).putShort((short) 42).putInt(8);
    exif.putShort((short) 3);
    entry(exif, 0x010E, 2, SECRET.length(), 70);
    entry(exif, 0x0112, 3, 1, orientation);
    entry(exif, 0x8825, 4, 1, 50);
    exif.putInt(0);
    exif.putShort((short) 1);
    entry(exif, 0x0001, 2, 2, 'N');
    exif.putInt(0);
    exif.position(70);
    exif.put(ascii(SECRET));
    return exif.array();
  }

  private static void entry(ByteBuffer exif, int tag, int type, int count, int value) {
    exif.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }

  private static byte[] segment(int marker, String name, byte[] data) {
    int length = 2 + name.length() + data.length;
    return ByteBuffer.allocate(2 + length)
        .put((byte) 0xFF)
        .put((byte) marker)
        .putShort((short) length)
        .put(ascii(name))
        .put(data)
        .array();
  }

  /** A PNG with a further chunk after its header. */
  static byte[] withChunk(byte[] png, String type, byte[] data) {
    CRC32 check = new CRC32();
    check.update(ascii(type));
    check.update(data);
    return ByteBuffer.allocate(png.length + 12 + data.length)
        .put(png, 0, 33)
        .putInt(data.length)
        .put(ascii(type))
        .put(data)
        .putInt((int) check.getValue())
        .put(png, 33, png.length - 33)
        .array();
  }

  /** A PNG of which there is only the header, which promises so many pixels. */
  static byte[] pngHeader(int width, int height) {
    return ByteBuffer.allocate(64)
        .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
        .putInt(13)
        .put(ascii("IHDR"))
        .putInt(width)
        .putInt(height)
        .put(new byte[] {8, 2, 0, 0, 0})
        .putInt(0)
        .putInt(0)
        .put(ascii("IDAT"))
        .array();
  }

  /** A GIF89a of one pixel's data, which says 20 x 10, with a comment and XMP. */
  static byte[] gif() throws IOException {
    byte[] gif = encoded(new BufferedImage(20, 10, BufferedImage.TYPE_BYTE_INDEXED), "gif");
    int table = 13 + (3 << (gif[10] & 7) + 1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(gif, 0, table);
    bytes.write(new byte[] {0x21, (byte) 0xFE, (byte) SECRET.length()});
    bytes.write(ascii(SECRET + "\0"));
    bytes.write(new byte[] {0x21, (byte) 0xFF, 11});
    bytes.write(ascii("XMP DataXMP" + (char) SECRET.length() + SECRET + "\0"));
    bytes.write(gif, table, gif.length - table);
    return bytes.toByteArray();
  }

  /** A WebP (RFC 9649) of 40 x 30 with EXIF and XMP. Its pixels are no matter. */
  static byte[] webp() {
    ByteBuffer webp =
        ByteBuffer.allocate(30 + 18 + 8 + 100 + 8 + 14).order(ByteOrder.LITTLE_ENDIAN);
    webp.put(ascii("RIFF")).putInt(webp.capacity() - 8).put(ascii("WEBP"));
    webp.put(ascii("VP8X")).putInt(10).putInt(0x0C);
    webp.put(new byte[] {39, 0, 0, 29, 0, 0});
    webp.put(ascii("VP8L")).putInt(10).put(new byte[10]);
    webp.put(ascii("EXIF")).putInt(100).put(exif(1));
    webp.put(ascii("XMP ")).putInt(14).put(ascii(SECRET));
    return webp.array();
  }

  /** The beginning of an AVIF (ISO/IEC 23008-12) of 64 x 48 with EXIF. */
  static byte[] avif() {
    ByteBuffer avif = ByteBuffer.allocate(80);
    avif.putInt(24).put(ascii("ftypavif")).putInt(0).put(ascii("avifmif1"));
    avif.putInt(20).put(ascii("ispe")).putInt(0).putInt(64).putInt(48);
    return avif.put(ascii("....infeExif")).array();
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
