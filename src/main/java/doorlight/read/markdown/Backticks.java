package doorlight.read.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Where the runs of backticks of a text are, so that none is looked for twice. */
final class Backticks {
  private final String text;
  private Map<Integer, Deque<Integer>> byLength;

  Backticks(String text) {
    this.text = text;
  }

  /** The next run of this length, or -1. To be asked for one place after another. */
  int closing(int from, int length) {
    if (byLength == null) {
      find();
    }
    Deque<Integer> runs = byLength.getOrDefault(length, new ArrayDeque<>());
    while (!runs.isEmpty() && runs.peek() < from) {
      runs.poll();
    }
    return runs.isEmpty() ? -1 : runs.poll();
  }

  private void find() {
    byLength = new HashMap<>();
    for (int at = text.indexOf('`'); at >= 0; at = text.indexOf('`', at)) {
      int length = InlineGrammar.runLength(text, at);
      byLength.computeIfAbsent(length, any -> new ArrayDeque<>()).add(at);
      at += length;
    }
  }
}
