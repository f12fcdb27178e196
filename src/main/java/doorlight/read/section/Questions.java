package doorlight.read.section;

import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.util.ast.Node;
import doorlight.article.Body;
import doorlight.article.Inline;
import doorlight.article.Part;
import doorlight.article.Section;
import doorlight.article.Section.Entry;
import doorlight.article.Section.Kind;
import doorlight.read.body.BodyWriter;
import doorlight.read.markdown.Blocks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Questions and their answers, as they stand under "Frequently Asked Questions".
 *
 * <pre>
 * ### Is freezing a choice?                      a question: a heading that asks
 *
 * No. ...                                        its answer
 *
 * **How long does it last?**                     a question: a paragraph wholly in bold that asks
 *
 * ...                                            its answer
 * </pre>
 *
 * <p>What does not ask belongs to the answer above it, but a heading after the last answer, of its
 * question's level or above, closes the section.
 */
final class Questions {
  /** Also those of Chinese, Arabic and Greek. */
  private static final String QUESTION_MARKS = "?\uFF1F\u061F\u037E";

  private static final String BEHIND_QUESTION_MARK = " \n\u00A0!…\"'”’»›)]";

  /** Deeper than any heading can be: the level of a question that is a paragraph. */
  private static final int BOLD = 7;

  /** A question as typed, and the blocks of its answer. */
  private record Asked(Node words, List<Node> answer) {
    int level() {
      return words instanceof Heading heading ? heading.getLevel() : BOLD;
    }
  }

  private final BodyWriter writer;
  private final List<Node> opening = new ArrayList<>();
  private final List<Asked> asked = new ArrayList<>();
  private final List<Node> closing = new ArrayList<>();

  private Questions(List<Node> blocks, BodyWriter writer) {
    this.writer = writer;
    for (Node block : blocks) {
      ListItems list = ListItems.of(block);
      boolean isListOfQuestions =
          !list.isEmpty()
              && list.items().stream().allMatch(item -> isBoldQuestion(item.getFirstChild()));
      if (isListOfQuestions) {
        list.items().forEach(item -> Blocks.in(item).forEach(this::add));
      } else {
        add(block);
      }
    }
    if (!asked.isEmpty()) {
      takeClosing();
    }
  }

  private void add(Node block) {
    if (isQuestion(block)) {
      asked.add(new Asked(block, new ArrayList<>()));
    } else {
      (asked.isEmpty() ? opening : last().answer()).add(block);
    }
  }

  private Asked last() {
    return asked.get(asked.size() - 1);
  }

  private boolean isQuestion(Node block) {
    if (block instanceof Heading heading) {
      // A heading deeper than the question that it stands under divides the answer.
      boolean divides = !asked.isEmpty() && heading.getLevel() > last().level();
      return !divides && asks(heading);
    }
    return isBoldQuestion(block);
  }

  private boolean isBoldQuestion(Node block) {
    return block instanceof Paragraph && isBold(block) && asks(block);
  }

  /** Whether it ends with a question mark, quotation marks and the like aside. */
  private boolean asks(Node block) {
    String words = writer.text(block);
    int end = words.length();
    while (end > 0 && BEHIND_QUESTION_MARK.indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && QUESTION_MARKS.indexOf(words.charAt(end - 1)) >= 0;
  }

  private void takeClosing() {
    List<Node> answer = last().answer();
    for (int at = 0; at < answer.size(); at++) {
      if (answer.get(at) instanceof Heading heading && heading.getLevel() <= last().level()) {
        closing.addAll(answer.subList(at, answer.size()));
        answer.subList(at, answer.size()).clear();
        return;
      }
    }
  }

  /** Whether every word in it is bold, in one stretch or several. */
  private static boolean isBold(Node node) {
    boolean anyBold = false;
    for (Node child : node.getChildren()) {
      boolean bold = child instanceof StrongEmphasis || child instanceof Emphasis && isBold(child);
      anyBold |= bold;
      if (!bold && !SectionHeadings.words(child.getChars().toString()).isEmpty()) {
        return false;
      }
    }
    return anyBold;
  }

  static boolean areIn(List<Node> blocks, BodyWriter writer) {
    return !new Questions(blocks, writer).asked.isEmpty();
  }

  static Section section(Part.Heading heading, List<Node> blocks, BodyWriter writer) {
    Questions questions = new Questions(blocks, writer);
    // Written in the order of the page, since footnotes are numbered on the way.
    Body opening = writer.write(questions.opening);
    List<Entry> entries = new ArrayList<>();
    for (Asked asked : questions.asked) {
      entries.add(questions.entry(asked));
    }
    Body closing = writer.write(questions.closing);
    return new Section(
        Kind.FAQ, Optional.of(heading), opening, entries, closing, OptionalInt.empty());
  }

  private Entry entry(Asked asked) {
    if (asked.words() instanceof Heading heading) {
      Part.Heading written = writer.heading(heading, true);
      return new Entry(written.id(), Body.ofProse(written.inlines()), writer.write(asked.answer()));
    }
    List<Inline> words =
        writer.inlines(asked.words()).stream().filter(inline -> !isBoldTag(inline)).toList();
    Body label = Body.ofProse(words);
    return new Entry(
        writer.ids().of(label.text(), Optional.empty()), label, writer.write(asked.answer()));
  }

  private static boolean isBoldTag(Inline inline) {
    return inline instanceof Inline.Markup markup
        && (markup.html().equals("<strong>") || markup.html().equals("</strong>"));
  }

  /** The sections with the questions of the front matter added to those of the text. */
  static List<Section> withThoseOfFrontMatter(
      List<Section> sections, List<Entry> questions, BodyWriter writer) {
    Set<String> known = new HashSet<>();
    int last = -1;
    for (int at = 0; at < sections.size(); at++) {
      if (sections.get(at).kind() == Kind.FAQ) {
        sections.get(at).entries().forEach(entry -> known.add(words(entry)));
        last = at;
      }
    }
    List<Entry> added = new ArrayList<>();
    for (Entry question : questions) {
      if (known.add(words(question))) {
        String id = writer.ids().of(question.label().text(), Optional.empty());
        added.add(new Entry(id, question.label(), question.body()));
      }
    }
    List<Section> all = new ArrayList<>(sections);
    if (last >= 0) {
      all.set(last, all.get(last).withMore(added));
    } else if (!added.isEmpty()) {
      all.add(
          new Section(
              Kind.FAQ, Optional.empty(), Body.EMPTY, added, Body.EMPTY, OptionalInt.empty()));
    }
    return List.copyOf(all);
  }

  private static String words(Entry question) {
    return SectionHeadings.words(question.label().text());
  }
}
