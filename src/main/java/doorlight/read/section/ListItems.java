package doorlight.read.section;

import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import doorlight.article.Body;
import doorlight.article.Section.Entry;
import doorlight.read.body.BodyWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A list whose items become the entries of a section, those that are empty left out. */
record ListItems(List<Node> items, OptionalInt firstNumber) {

  /** The items of a block; none when it is no list. */
  static ListItems of(Node block) {
    List<Node> items = new ArrayList<>();
    if (block instanceof ListBlock) {
      for (Node item : block.getChildren()) {
        if (item.hasChildren()) {
          items.add(item);
        }
      }
    }
    OptionalInt firstNumber =
        block instanceof OrderedList list
            ? OptionalInt.of(list.getStartNumber())
            : OptionalInt.empty();
    return new ListItems(items, firstNumber);
  }

  boolean isEmpty() {
    return items.isEmpty();
  }

  /** Whether every item begins with words. */
  boolean areWords() {
    return items.stream().allMatch(item -> item.getFirstChild() instanceof Paragraph);
  }

  /** An entry for each; an item of one paragraph is its words, without tags round them. */
  List<Entry> entries(String kind, BodyWriter writer) {
    List<Entry> entries = new ArrayList<>();
    for (Node item : items) {
      Node first = item.getFirstChild();
      boolean onlyWords = first instanceof Paragraph && first.getNext() == null;
      Body label = onlyWords ? Body.ofProse(writer.inlines(first)) : writer.writeItem(item);
      entries.add(new Entry(writer.ids().numbered(kind), label, Body.EMPTY));
    }
    return entries;
  }
}
