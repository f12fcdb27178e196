package doorlight.base;

import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * 64 bits that tell bytes from others as they come about in practice: CRC-32 (ISO 3309) and CRC-32C
 * (RFC 3720). Quick, and no defence against somebody who makes bytes to be mistaken for others.
 */
public final class Checksum {
  private Checksum() {}

  public static long of(byte[] bytes) {
    return of(bytes, 0);
  }

  /** That of the bytes from a place on. */
  public static long of(byte[] bytes, int from) {
    CRC32 first = new CRC32();
    first.update(bytes, from, bytes.length - from);
    CRC32C second = new CRC32C();
    second.update(bytes, from, bytes.length - from);
    return first.getValue() << 32 | second.getValue();
  }
}
