package doorlight.read.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.SegmentedSequence;
import com.vladsch.flexmark.util.sequence.SubSequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The text of a paragraph or the like: its lines without what they are indented by, and without the
 * marks of the quotations and lists that they stand in; and where each of its characters is.
 *
 * <p>In place of flexmark's sequence of segments, which takes longer for each character the more
 * lines there are.
 */
final class Lines {
  private final BasedSequence base;

  private final String text;

  /** Where each line begins in the text, and where in the source. */
  private final int[] starts;

  private final int[] offsets;

  Lines(List<BasedSequence> lines) {
    StringBuilder joined = new StringBuilder();
    starts = new int[lines.size()];
    offsets = new int[lines.size()];
    for (int i = 0; i < lines.size(); i++) {
      String line = textOf(lines.get(i));
      int indent = InlineGrammar.blanks(line, 0);
      starts[i] = joined.length();
      // counted from the end, since some of the spaces may stand for a tab
      offsets[i] = lines.get(i).getEndOffset() - (line.length() - indent);
      joined.append(line, indent, line.length());
    }
    base = lines.get(0).getBaseSequence();
    text = joined.toString();
  }

  /** Flexmark itself copies a stretch of the source one character at a time. */
  private static String textOf(BasedSequence line) {
    return line instanceof SubSequence stretch
        ? stretch.getBase().toString().substring(line.getStartOffset(), line.getEndOffset())
        : line.toString();
  }

  String text() {
    return text;
  }

  /** Where the text ends but for the spaces and line ends after it. */
  int trimmedEnd() {
    int end = text.length();
    while (end > 0 && InlineGrammar.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** Where a character of the text is in the source. */
  int offset(int at) {
    int found = Arrays.binarySearch(starts, at);
    // of lines that begin at one place, all but the last are empty
    int line = found >= 0 ? found : -found - 2;
    return offsets[line] + at - starts[line];
  }

  /** The line that begins at this place of the text; as many as there are for its end. */
  int lineAt(int at) {
    int found = Arrays.binarySearch(starts, at);
    return found >= 0 ? found : at == text.length() ? starts.length : -found - 2;
  }

  /** The stretch of the source that holds this part of the text. */
  BasedSequence place(int start, int end) {
    int first = offset(start);
    return base.subSequence(first, end > start ? offset(end - 1) + 1 : first);
  }

  /** This part of the text, without what stands between its lines in the source. */
  BasedSequence part(int start, int end) {
    BasedSequence place = place(start, end);
    if (place.length() == end - start) {
      return place;
    }
    List<BasedSequence> pieces = new ArrayList<>();
    for (int at = start; at < end; ) {
      int last = at;
      while (last + 1 < end && offset(last + 1) == offset(last) + 1) {
        last++;
      }
      pieces.add(place(at, last + 1));
      at = last + 1;
    }
    return SegmentedSequence.create(base, pieces);
  }
}
