package doorlight.read.markdown;

import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayDeque;
import java.util.Deque;

/** The nodes that CommonMark does not have. */
public final class GfmNodes {
  private GfmNodes() {}

  /** Every node here is its characters and its children. */
  private abstract static class Mark extends Node {
    Mark(BasedSequence chars) {
      super(chars);
    }

    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }

  /** {@code ~~words~~} or {@code ~words~}. */
  public static final class Strikethrough extends Mark {
    Strikethrough(BasedSequence chars) {
      super(chars);
    }
  }

  /** {@code [[Title]]} or {@code [[Title|words]]}; its children are the words. */
  public static final class TitleLink extends Mark {
    private final String title;

    private TitleLink(BasedSequence chars, String title) {
      super(chars);
      this.title = title;
    }

    /** The link from the first bracket at {@code open} to the first of the last two. */
    static TitleLink at(Lines lines, int open, int close) {
      String typed = lines.text().substring(open + 2, close);
      int bar = typed.indexOf('|');
      // in a table the bar has a backslash before it
      int end = bar > 0 && typed.charAt(bar - 1) == '\\' ? bar - 1 : bar;
      String title = bar < 0 ? typed : typed.substring(0, end);
      TitleLink link = new TitleLink(lines.place(open, close + 2), title);
      link.addWords(lines, open + 2 + bar + 1, close);
      return link;
    }

    private void addWords(Lines lines, int start, int end) {
      String text = lines.text();
      int from = start;
      for (int at = start; at < end; at++) {
        if (InlineGrammar.isLineEnd(text.charAt(at))) {
          int next = InlineGrammar.lineEnd(text, at);
          appendChild(new Text(lines.place(from, at)));
          appendChild(new SoftLineBreak(lines.place(at, next)));
          from = next;
          at = next - 1;
        }
      }
      appendChild(new Text(lines.place(from, end)));
    }

    /** The title as typed, with its escapes and line ends. */
    public String title() {
      return title;
    }
  }

  /** {@code [^label]} in running text. */
  public static final class FootnoteMark extends Mark {
    FootnoteMark(BasedSequence chars) {
      super(chars);
    }

    /** What stands between {@code [^} and the bracket. */
    public String label() {
      return getChars().subSequence(2, getChars().length() - 1).toString();
    }
  }

  /** {@code [ ]} or {@code [x]} at the beginning of a list item. */
  public static final class TaskBox extends Mark {
    TaskBox(BasedSequence chars) {
      super(chars);
    }

    /** Whether an x stands in it. */
    public boolean isTicked() {
      return getChars().charAt(1) != ' ';
    }
  }

  /** {@code [!NOTE]} on the first line of a quotation. */
  public static final class AlertLabel extends Mark {
    AlertLabel(BasedSequence chars) {
      super(chars);
    }

    /** {@code NOTE}, as typed. */
    public String kind() {
      return getChars().subSequence(2, getChars().length() - 1).toString();
    }
  }

  /** Every block here is its lines and its children. */
  private abstract static class MarkBlock extends Block {
    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }

  /** {@code [^label]: the note}. */
  public static final class FootnoteNote extends MarkBlock {
    private final String label;

    FootnoteNote(String label) {
      this.label = label;
    }

    /** What stands between {@code [^} and the bracket. */
    public String label() {
      return label;
    }
  }

  /** A table; its children are rows, the first of them the head. */
  public static final class Table extends MarkBlock {}

  /** A row of a table; its children are cells. */
  public static final class Row extends MarkBlock {}

  /** A cell of a table, with the alignment of its column. */
  public static final class Cell extends MarkBlock {
    /** How the words of a column stand. */
    public enum Alignment {
      NONE,
      LEFT,
      CENTER,
      RIGHT
    }

    private final Alignment alignment;

    Cell(BasedSequence chars, Alignment alignment) {
      setChars(chars);
      this.alignment = alignment;
    }

    /** How the words stand. */
    public Alignment alignment() {
      return alignment;
    }
  }

  /** Makes one text of those that were cut up for brackets and runs that meant nothing. */
  static void joinText(Node parent) {
    Deque<Node> left = new ArrayDeque<>();
    left.push(parent);
    while (!left.isEmpty()) {
      for (Node node = left.pop().getFirstChild(); node != null; node = node.getNext()) {
        if (node instanceof Text) {
          int end = node.getEndOffset();
          while (node.getNext() instanceof Text next && next.getStartOffset() == end) {
            end = next.getEndOffset();
            next.unlink();
          }
          if (end > node.getEndOffset()) {
            node.setChars(node.getChars().baseSubSequence(node.getStartOffset(), end));
          }
        } else if (node.hasChildren()) {
          left.push(node);
        }
      }
    }
  }
}
