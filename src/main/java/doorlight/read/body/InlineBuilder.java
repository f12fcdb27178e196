package doorlight.read.body;

import doorlight.article.Inline;
import doorlight.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;

/** Gathers the tokens of a stretch of prose; characters that stand side by side become one Text. */
final class InlineBuilder {
  private final List<Inline> tokens = new ArrayList<>();
  private final StringBuilder run = new StringBuilder();
  private int runEnd;

  /** A character that stands for one of the source. */
  void character(char c, int offset) {
    if (offset != runEnd) {
      flush();
    }
    run.append(c);
    runEnd = offset + 1;
  }

  /** Several characters that stand for themselves. */
  void characters(String source, int start, int end) {
    if (start != runEnd) {
      flush();
    }
    run.append(source, start, end);
    runEnd = end;
  }

  /** Words that stand for a stretch of the source as a whole. */
  void atom(String words, int start, int end) {
    flush();
    tokens.add(new Inline.Text(words, new Span(start, end)));
  }

  void add(Inline token) {
    flush();
    tokens.add(token);
  }

  void addAll(List<Inline> others) {
    flush();
    tokens.addAll(others);
  }

  /** Takes back the last characters of the run, if it has as many. */
  boolean takeBack(int count) {
    if (count > run.length()) {
      return false;
    }
    run.setLength(run.length() - count);
    runEnd -= count;
    return true;
  }

  List<Inline> list() {
    flush();
    return tokens;
  }

  private void flush() {
    if (!run.isEmpty()) {
      tokens.add(new Inline.Text(run.toString(), new Span(runEnd - run.length(), runEnd)));
      run.setLength(0);
    }
  }
}
