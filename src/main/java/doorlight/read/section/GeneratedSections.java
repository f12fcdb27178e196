package doorlight.read.section;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.util.ast.Node;
import doorlight.read.body.BodyWriter;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a writer typed under "Table of Contents" or "Explore More", where the page has what
 * Doorlight writes: lists, links and labels give way to it. Whole sentences give way too, but not
 * without a word to the writer; pictures, quotations, tables and the like are never a list of
 * contents and stay in the text.
 */
final class GeneratedSections {
  private static final Pattern SENTENCE = Pattern.compile("\\p{L}[.!…][”\"’')\\]]*(?:\\s|$)");

  private GeneratedSections() {}

  /** The blocks that stay. */
  static List<Node> leftOver(List<Node> typed) {
    return typed.stream().filter(block -> !givesWay(block)).toList();
  }

  /** The paragraphs that give way although somebody may have meant them to be read. */
  static List<Node> sentences(List<Node> typed, BodyWriter writer) {
    return typed.stream()
        .filter(block -> block instanceof Paragraph && givesWay(block))
        .filter(block -> SENTENCE.matcher(writer.text(block)).find())
        .toList();
  }

  private static boolean givesWay(Node block) {
    return block instanceof ListBlock
        || block instanceof Heading
        || block instanceof ThematicBreak
        || block instanceof Paragraph && !showsPicture(block);
  }

  private static boolean showsPicture(Node node) {
    for (Node child : node.getDescendants()) {
      if (child instanceof Image || child instanceof ImageRef) {
        return true;
      }
    }
    return false;
  }
}
