package doorlight.read.markdown;

/**
 * Ends the reading of a text that would make it run on. An exception, since it has to come out
 * through flexmark; whoever asked for the reading makes a diagnostic of it.
 */
public final class TooComplex extends RuntimeException {
  /** How deep quotations, lists, emphasis, links and tags may stand in one another. */
  public static final int DEEPEST = 100;

  /**
   * How long one text may take: a last guard, for what no limit foresaw. No text that we know of
   * comes near it, and a test holds us to that, so what is said of a text does not depend on the
   * machine.
   */
  private static final long LONGEST_NANOSECONDS = 10_000_000_000L;

  private static final long serialVersionUID = 1;

  private final int offset;
  private final String hint;

  /**
   * @param offset where, from the beginning of the body
   */
  TooComplex(int offset, String message, String hint) {
    super(message, null, false, false);
    this.offset = offset;
    this.hint = hint;
  }

  /** Where, from the beginning of the body. */
  public int offset() {
    return offset;
  }

  /** What the writer can do about it. */
  public String hint() {
    return hint;
  }

  /** For what stands in more than {@link #DEEPEST} others. */
  public static TooComplex tooDeep(int offset) {
    return new TooComplex(
        offset,
        "Quotations, lists, emphasis or tags stand in one another more than "
            + DEEPEST
            + " deep here.",
        "Take them apart, or put this into a block of code.");
  }

  /** Checks the time since {@code start}, of {@link System#nanoTime}. */
  static void checkTime(long start, int offset) {
    if (System.nanoTime() - start > LONGEST_NANOSECONDS) {
      throw new TooComplex(
          offset,
          "This text cannot be read in 10 seconds; it comes no further than here.",
          "Look for a very long run of brackets or other marks here, and take it out.");
    }
  }
}
