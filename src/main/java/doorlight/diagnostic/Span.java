package doorlight.diagnostic;

/**
 * A stretch of a file: {@code start} inclusive, {@code end} exclusive, in UTF-16 units from the
 * beginning of the whole file (front matter included), so that a place in an article's body needs
 * no shifting.
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span " + start + ".." + end);
    }
  }

  /** The smallest span that holds both. */
  public Span to(Span last) {
    return new Span(Math.min(start, last.start), Math.max(end, last.end));
  }

  /** How many UTF-16 units it covers. */
  public int length() {
    return end - start;
  }
}
