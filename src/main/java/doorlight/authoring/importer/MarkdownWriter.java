package doorlight.authoring.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Writes clean HTML as Markdown, every word of it and in its order. (The converter of flexmark's
 * family was tried: it turns lines that begin with "1." or "#" into lists and headings, and puts
 * spaces into words that are partly bold.)
 */
final class MarkdownWriter {
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private MarkdownWriter() {}

  /** The Markdown of what stands in an element: blocks with an empty line between them. */
  static String write(Element body) {
    return String.join("\n\n", blocks(body.childNodes()));
  }

  private static List<String> blocks(List<Node> nodes) {
    List<String> blocks = new ArrayList<>();
    List<Node> run = new ArrayList<>();
    for (Node node : nodes) {
      if (isInline(node)) {
        run.add(node);
      } else {
        paragraph(run, blocks);
        run.clear();
        if (node instanceof Element element) {
          block(element, blocks);
        }
      }
    }
    paragraph(run, blocks);
    return blocks;
  }

  /** Whether it is part of a line; a link or the like round whole blocks is not. */
  private static boolean isInline(Node node) {
    return node instanceof TextNode
        || node instanceof Element element
            && InlineMarkdown.NAMES.contains(element.normalName())
            && element.getAllElements().stream()
                .allMatch(inner -> InlineMarkdown.NAMES.contains(inner.normalName()));
  }

  private static void paragraph(List<Node> run, List<String> blocks) {
    add(MarkdownText.atLineStart(InlineMarkdown.of(run)), blocks);
  }

  private static void add(String block, List<String> blocks) {
    if (!block.isBlank()) {
      blocks.add(block);
    }
  }

  private static void block(Element element, List<String> blocks) {
    String name = element.normalName();
    if (HEADINGS.contains(name)) {
      String words = InlineMarkdown.of(element.childNodes()).replace("\\\n", " ");
      add(words.isBlank() ? "" : MarkdownText.heading(name.charAt(1) - '0', words), blocks);
    } else if (name.equals("ul") || name.equals("ol")) {
      add(list(element), blocks);
    } else if (name.equals("blockquote")) {
      add(prefixed(write(element), "> ", "> "), blocks);
    } else if (name.equals("pre")) {
      add(code(element), blocks);
    } else if (name.equals("table")) {
      blocks.addAll(MarkdownTable.of(element).map(List::of).orElseGet(() -> cells(element)));
    } else if (name.equals("figure")) {
      add(figure(element), blocks);
    } else if (name.equals("hr")) {
      blocks.add("---");
    } else if (name.equals("dt")) {
      String term = InlineMarkdown.of(element.childNodes());
      add(term.isBlank() ? "" : "**" + term + "**", blocks);
    } else {
      blocks.addAll(blocks(element.childNodes()));
    }
  }

  /** A table that only lays out a page is what stands in its cells. */
  private static List<String> cells(Element table) {
    return table.select("td, th").stream()
        .filter(cell -> cell.closest("table") == table)
        .flatMap(cell -> blocks(cell.childNodes()).stream())
        .toList();
  }

  private static String list(Element list) {
    boolean ordered = list.normalName().equals("ol");
    String start = list.attr("start");
    int number = start.matches("\\d{1,8}") ? Integer.parseInt(start) : 1;
    List<List<String>> items = new ArrayList<>();
    for (Element item : list.children()) {
      List<String> content =
          blocks(item.normalName().equals("li") ? item.childNodes() : List.of(item));
      boolean strayList = !item.normalName().equals("li") && !items.isEmpty();
      if (strayList) {
        // A list right inside a list, as some editors write nested ones, belongs to the item above.
        List<String> above = new ArrayList<>(items.remove(items.size() - 1));
        above.addAll(content);
        items.add(above);
      } else if (!content.isEmpty()) {
        items.add(content);
      }
    }
    boolean tight = items.stream().allMatch(MarkdownWriter::isTight);
    StringBuilder out = new StringBuilder();
    for (List<String> item : items) {
      String marker = ordered ? number++ + ". " : "- ";
      String text = String.join(tight ? "\n" : "\n\n", item);
      out.append(out.length() == 0 ? "" : tight ? "\n" : "\n\n");
      out.append(prefixed(text, marker, " ".repeat(marker.length())));
    }
    return out.toString();
  }

  /** A line, perhaps with a list below it. */
  private static boolean isTight(List<String> item) {
    return item.size() == 1
        || item.size() == 2
            && item.get(1).matches("(?s)(?:- |\\d+\\. ).*")
            && !item.get(1).contains("\n\n");
  }

  private static String prefixed(String text, String first, String others) {
    StringBuilder out = new StringBuilder();
    boolean isFirst = true;
    for (String line : text.split("\n", -1)) {
      String prefix = isFirst ? first : line.isEmpty() ? others.stripTrailing() : others;
      out.append(isFirst ? "" : "\n").append(prefix).append(line);
      isFirst = false;
    }
    return out.toString();
  }

  private static String code(Element pre) {
    String text = pre.wholeText().replaceAll("^\\n|\\s+$", "");
    String fence = "```";
    while (text.contains(fence)) {
      fence += "`";
    }
    return text.isEmpty() ? "" : fence + "\n" + text + "\n" + fence;
  }

  private static String figure(Element figure) {
    Element caption =
        figure.children().stream()
            .filter(c -> c.normalName().equals("figcaption"))
            .findFirst()
            .orElse(null);
    if (caption == null || caption.text().isBlank()) {
      return String.join("\n\n", blocks(figure.childNodes()));
    }
    Element pictured = figure.clone();
    pictured.children().stream()
        .filter(c -> c.normalName().equals("figcaption"))
        .toList()
        .forEach(Element::remove);
    String shown = String.join("\n\n", blocks(pictured.childNodes()));
    return "<figure>\n\n"
        + shown
        + "\n\n<figcaption>\n\n"
        + write(caption)
        + "\n\n</figcaption>\n</figure>";
  }
}
