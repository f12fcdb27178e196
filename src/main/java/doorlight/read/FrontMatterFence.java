package doorlight.read;

import doorlight.diagnostic.Span;
import java.util.Optional;

/**
 * Where front matter stands in an article: between a first line of {@code ---} and the next line of
 * {@code ---} or {@code ...}.
 *
 * @param settings the lines between the two
 * @param bodyStart where the line after them begins
 */
public record FrontMatterFence(Span settings, int bodyStart) {

  /** The front matter of a text; empty where it does not begin with some, or that never ends. */
  public static Optional<FrontMatterFence> in(String text) {
    int start = afterFence(text, 0, "---");
    for (int end = Math.max(0, start); start >= 0 && end < text.length(); ) {
      int bodyStart = Math.max(afterFence(text, end, "---"), afterFence(text, end, "..."));
      if (bodyStart >= 0) {
        return Optional.of(new FrontMatterFence(new Span(start, end), bodyStart));
      }
      end = nextLine(text, end);
    }
    return Optional.empty();
  }

  /** Whether a text begins with a line of {@code ---}. */
  static boolean opens(String text) {
    return afterFence(text, 0, "---") >= 0;
  }

  /** The offset after a line that is only a fence, or -1 where no such line begins. */
  private static int afterFence(String text, int lineStart, String fence) {
    int end = nextLine(text, lineStart);
    String line = text.substring(lineStart, end);
    return line.startsWith(fence) && line.strip().equals(fence) ? end : -1;
  }

  /** Where the line after the one at an offset begins. */
  static int nextLine(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        return i + 1;
      }
      if (text.charAt(i) == '\r') {
        return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
      }
    }
    return text.length();
  }
}
