package doorlight.read.markdown;

/**
 * A few characters of ASCII, to be asked for at every character of a text: quicker than to search
 * for each in a string of them.
 */
public final class AsciiSet {
  private final boolean[] members = new boolean[0x80];

  public AsciiSet(String members) {
    members.chars().forEach(c -> this.members[c] = true);
  }

  public boolean has(char c) {
    return c < members.length && members[c];
  }

  /** Where the first of them is from {@code start} on; {@code end} where none is before it. */
  public int next(String text, int start, int end) {
    int at = start;
    while (at < end && !has(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
