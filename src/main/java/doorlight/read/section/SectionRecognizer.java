package doorlight.read.section;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.util.ast.Node;
import doorlight.article.Body;
import doorlight.article.Part;
import doorlight.article.Section;
import doorlight.article.Section.Kind;
import doorlight.config.Wording;
import doorlight.diagnostic.Code;
import doorlight.read.body.BodyWriter;
import doorlight.read.body.ReadingLog;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Divides one article into sections, by the headings that the contract names and the comment {@code
 * <!-- call to action -->}; what is between them is ordinary flow.
 *
 * <p>A section reaches to the next heading of its own level or above. A heading that promises a
 * section but has nothing of it below (a checklist without a list) is an ordinary heading. Headings
 * inside quotations and lists begin no section. Nothing is left out but what is typed under the
 * headings that Doorlight itself writes for: see {@link GeneratedSections}.
 */
public final class SectionRecognizer {
  private static final Pattern CALL_TO_ACTION =
      Pattern.compile("<!--\\s*call[\\s_-]+to[\\s_-]+action\\s*-->", Pattern.CASE_INSENSITIVE);

  private final ReadingLog log;
  private final SectionHeadings headings;
  private final BodyWriter writer;

  /** The blocks of the article's own flow. */
  private final List<Node> blocks = new ArrayList<>();

  /** For each block: the kind of section that it begins, or null, and where that section ends. */
  private Kind[] kinds;

  private int[] ends;

  private final List<Section> sections = new ArrayList<>();
  private final List<Node> passage = new ArrayList<>();

  /** Which of the sections that Doorlight itself writes have their place already. */
  private final Set<Kind> written = EnumSet.noneOf(Kind.class);

  /**
   * @param wording by which headings each kind of section is known
   */
  public SectionRecognizer(ReadingLog log, Wording wording, BodyWriter writer) {
    this.log = log;
    this.headings = new SectionHeadings(wording);
    this.writer = writer;
  }

  /**
   * The sections of a document, in the order typed. To be asked once.
   *
   * @param questions those of the front matter: they join the last FAQ section, or make one at the
   *     end; one that stands in the text too is not repeated. Their ids are given here.
   */
  public List<Section> recognize(Node document, List<Section.Entry> questions) {
    document.getChildren().forEach(blocks::add);
    kinds = new Kind[blocks.size()];
    ends = new int[blocks.size()];
    findSections(!questions.isEmpty());
    int at = 0;
    while (at < blocks.size()) {
      if (kinds[at] != null) {
        endPassage();
        addSection(at);
        at = ends[at];
      } else if (isCallToAction(blocks.get(at))) {
        endPassage();
        addCallToAction();
        at++;
      } else {
        passage.add(blocks.get(at++));
      }
    }
    endPassage();
    return Questions.withThoseOfFrontMatter(sections, questions, writer);
  }

  /** Backwards, since where a section ends depends on those that begin inside it. */
  private void findSections(boolean questionsToCome) {
    boolean toCome = questionsToCome;
    for (int at = blocks.size() - 1; at >= 0; at--) {
      if (!(blocks.get(at) instanceof Heading heading)) {
        continue;
      }
      Optional<Kind> kind = headings.kindOf(writer.text(heading));
      if (kind.isEmpty()) {
        continue;
      }
      int end = end(at, heading.getLevel(), kind.get());
      boolean isFaq = kind.get() == Kind.FAQ;
      if (isFaq && toCome || keepsItsPromise(kind.get(), under(at, end))) {
        kinds[at] = kind.get();
        ends[at] = end;
        toCome &= !isFaq;
      } else if (isFaq) {
        warnOfNoQuestions(heading);
      }
    }
  }

  private int end(int at, int level, Kind kind) {
    int end = at + 1;
    while (end < blocks.size() && !endsSection(end, level, kind)) {
      end++;
    }
    // A special heading typed one level too deep ("### References" at the end of the questions) is
    // still its own section. Further up it is part of what it stands in, or that would be cut in
    // two.
    for (int inner = end - 1; inner > at; inner--) {
      if (kinds[inner] != null && ends[inner] == end) {
        end = inner;
      }
    }
    return end;
  }

  private boolean endsSection(int at, int level, Kind kind) {
    if (!(blocks.get(at) instanceof Heading heading)) {
      return false;
    }
    return heading.getLevel() <= level
        || kind == Kind.CONTENTS
        || kind == Kind.EXPLORE_MORE && kinds[at] != null;
  }

  private boolean keepsItsPromise(Kind kind, List<Node> under) {
    return switch (kind) {
      case QUICK_ANSWER -> !under.isEmpty();
      case CHECKLIST -> Checklist.isIn(under);
      case FAQ -> Questions.areIn(under, writer);
      case REFERENCES -> ReferenceList.areIn(under);
      default -> true;
    };
  }

  /** The blocks of a section but for calls to action, which are no part of it. */
  private List<Node> under(int at, int end) {
    return blocks.subList(at + 1, end).stream().filter(block -> !isCallToAction(block)).toList();
  }

  private void addSection(int at) {
    List<Node> under = under(at, ends[at]);
    Kind kind = kinds[at];
    if (kind == Kind.CONTENTS || kind == Kind.EXPLORE_MORE) {
      if (written.add(kind)) {
        sections.add(new Section(kind, Optional.of(heading(at)), Body.EMPTY));
      }
      passage.addAll(GeneratedSections.leftOver(under));
      GeneratedSections.sentences(under, writer).forEach(this::warnOfReplaced);
    } else if (kind == Kind.QUICK_ANSWER) {
      sections.add(new Section(kind, Optional.of(heading(at)), writer.write(under)));
    } else if (kind == Kind.CHECKLIST) {
      sections.add(Checklist.section(heading(at), under, writer));
    } else if (kind == Kind.FAQ) {
      sections.add(Questions.section(heading(at), under, writer));
    } else {
      sections.addAll(ReferenceList.sections(heading(at), under, writer));
    }
    for (int inner = at + 1; inner < ends[at]; inner++) {
      if (isCallToAction(blocks.get(inner))) {
        endPassage();
        addCallToAction();
      }
    }
  }

  private Part.Heading heading(int at) {
    return writer.heading((Heading) blocks.get(at), true);
  }

  private void addCallToAction() {
    sections.add(new Section(Kind.CALL_TO_ACTION, Optional.empty(), Body.EMPTY));
  }

  private void endPassage() {
    if (!passage.isEmpty()) {
      Body body = writer.write(passage);
      if (!body.isEmpty()) {
        sections.add(Section.passage(body));
      }
      passage.clear();
    }
  }

  private static boolean isCallToAction(Node block) {
    return block instanceof HtmlBlockBase
        && CALL_TO_ACTION.matcher(block.getChars().trim()).matches();
  }

  private void warnOfNoQuestions(Heading heading) {
    log.report(
        log.span(heading),
        Code.FAQ_EMPTY,
        "No question stands under this heading, so it is shown as an ordinary part of the text.",
        "Write each question as a heading below it (### Why ...?) or as a paragraph of its own"
            + " in bold (**Why ...?**), with a question mark at its end.");
  }

  private void warnOfReplaced(Node paragraph) {
    log.report(
        log.span(paragraph),
        Code.TEXT_REPLACED,
        "This text is left out: Doorlight itself writes what stands under the heading above it.",
        "To keep it, move it above that heading, or put a heading of its own before it.");
  }
}
