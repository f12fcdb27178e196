package doorlight.page;

import doorlight.article.Body;
import doorlight.article.Part;
import doorlight.article.Section;
import doorlight.page.ArticlePage.Contents.Entry;
import java.util.ArrayList;
import java.util.List;

/**
 * The entries of an article's contents: its H2 headings, and the H3 below them where {@code depth}
 * is 3. Quick Answer and the contents themselves are left out.
 */
final class TableOfContents {
  /** Fewest H2 for which contents are shown without being asked for. */
  static final int FEWEST = 3;

  private record Row(int level, String title, String id) {}

  private TableOfContents() {}

  /** The entries, for sections in the order of the page. */
  static List<Entry> of(List<Section> sections, int depth) {
    List<Row> rows = new ArrayList<>();
    for (Section section : sections) {
      if (section.kind() == Section.Kind.QUICK_ANSWER || section.kind() == Section.Kind.CONTENTS) {
        continue;
      }
      section.heading().ifPresent(heading -> addRow(rows, heading));
      addRows(rows, section.opening());
      if (section.kind() == Section.Kind.FAQ) {
        int level = section.heading().map(Part.Heading::level).orElse(2) + 1;
        section.entries().forEach(e -> rows.add(new Row(level, e.label().text(), e.id())));
      }
      addRows(rows, section.closing());
    }
    return nested(rows, depth);
  }

  private static void addRows(List<Row> rows, Body body) {
    body.headings().stream()
        .filter(Part.Heading::topLevel)
        .forEach(heading -> addRow(rows, heading));
  }

  private static void addRow(List<Row> rows, Part.Heading heading) {
    rows.add(new Row(heading.level(), heading.text().strip(), heading.id()));
  }

  private static List<Entry> nested(List<Row> rows, int depth) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).level() != 2) {
        continue;
      }
      List<Entry> below = new ArrayList<>();
      for (int j = i + 1; depth > 2 && j < rows.size() && rows.get(j).level() != 2; j++) {
        if (rows.get(j).level() == 3) {
          below.add(new Entry(rows.get(j).title(), rows.get(j).id(), List.of()));
        }
      }
      entries.add(new Entry(rows.get(i).title(), rows.get(i).id(), List.copyOf(below)));
    }
    return entries;
  }
}
