package doorlight.authoring.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Writes a table as Markdown has it (GFM, section 4.10), or as HTML where Markdown has no way. */
final class MarkdownTable {
  private MarkdownTable() {}

  /** The table; empty where it is none, but only lays out a page. */
  static Optional<String> of(Element table) {
    List<Element> rows =
        table.select("tr").stream().filter(row -> row.closest("table") == table).toList();
    int columns = rows.stream().mapToInt(row -> cells(row).size()).max().orElse(0);
    boolean layout =
        columns < 2
            || rows.size() < 2
            || table.attr("role").equals("presentation")
            || !table.select("table table, h1, h2, h3, h4").isEmpty();
    if (layout) {
      return Optional.empty();
    }
    boolean plain =
        table
            .select(
                "[colspan]:not([colspan=1]), [rowspan]:not([rowspan=1]), td ul, td ol, td p + p, td"
                    + " blockquote")
            .isEmpty();
    // In a quotation Doorlight reads no table of Markdown; in HTML it would look for no picture.
    boolean quoted = table.closest("blockquote") != null;
    if ((quoted || !plain) && !table.select("img").isEmpty()) {
      return Optional.empty();
    }
    String caption =
        Optional.ofNullable(table.selectFirst("caption")).map(Element::text).orElse("");
    String written = plain && !quoted ? markdown(rows, columns) : html(rows);
    return Optional.of(
        caption.isBlank()
            ? written
            : MarkdownText.atLineStart(MarkdownText.escaped(caption)) + "\n\n" + written);
  }

  private static List<Element> cells(Element row) {
    return row.children().stream().filter(cell -> cell.normalName().matches("t[dh]")).toList();
  }

  private static String markdown(List<Element> rows, int columns) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      List<Element> cells = cells(rows.get(i));
      out.append(i == 0 ? "|" : "\n|");
      for (int column = 0; column < columns; column++) {
        String words = column < cells.size() ? inline(cells.get(column)) : "";
        out.append(words.isEmpty() ? "  |" : " " + words + " |");
      }
      if (i == 0) {
        out.append("\n|").append(" --- |".repeat(columns));
      }
    }
    return out.toString();
  }

  private static String inline(Element cell) {
    Element flat = cell.clone();
    flat.select("p, div").forEach(Element::unwrap);
    return MarkdownText.inCell(InlineMarkdown.of(flat.childNodes()).replace("\\\n", "<br>"));
  }

  private static String html(List<Element> rows) {
    List<String> lines = new ArrayList<>();
    lines.add("<table>");
    for (Element row : rows) {
      StringBuilder line = new StringBuilder("<tr>");
      for (Element cell : cells(row)) {
        Element clean = cell.clone();
        Elements inner = clean.getAllElements();
        for (Element element : inner) {
          String spans = "";
          for (String kept : List.of("colspan", "rowspan", "href", "src", "alt")) {
            spans += element.hasAttr(kept) ? kept + "\0" + element.attr(kept) + "\0" : "";
          }
          element.clearAttributes();
          String[] parts = spans.split("\0");
          for (int i = 0; i + 1 < parts.length; i += 2) {
            element.attr(parts[i], parts[i + 1]);
          }
        }
        line.append(clean.outerHtml().replaceAll("\\s*\\n\\s*", " "));
      }
      lines.add(line.append("</tr>").toString());
    }
    lines.add("</table>");
    return String.join("\n", lines);
  }
}
