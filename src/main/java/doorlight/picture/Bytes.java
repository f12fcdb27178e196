package doorlight.picture;

import java.nio.charset.StandardCharsets;

/**
 * The bytes of a file, read as numbers. What lies beyond the end is an {@link
 * IndexOutOfBoundsException}, but for {@link #has} and {@link #text}.
 */
record Bytes(byte[] array) {

  int at(int offset) {
    return array[offset] & 0xFF;
  }

  /** Whether these bytes stand there. */
  boolean has(int offset, int... bytes) {
    if (offset < 0 || offset + bytes.length > array.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if (at(offset + i) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** A number of so many bytes, the highest first. */
  int big(int offset, int length) {
    return number(offset, length, false);
  }

  /** A number of so many bytes, the lowest first. */
  int little(int offset, int length) {
    return number(offset, length, true);
  }

  int number(int offset, int length, boolean little) {
    int number = 0;
    for (int i = 0; i < length; i++) {
      number = number << 8 | at(offset + (little ? length - 1 - i : i));
    }
    return number;
  }

  /** Where the part after this one begins, whose length the file itself gives. */
  int next(int start, int length, int around) {
    if (length < 0 || length > array.length - start) {
      throw new IndexOutOfBoundsException("a part of " + length + " bytes");
    }
    return start + length + around;
  }

  /** Up to so many bytes, each as one character. */
  String text(int offset, int most) {
    int end = Math.min(array.length, offset + most);
    return offset >= end
        ? ""
        : new String(array, offset, end - offset, StandardCharsets.ISO_8859_1);
  }
}
