package doorlight.read.markdown;

import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Arrays;

/**
 * The runs of one text that may still become emphasis: CommonMark's stack of delimiters. How far
 * down each kind of closer has looked in vain is remembered, so that none looks there again.
 */
final class DelimiterStack {
  private static final int FAMILIES = 18;

  private final Lines lines;
  private DelimiterRun last;

  DelimiterStack(Lines lines) {
    this.lines = lines;
  }

  /** The latest, or null. */
  DelimiterRun last() {
    return last;
  }

  void add(DelimiterRun run) {
    run.previous = last;
    if (last != null) {
      last.next = run;
    }
    last = run;
  }

  /** Turns the runs after {@code bottom} into emphasis, and forgets those that are left. */
  void resolve(DelimiterRun bottom) {
    int[] lookedAt = new int[FAMILIES];
    Arrays.fill(lookedAt, bottom == null ? -1 : bottom.position());
    DelimiterRun closer = last == bottom ? null : last;
    while (closer != null && closer.previous != bottom) {
      closer = closer.previous;
    }
    while (closer != null) {
      DelimiterRun opener = closer.canClose() ? opener(closer, lookedAt) : null;
      if (opener != null) {
        wrap(opener, closer);
        closer = closer.length() == 0 ? closer.next : closer;
        continue;
      }
      DelimiterRun next = closer.next;
      if (closer.canClose()) {
        lookedAt[closer.family()] = closer.previous == null ? -1 : closer.previous.position();
        if (!closer.canOpen()) {
          remove(closer);
        }
      }
      closer = next;
    }
    last = bottom;
    if (bottom != null) {
      bottom.next = null;
    }
  }

  private static DelimiterRun opener(DelimiterRun closer, int[] lookedAt) {
    DelimiterRun opener = closer.previous;
    while (opener != null && opener.position() > lookedAt[closer.family()]) {
      if (opener.opens(closer)) {
        return opener;
      }
      opener = opener.previous;
    }
    return null;
  }

  private void wrap(DelimiterRun opener, DelimiterRun closer) {
    int use = closer.length() >= 2 && opener.length() >= 2 ? 2 : 1;
    int open = opener.end();
    int close = closer.start();
    BasedSequence opening = lines.place(open - use, open);
    BasedSequence inside = lines.place(open, close);
    BasedSequence closing = lines.place(close, close + use);
    Node node =
        closer.isTilde()
            ? new GfmNodes.Strikethrough(lines.place(open - use, close + use))
            : use == 2
                ? new StrongEmphasis(opening, inside, closing)
                : new Emphasis(opening, inside, closing);
    for (Node inner = opener.node().getNext(); inner != closer.node(); ) {
      Node next = inner.getNext();
      node.appendChild(inner);
      inner = next;
    }
    opener.node().insertAfter(node);
    opener.next = closer;
    closer.previous = opener;
    opener.takeLast(use, lines);
    closer.takeFirst(use, lines);
    removeIfEmpty(opener);
    removeIfEmpty(closer);
  }

  private void removeIfEmpty(DelimiterRun run) {
    if (run.length() == 0) {
      remove(run);
    }
  }

  private void remove(DelimiterRun run) {
    if (run.previous != null) {
      run.previous.next = run.next;
    }
    if (run.next != null) {
      run.next.previous = run.previous;
    } else {
      last = run.previous;
    }
  }
}
