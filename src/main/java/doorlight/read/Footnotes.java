package doorlight.read;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import doorlight.article.Inline;
import doorlight.diagnostic.Span;
import doorlight.read.Marks.FootnoteMark;
import doorlight.read.Marks.FootnoteNote;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The footnotes of an article, numbered in the order in which the text first speaks of them. Their
 * ids have underscores, which ids of headings never have.
 */
final class Footnotes {
  private final Map<String, FootnoteNote> notes = new HashMap<>();
  private final Map<FootnoteNote, Integer> marks = new LinkedHashMap<>();
  private final List<FootnoteNote> marked = new ArrayList<>();

  private Footnotes() {}

  /** No notes, for text that is read on the side. */
  static Footnotes none() {
    return new Footnotes();
  }

  /** The notes of a document; where two have one label, the first counts. */
  static Footnotes of(Node document) {
    Footnotes footnotes = new Footnotes();
    Deque<Node> left = new ArrayDeque<>();
    left.push(document);
    while (!left.isEmpty()) {
      Node node = left.pop();
      if (node instanceof FootnoteNote note) {
        footnotes.notes.putIfAbsent(key(note.label()), note);
      }
      // last first, so that they come off in the order of the file
      for (Node child = node.getLastChild(); child != null; child = child.getPrevious()) {
        if (child instanceof Block) {
          left.push(child);
        }
      }
    }
    return footnotes;
  }

  private static String key(String label) {
    return label.toLowerCase(Locale.ROOT);
  }

  boolean isDefined(FootnoteMark mark) {
    return notes.containsKey(key(mark.label()));
  }

  /** The tokens of a mark, which counts from now on; none when it has no note. */
  Optional<List<Inline>> mark(FootnoteMark mark, Span span) {
    FootnoteNote note = notes.get(key(mark.label()));
    if (note == null) {
      return Optional.empty();
    }
    int time = marks.merge(note, 1, Integer::sum);
    if (time == 1) {
      marked.add(note);
    }
    int number = marked.indexOf(note) + 1;
    return Optional.of(
        List.of(
            new Inline.Markup("<sup id=\"" + markId(number, time) + "\">"),
            new Inline.Link(
                Inline.Link.Kind.FOOTNOTE,
                "#" + noteId(number),
                "",
                List.of(new Inline.Verbatim(Integer.toString(number), "")),
                span),
            new Inline.Markup("</sup>")));
  }

  /** How many notes have been spoken of so far. */
  int count() {
    return marked.size();
  }

  /** The note with this number, which counts from 1. */
  FootnoteNote note(int number) {
    return marked.get(number - 1);
  }

  static String noteId(int number) {
    return "fn_" + number;
  }

  private static String markId(int number, int time) {
    return "fnref_" + number + (time == 1 ? "" : "_" + time);
  }

  /** What ends a note: a way back to each place that speaks of it. */
  List<Inline> waysBack(int number, Reading reading) {
    FootnoteNote note = note(number);
    Span span = reading.span(note);
    List<Inline> ways = new ArrayList<>();
    for (int time = 1; time <= marks.get(note); time++) {
      // an arrow that is shown as text, not as an emoji
      String arrow = "\u21A9\uFE0E" + (time == 1 ? "" : "<sup>" + time + "</sup>");
      if (time > 1) {
        ways.add(new Inline.Markup(" "));
      }
      ways.add(
          new Inline.Link(
              Inline.Link.Kind.FOOTNOTE,
              "#" + markId(number, time),
              "",
              List.of(new Inline.Verbatim(arrow, "")),
              span));
    }
    return ways;
  }
}
