package doorlight.read.section;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import doorlight.article.Body;
import doorlight.article.Inline;
import doorlight.article.Part;
import doorlight.article.Section;
import doorlight.article.Section.Entry;
import doorlight.article.Section.Kind;
import doorlight.diagnostic.Span;
import doorlight.read.body.BodyWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The works that a writer names: the items of the lists under a heading, or, where there is no
 * list, its paragraphs, or the lines of its one paragraph.
 *
 * <p>A section has one list. Where a writer groups her works ("### Books", a list, "### Papers", a
 * list), each further list is a section of references too.
 */
final class ReferenceList {
  private ReferenceList() {}

  static boolean areIn(List<Node> blocks) {
    return blocks.stream().anyMatch(b -> b instanceof Paragraph || !ListItems.of(b).isEmpty());
  }

  static List<Section> sections(Part.Heading heading, List<Node> blocks, BodyWriter writer) {
    List<Integer> lists =
        IntStream.range(0, blocks.size())
            .filter(at -> !ListItems.of(blocks.get(at)).isEmpty())
            .boxed()
            .toList();
    if (lists.isEmpty()) {
      return List.of(paragraphs(heading, blocks, writer));
    }
    List<Section> sections = new ArrayList<>();
    Optional<Part.Heading> begunBy = Optional.of(heading);
    int start = 0;
    for (int i = 0; i < lists.size(); i++) {
      int at = lists.get(i);
      boolean last = i == lists.size() - 1;
      int end = last ? blocks.size() : endBetween(blocks, at, lists.get(i + 1));
      ListItems list = ListItems.of(blocks.get(at));
      sections.add(
          new Section(
              Kind.REFERENCES,
              begunBy,
              writer.write(blocks.subList(start, at)),
              list.entries("ref", writer),
              writer.write(blocks.subList(at + 1, end)),
              OptionalInt.empty(),
              list.firstNumber()));
      boolean newHeading = !last && blocks.get(end) instanceof Heading;
      begunBy =
          newHeading
              ? Optional.of(writer.heading((Heading) blocks.get(end), true))
              : Optional.empty();
      start = newHeading ? end + 1 : end;
    }
    return sections;
  }

  /** Where one list's section ends: at the heading before the next list, or else at once. */
  private static int endBetween(List<Node> blocks, int list, int next) {
    return IntStream.range(list + 1, next)
        .filter(at -> blocks.get(at) instanceof Heading)
        .findFirst()
        .orElse(list + 1);
  }

  private static Section paragraphs(Part.Heading heading, List<Node> blocks, BodyWriter writer) {
    int start = 0;
    while (!(blocks.get(start) instanceof Paragraph)) {
      start++;
    }
    // "These books stand behind this article:" announces works and is none.
    if (writer.text(blocks.get(start)).strip().endsWith(":")
        && start + 1 < blocks.size()
        && blocks.get(start + 1) instanceof Paragraph) {
      start++;
    }
    int end = start + 1;
    while (end < blocks.size() && blocks.get(end) instanceof Paragraph) {
      end++;
    }
    Body opening = writer.write(blocks.subList(0, start));
    List<List<Inline>> works = new ArrayList<>();
    if (end - start == 1) {
      works.addAll(lines(writer.inlines(blocks.get(start))));
    } else {
      blocks.subList(start, end).forEach(paragraph -> works.add(writer.inlines(paragraph)));
    }
    List<Entry> entries =
        works.stream()
            .map(work -> new Entry(writer.ids().numbered("ref"), Body.ofProse(work), Body.EMPTY))
            .toList();
    Body closing = writer.write(blocks.subList(end, blocks.size()));
    return new Section(
        Kind.REFERENCES, Optional.of(heading), opening, entries, closing, OptionalInt.empty());
  }

  /** Running prose divided at its line ends, but for those inside emphasis or a link. */
  private static List<List<Inline>> lines(List<Inline> inlines) {
    List<List<Inline>> lines = new ArrayList<>();
    List<Inline> line = new ArrayList<>();
    int open = 0;
    for (Inline inline : inlines) {
      boolean isBreak = inline instanceof Inline.Markup markup && markup.html().startsWith("<br");
      if (isBreak && open == 0) {
        end(line, lines);
      } else if (inline instanceof Inline.Text text && open == 0) {
        for (Inline.Text piece : pieces(text)) {
          if (piece.text().equals("\n")) {
            end(line, lines);
          } else {
            line.add(piece);
          }
        }
      } else {
        if (inline instanceof Inline.Markup markup && !isBreak) {
          open += markup.html().startsWith("</") ? -1 : 1;
        }
        line.add(inline);
      }
    }
    end(line, lines);
    return lines;
  }

  private static void end(List<Inline> line, List<List<Inline>> lines) {
    if (line.stream().anyMatch(inline -> !inline.text().isBlank())) {
      lines.add(List.copyOf(line));
    }
    line.clear();
  }

  /** A text's lines, and between them its line ends, each a text of its own. */
  private static List<Inline.Text> pieces(Inline.Text text) {
    boolean wordForWord = text.text().length() == text.source().length();
    List<Inline.Text> pieces = new ArrayList<>();
    int at = 0;
    for (String piece : text.text().split("(?<=\n)|(?=\n)")) {
      int start = text.source().start() + at;
      Span span = wordForWord ? new Span(start, start + piece.length()) : text.source();
      pieces.add(new Inline.Text(piece, span));
      at += piece.length();
    }
    return pieces;
  }
}
