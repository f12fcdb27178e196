package doorlight.read.markdown;

import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Where a link leads: {@code (address "title")} after its words. */
final class LinkTarget {
  private LinkTarget() {}

  /** Gives the link the target that begins here; answers where that ends, or -1. */
  static int inParentheses(Lines lines, String text, int start, InlineLinkNode link) {
    if (!text.startsWith("(", start)) {
      return -1;
    }
    int address = InlineGrammar.spaces(text, start + 1);
    int end = InlineGrammar.destination(text, address);
    if (end < 0) {
      return -1;
    }
    int title = InlineGrammar.spaces(text, end);
    int titleEnd = title > end ? InlineGrammar.title(text, title) : -1;
    int last = titleEnd < 0 ? title : InlineGrammar.spaces(text, titleEnd);
    if (!text.startsWith(")", last)) {
      return -1;
    }
    link.setUrl(address(lines.part(address, end)));
    if (titleEnd > 0) {
      link.setTitle(lines.part(title + 1, titleEnd - 1));
    }
    return last + 1;
  }

  /** An address without its angle brackets. */
  static BasedSequence address(BasedSequence typed) {
    return typed.startsWith("<") ? typed.subSequence(1, typed.length() - 1) : typed;
  }
}
