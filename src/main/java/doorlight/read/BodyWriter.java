package doorlight.read;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;
import doorlight.article.Body;
import doorlight.article.Inline;
import doorlight.article.Part;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.SourceText;
import java.util.List;

/**
 * Turns blocks of flexmark's tree into a {@link Body}: a walk of our own, since a body is tokens
 * with their places, not a string of HTML. Each block is written once; {@link #text} may be asked
 * at any time and leaves no trace.
 */
final class BodyWriter {

  /**
   * @param bodyStart where the tree's text begins in the file
   * @param headingShift how many levels deeper headings are than typed
   */
  BodyWriter(
      SourceText source,
      int bodyStart,
      int headingShift,
      HeadingIds ids,
      List<Diagnostic> diagnostics) {}

  /** The blocks, in order. */
  Body write(List<? extends Node> blocks) {
    return Body.EMPTY;
  }

  /**
   * The inside of a paragraph or heading; the box of a task list item ({@code [ ]}) is left out.
   */
  List<Inline> inlines(Node parent) {
    return List.of();
  }

  /** A heading, with its id. */
  Part.Heading heading(Heading node, boolean topLevel) {
    throw new UnsupportedOperationException();
  }

  /** What a person reads of a node and all that is in it. */
  String text(Node node) {
    return "";
  }
}
