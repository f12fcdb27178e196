package doorlight.diagnostic;

import doorlight.base.Checksum;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The whole text of one source file, able to turn an offset into a line and a column.
 *
 * <p>{@code file} is the path from the site's folder, with forward slashes. Lines end with LF, CRLF
 * or CR. Lines and columns count from 1; columns count characters (code points), so an emoji is one
 * column. The table of line starts is made at the first question, since most files have no problem.
 */
public final class SourceText {
  private final String file;
  private final Supplier<String> text;
  private int[] lineStarts;

  /** The last answers, since problems come in order and a paragraph may be one long line. */
  private int placedOffset;

  private Place placed = new Place(1, 1);
  private int shownLine = -1;
  private String shown = "";

  public SourceText(String file, String text) {
    this(file, () -> text);
  }

  private SourceText(String file, Supplier<String> text) {
    this.file = file;
    this.text = text;
  }

  /**
   * A text that fills memory only while somebody uses it: few files have a problem, and only that
   * asks for a text once it was read.
   *
   * @param text the text, where it is at hand
   * @param sum what tells the file from any other
   * @param again reads the text once more; an {@link UncheckedIOException} where the machine does
   *     not let it, or where the file holds another by now
   */
  public static SourceText readAgain(
      String file, Optional<String> text, long sum, Supplier<String> again) {
    return new SourceText(file, new Forgotten(text.orElse(null), sum, again));
  }

  private static final class Forgotten implements Supplier<String> {
    private final long sum;
    private final Supplier<String> again;
    private WeakReference<String> text;

    Forgotten(String text, long sum, Supplier<String> again) {
      this.sum = sum;
      this.again = again;
      this.text = new WeakReference<>(text);
    }

    @Override
    public synchronized String get() {
      String known = text.get();
      if (known == null) {
        known = again.get();
        text = new WeakReference<>(known);
      }
      return known;
    }
  }

  /** A place that a person can find: both count from 1. */
  public record Place(int line, int column) {}

  public String file() {
    return file;
  }

  public String text() {
    return text.get();
  }

  /** A number that tells the file from any other, for which the text need not be at hand. */
  public long sum() {
    return text instanceof Forgotten forgotten
        ? forgotten.sum
        : Checksum.of(text().getBytes(StandardCharsets.UTF_8));
  }

  /** The line and column of an offset; an offset beyond the end is the end. */
  public synchronized Place placeOf(int offset) {
    String text = text();
    int at = Math.min(offset, text.length());
    int line = lineIndex(at);
    boolean goesOn = placed.line() == line + 1 && placedOffset <= at;
    int from = goesOn ? placedOffset : starts()[line];
    int column = text.codePointCount(from, at) + (goesOn ? placed.column() : 1);
    placed = new Place(line + 1, column);
    placedOffset = at;
    return placed;
  }

  /** The text of the line that holds an offset, without its line end. */
  public synchronized String lineAt(int offset) {
    int line = lineIndex(Math.min(offset, text().length()));
    if (line != shownLine) {
      shownLine = line;
      shown = text().substring(starts()[line], lineEnd(line));
    }
    return shown;
  }

  /** Where the line that holds an offset begins. */
  public int lineStartAt(int offset) {
    return starts()[lineIndex(Math.min(offset, text().length()))];
  }

  /** Where the line that holds an offset ends, before its line end. */
  public int lineEndAt(int offset) {
    return lineEnd(lineIndex(Math.min(offset, text().length())));
  }

  private int lineEnd(int line) {
    String text = text();
    int[] starts = starts();
    int end = line + 1 < starts.length ? starts[line + 1] : text.length();
    while (end > starts[line] && isLineEnd(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private synchronized int[] starts() {
    if (lineStarts == null) {
      String text = text();
      int[] starts = new int[16];
      int count = 1;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean crOfCrLf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
        if (isLineEnd(c) && !crOfCrLf) {
          if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
          }
          starts[count++] = i + 1;
        }
      }
      lineStarts = Arrays.copyOf(starts, count);
    }
    return lineStarts;
  }

  private int lineIndex(int offset) {
    int found = Arrays.binarySearch(starts(), offset);
    return found >= 0 ? found : -found - 2;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
