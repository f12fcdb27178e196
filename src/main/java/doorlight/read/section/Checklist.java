package doorlight.read.section;

import com.vladsch.flexmark.util.ast.Node;
import doorlight.article.Body;
import doorlight.article.Part;
import doorlight.article.Section;
import doorlight.article.Section.Entry;
import doorlight.article.Section.Kind;
import doorlight.read.body.BodyWriter;
import java.util.List;
import java.util.Optional;

/**
 * Boxes to tick, made of the first list under a heading.
 *
 * <pre>
 * ## Checklist: Is rest hard for you?
 *
 * - You fill every pause                         a box
 * - Sitting still feels like failing             a box
 *
 * If two or more sound familiar, ...             the threshold
 * </pre>
 */
final class Checklist {
  private Checklist() {}

  static boolean isIn(List<Node> blocks) {
    return blocks.stream().anyMatch(Checklist::isOne);
  }

  /** A box needs words beside it. */
  private static boolean isOne(Node block) {
    ListItems list = ListItems.of(block);
    return !list.isEmpty() && list.areWords();
  }

  static Section section(Part.Heading heading, List<Node> blocks, BodyWriter writer) {
    int at = 0;
    while (!isOne(blocks.get(at))) {
      at++;
    }
    ListItems list = ListItems.of(blocks.get(at));
    Body opening = writer.write(blocks.subList(0, at));
    List<Entry> boxes = list.entries("check", writer);
    Body closing = writer.write(blocks.subList(at + 1, blocks.size()));
    return new Section(
        Kind.CHECKLIST,
        Optional.of(heading),
        opening,
        boxes,
        closing,
        Threshold.in(closing.text(), boxes.size()),
        list.firstNumber());
  }
}
