package doorlight.read.markdown;

import com.vladsch.flexmark.ast.Text;

/** A run of {@code *}, {@code _} or {@code ~}, which may open or close emphasis. */
final class DelimiterRun {
  private final char character;
  private final int position;
  private final int typed;
  private final boolean canOpen;
  private final boolean canClose;

  /** What is left of it; the rest has become emphasis. */
  private int start;

  private int length;
  private Text node;

  /** Its neighbours among those that are still open; kept by {@link DelimiterStack}. */
  DelimiterRun previous;

  DelimiterRun next;

  private DelimiterRun(char character, int position, int typed, boolean canOpen, boolean canClose) {
    this.character = character;
    this.position = position;
    this.typed = typed;
    this.canOpen = canOpen;
    this.canClose = canClose;
    this.start = position;
    this.length = typed;
  }

  /** The run that begins at this place of a text. */
  static DelimiterRun at(String text, int at) {
    char c = text.charAt(at);
    int length = InlineGrammar.runLength(text, at);
    int end = at + length;
    int before = at == 0 ? '\n' : text.codePointBefore(at);
    int after = end == text.length() ? '\n' : text.codePointAt(end);
    boolean spaceBefore = isSpace(before);
    boolean spaceAfter = isSpace(after);
    boolean markBefore = isPunctuation(before);
    boolean markAfter = isPunctuation(after);
    boolean left = !spaceAfter && (!markAfter || spaceBefore || markBefore);
    boolean right = !spaceBefore && (!markBefore || spaceAfter || markAfter);
    boolean canOpen = c == '_' ? left && (!right || markBefore) : left;
    boolean canClose = c == '_' ? right && (!left || markAfter) : right;
    return new DelimiterRun(c, at, length, canOpen, canClose);
  }

  private static boolean isSpace(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\f'
        || c == '\r'
        || Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  private static boolean isPunctuation(int c) {
    if (c < 0x80) {
      return InlineGrammar.isEscapable((char) c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** Whether it can be nothing but text. */
  boolean isPlain() {
    return !canOpen && !canClose || isTilde() && typed > 2;
  }

  boolean isTilde() {
    return character == '~';
  }

  boolean canOpen() {
    return canOpen;
  }

  boolean canClose() {
    return canClose;
  }

  int position() {
    return position;
  }

  int typed() {
    return typed;
  }

  int start() {
    return start;
  }

  int end() {
    return start + length;
  }

  int length() {
    return length;
  }

  Text node() {
    return node;
  }

  /** Makes the node that shows it as long as it is text. */
  Text node(Lines lines) {
    node = new Text(lines.place(start, end()));
    return node;
  }

  /** Runs that look for the same openers have the same number, which is below 18. */
  int family() {
    int ofLength = isTilde() ? typed : typed % 3;
    return ofLength + (canOpen ? 3 : 0) + (character == '*' ? 0 : character == '_' ? 6 : 12);
  }

  boolean opens(DelimiterRun closer) {
    if (!canOpen || character != closer.character) {
      return false;
    }
    if (isTilde()) {
      return typed == closer.typed;
    }
    // spec: if one of the runs can both open and close, the sum of their lengths must not be a
    // multiple of 3, unless both lengths are
    return !(canClose || closer.canOpen)
        || (typed + closer.typed) % 3 != 0
        || typed % 3 == 0 && closer.typed % 3 == 0;
  }

  /** Takes marks off its end, where what it opens begins. */
  void takeLast(int count, Lines lines) {
    length -= count;
    shorten(lines);
  }

  /** Takes marks off its beginning, where what it closes ends. */
  void takeFirst(int count, Lines lines) {
    start += count;
    length -= count;
    shorten(lines);
  }

  private void shorten(Lines lines) {
    if (length == 0) {
      node.unlink();
    } else {
      node.setChars(lines.place(start, end()));
    }
  }
}
