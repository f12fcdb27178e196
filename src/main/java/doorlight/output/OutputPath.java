package doorlight.output;

import java.util.regex.Pattern;

/**
 * The place of a file within the site's folder, such as {@code blog/my-article/index.html}. One
 * that leaves the folder cannot be made, so nobody downstream has to check.
 */
public record OutputPath(String value) implements Comparable<OutputPath> {
  private static final Pattern SEGMENT = Pattern.compile("[^/\\\\\\p{Cntrl}:*?\"<>|]{1,255}");

  public OutputPath {
    if (value.length() > 1000) {
      throw new IllegalArgumentException("output path too long: " + value.substring(0, 80));
    }
    for (String segment : value.split("/", -1)) {
      boolean dots = segment.equals(".") || segment.equals("..") || segment.endsWith(".");
      if (dots || !SEGMENT.matcher(segment).matches()) {
        throw new IllegalArgumentException("not an output path: " + value);
      }
    }
  }

  /** The file behind an address: {@code /about/} is {@code about/index.html}. */
  public static OutputPath ofUrl(String url) {
    return new OutputPath(url.substring(1) + (url.endsWith("/") ? "index.html" : ""));
  }

  @Override
  public int compareTo(OutputPath other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
