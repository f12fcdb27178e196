package doorlight.read.body;

import com.vladsch.flexmark.util.ast.Node;
import doorlight.article.Inline;
import doorlight.diagnostic.Span;
import doorlight.read.markdown.Blocks;
import doorlight.read.markdown.GfmNodes.FootnoteMark;
import doorlight.read.markdown.GfmNodes.FootnoteNote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The footnotes of an article, numbered in the order in which the text first speaks of them. Their
 * ids have underscores, which ids of headings never have.
 */
final class Footnotes {
  private final Map<String, FootnoteNote> notes;
  private final Map<FootnoteNote, Integer> numbers = new HashMap<>();
  private final Map<FootnoteNote, Integer> times = new HashMap<>();
  private final List<FootnoteNote> marked = new ArrayList<>();

  private Footnotes(Map<String, FootnoteNote> notes) {
    this.notes = notes;
  }

  /** No notes, for text that has none. */
  static Footnotes none() {
    return new Footnotes(Map.of());
  }

  /** The notes of a document; where two have one label, the first counts. */
  static Footnotes of(Node document) {
    Map<String, FootnoteNote> notes = new HashMap<>();
    for (FootnoteNote note : Blocks.allIn(document, FootnoteNote.class)) {
      notes.putIfAbsent(key(note.label()), note);
    }
    return new Footnotes(notes);
  }

  /** The same notes, for text that is read on the side and counts nothing. */
  Footnotes unseen() {
    return new Footnotes(notes);
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
    int time = times.merge(note, 1, Integer::sum);
    if (time == 1) {
      marked.add(note);
      numbers.put(note, marked.size());
    }
    int number = numbers.get(note);
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
  List<Inline> waysBack(int number, ReadingLog log) {
    FootnoteNote note = note(number);
    Span span = log.span(note);
    List<Inline> ways = new ArrayList<>();
    for (int time = 1; time <= times.get(note); time++) {
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
