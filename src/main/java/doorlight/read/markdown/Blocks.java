package doorlight.read.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The blocks of a tree, without what is in them of running text. */
public final class Blocks {
  private Blocks() {}

  /** The children of a node. */
  public static List<Node> in(Node parent) {
    List<Node> children = new ArrayList<>();
    parent.getChildren().forEach(children::add);
    return children;
  }

  /** All blocks below a node that are of one type, in the order of the file. */
  public static <T extends Block> List<T> allIn(Node root, Class<T> type) {
    List<T> found = new ArrayList<>();
    Deque<Node> left = new ArrayDeque<>();
    left.push(root);
    while (!left.isEmpty()) {
      Node node = left.pop();
      if (type.isInstance(node)) {
        found.add(type.cast(node));
      }
      // last first, so that they come off in the order of the file
      for (Node child = node.getLastChild(); child != null; child = child.getPrevious()) {
        if (child instanceof Block) {
          left.push(child);
        }
      }
    }
    return found;
  }
}
