package doorlight.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A stretch of an article, in the order in which the writer typed them.
 *
 * <p>A PASSAGE is ordinary flow: the introduction, or any number of ordinary headings with their
 * text; its headings stand in {@code opening} and {@code heading} is empty. Every other kind begins
 * with the {@code heading} that it was recognised by (but CALL_TO_ACTION, which is a comment in
 * Markdown, and sections made from front matter). {@code entries} are the boxes of a checklist, the
 * questions of a FAQ, the works of a list of references, or the footnotes; {@code opening} is what
 * stands before them and {@code closing} what stands after.
 *
 * @param threshold of a checklist: how many ticked boxes the sentence after it speaks of
 * @param firstNumber where the entries were typed as a numbered list: its first number
 */
public record Section(
    Kind kind,
    Optional<Part.Heading> heading,
    Body opening,
    List<Entry> entries,
    Body closing,
    OptionalInt threshold,
    OptionalInt firstNumber) {

  /** What a section becomes on the page. */
  public enum Kind {
    PASSAGE,
    QUICK_ANSWER,
    CONTENTS,
    CHECKLIST,
    FAQ,
    REFERENCES,
    EXPLORE_MORE,
    CALL_TO_ACTION,
    FOOTNOTES
  }

  /**
   * One item of a section. {@code id} is unique on the page. A box and a work have only a {@code
   * label}; a question has its answer in {@code body}; a footnote has no label.
   */
  public record Entry(String id, Body label, Body body) {}

  public Section {
    entries = List.copyOf(entries);
  }

  /** A section whose entries are not numbered. */
  public Section(
      Kind kind,
      Optional<Part.Heading> heading,
      Body opening,
      List<Entry> entries,
      Body closing,
      OptionalInt threshold) {
    this(kind, heading, opening, entries, closing, threshold, OptionalInt.empty());
  }

  /** A section without entries. */
  public Section(Kind kind, Optional<Part.Heading> heading, Body opening) {
    this(kind, heading, opening, List.of(), Body.EMPTY, OptionalInt.empty());
  }

  public static Section passage(Body body) {
    return new Section(Kind.PASSAGE, Optional.empty(), body);
  }

  /** The same section with further entries after its own. */
  public Section withMore(List<Entry> further) {
    List<Entry> all = new ArrayList<>(entries);
    all.addAll(further);
    return new Section(kind, heading, opening, all, closing, threshold, firstNumber);
  }

  /** The ids that links can lead to: of its heading, its entries, and the headings within. */
  public List<String> anchors() {
    List<String> anchors = new ArrayList<>();
    heading.ifPresent(words -> anchors.add(words.id()));
    entries.forEach(entry -> anchors.add(entry.id()));
    bodies().forEach(body -> body.headings().forEach(words -> anchors.add(words.id())));
    return anchors;
  }

  /** Every body in it, in the order of the page. */
  public List<Body> bodies() {
    List<Body> bodies = new ArrayList<>();
    bodies.add(opening);
    for (Entry entry : entries) {
      bodies.add(entry.label());
      bodies.add(entry.body());
    }
    bodies.add(closing);
    return bodies;
  }
}
