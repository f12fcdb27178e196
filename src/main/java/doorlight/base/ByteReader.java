package doorlight.base;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads what a {@link ByteWriter} wrote, in the same order. Bytes that were damaged give other
 * values, an {@link IndexOutOfBoundsException} or an {@link IllegalArgumentException}; who keeps
 * bytes where others can reach them keeps a checksum with them.
 */
public final class ByteReader {
  private final byte[] bytes;
  private int at;

  public ByteReader(byte[] bytes) {
    this(bytes, 0);
  }

  /** Reads from a place in the bytes on. */
  public ByteReader(byte[] bytes, int from) {
    this.bytes = bytes;
    this.at = from;
  }

  public long number() {
    long value = 0;
    int shift = 0;
    byte next = bytes[at++];
    while (next < 0) {
      value |= (long) (next & 0x7F) << shift;
      shift += 7;
      next = bytes[at++];
    }
    return value | (long) next << shift;
  }

  /** A number that fits. */
  public int integer() {
    return (int) number();
  }

  public boolean flag() {
    return number() == 1;
  }

  /** One of the constants of an enumeration, all of which are given. */
  public <E extends Enum<E>> E constant(E[] all) {
    return all[integer()];
  }

  public String text() {
    int start = skip();
    return new String(bytes, start, at - start, StandardCharsets.UTF_8);
  }

  public byte[] bytes() {
    int start = skip();
    return Arrays.copyOfRange(bytes, start, at);
  }

  /** Passes over a length and so many bytes; answers where they begin. */
  private int skip() {
    int length = integer();
    if (length < 0 || length > bytes.length - at) {
      throw new IndexOutOfBoundsException(length);
    }
    int start = at;
    at += length;
    return start;
  }

  public <T> Optional<T> optional(Supplier<T> reader) {
    return flag() ? Optional.of(reader.get()) : Optional.empty();
  }

  public <T> List<T> list(Supplier<T> reader) {
    int size = integer();
    List<T> values = new ArrayList<>(Math.max(0, Math.min(size, bytes.length)));
    for (int i = 0; i < size; i++) {
      values.add(reader.get());
    }
    return values;
  }
}
