package doorlight.serve;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file that a browser asks for, as they do with sound and film (RFC 9110, section 14):
 * the places of its first and its last byte, from 0.
 */
record ByteRange(long first, long last) {
  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /**
   * Reads {@code bytes=0-99}, {@code bytes=100-} or {@code bytes=-100}; empty for anything else,
   * such as several ranges, which a server may answer with the whole file. A range without a byte
   * of the file in it has {@code first} after {@code last}.
   */
  static Optional<ByteRange> parse(String header, long size) {
    Matcher matcher = ONE.matcher(header == null ? "" : header.strip());
    if (!matcher.matches() || matcher.group(1).isEmpty() && matcher.group(2).isEmpty()) {
      return Optional.empty();
    }
    if (matcher.group(1).isEmpty()) {
      long count = Math.min(size, Long.parseLong(matcher.group(2)));
      return Optional.of(new ByteRange(size - count, size - 1));
    }
    long first = Long.parseLong(matcher.group(1));
    long last = matcher.group(2).isEmpty() ? size - 1 : Long.parseLong(matcher.group(2));
    boolean backwards = !matcher.group(2).isEmpty() && last < first;
    return backwards
        ? Optional.empty()
        : Optional.of(new ByteRange(first, Math.min(last, size - 1)));
  }

  boolean isEmpty() {
    return first > last;
  }

  long length() {
    return last - first + 1;
  }
}
