package doorlight.authoring.importer;

import doorlight.article.Section;
import doorlight.config.Wording;
import doorlight.read.section.SectionHeadings;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plain text as pasted from a published page: the words are all there, and nothing that says which
 * of them are headings. So they are told by their shape, and the sections by their names.
 */
final class PastedText {
  /** The answer of a question that is written in the old way. */
  private static final Pattern Q = Pattern.compile("(?i)q(?:uestion)?[:.]\\s+(.*)");

  private static final Pattern A = Pattern.compile("(?i)a(?:nswer)?[:.]\\s+(.*)");

  private final List<PastedLine> lines;
  private final SectionHeadings headings;
  private final List<Note> notes;
  private final int end;
  private final StringBuilder markdown = new StringBuilder();
  private int at;

  private PastedText(List<PastedLine> lines, SectionHeadings headings, List<Note> notes) {
    this.lines = lines;
    this.headings = headings;
    this.notes = notes;
    this.end = lines.size();
  }

  /** The article in a text. */
  static FoundArticle read(String file, String pasted, Wording wording, PublishedDay days) {
    SectionHeadings headings = new SectionHeadings(wording);
    PastedPage page = new PastedPage(PastedLine.of(pasted), headings, days);
    PastedText text = new PastedText(page.body(), headings, page.notes());
    text.readBody();
    String markdown = text.markdown.toString();
    return page.describe(
            FoundArticle.in(file, FoundArticle.FoundText.markdown(markdown, pasted, file)))
        .found();
  }

  /** The section that a line begins, if it is such a heading. */
  static Optional<Section.Kind> kind(PastedLine line, SectionHeadings headings) {
    boolean isShort = line.text().length() <= 160 && line.marker().isEmpty();
    return isShort ? headings.kindOf(line.text()) : Optional.empty();
  }

  private Optional<Section.Kind> kindAt(int line) {
    return kind(lines.get(line), headings);
  }

  private void readBody() {
    Optional<Section.Kind> in = Optional.empty();
    while (at < end) {
      Optional<Section.Kind> kind = kindAt(at);
      if (kind.isPresent()) {
        in = kind;
        heading(2, lines.get(at++).text().replaceFirst("\\s*:$", ""));
        if (in.get() == Section.Kind.CONTENTS) {
          skipContents();
        } else if (in.get() == Section.Kind.REFERENCES) {
          references();
        }
      } else if (in.filter(Section.Kind.FAQ::equals).isPresent() && question()) {
        continue;
      } else if (isHeading(at)) {
        in = in.filter(Section.Kind.FAQ::equals).filter(faq -> lines.get(at).asks());
        heading(2, lines.get(at++).whole());
      } else if (!list(in.filter(Section.Kind.CHECKLIST::equals).isPresent())) {
        paragraph(lines.get(at++));
      }
    }
  }

  /** The headings that are repeated under Table of Contents; Doorlight writes them itself. */
  private void skipContents() {
    while (at < end && comesAgain(lines.get(at))) {
      at++;
    }
  }

  private boolean comesAgain(PastedLine line) {
    return lines.subList(lines.indexOf(line) + 1, end).stream()
        .anyMatch(other -> other.text().equalsIgnoreCase(line.text()));
  }

  private void references() {
    while (at < end && kindAt(at).isEmpty() && !endsReferences()) {
      item("-", lines.get(at++).text());
    }
    markdown.append('\n');
  }

  /** A work may look like a heading; a heading has a paragraph below it. */
  private boolean endsReferences() {
    PastedLine line = lines.get(at);
    return line.isHeading()
        && !line.text().matches(".*[.,\\d].*")
        && at + 1 < end
        && lines.get(at + 1).text().length() > 200;
  }

  private boolean question() {
    PastedLine line = lines.get(at);
    Matcher typed = Q.matcher(line.text());
    boolean asks =
        line.asks() && line.text().length() <= 200 && !line.text().matches(".*[.!]\\s.*");
    if (!asks && !typed.matches() || at + 1 >= end) {
      return false;
    }
    heading(3, typed.matches() ? typed.group(1) : line.text());
    at++;
    Matcher answer = A.matcher(lines.get(at).text());
    if (lines.get(at).marker().isEmpty() && answer.matches()) {
      PastedLine first = lines.get(at++);
      paragraph(new PastedLine(first.number(), first.indent(), "", answer.group(1), true));
    }
    return true;
  }

  private boolean isHeading(int line) {
    PastedLine found = lines.get(line);
    if (found.isNumbered()) {
      return false;
    }
    boolean announced = line > 0 && lines.get(line - 1).text().endsWith(":");
    if (found.isHeading()) {
      return !announced || line + 1 < end && !looksLikeItem(line + 1);
    }
    // "Why rest feels unsafe": no capitals, but it stands alone between finished sentences.
    return !announced
        && found.marker().isEmpty()
        && found.text().length() <= 80
        && found.text().matches("\\p{Lu}.*\\s.*[\\p{L}\\p{N}’'\"”)]")
        && !found.text().contains(",")
        && line + 1 < end
        && lines.get(line + 1).isSentence()
        && lines.get(line + 1).text().length() > found.text().length()
        && (line == 0
            || lines.get(line - 1).isSentence()
            || !lines.get(line - 1).marker().isEmpty());
  }

  /** Whether a line without a bullet could be an item of a list. */
  private boolean looksLikeItem(int line) {
    PastedLine found = lines.get(line);
    return found.marker().isEmpty() && !found.isSentence() && found.text().length() <= 250;
  }

  /**
   * A list: lines with bullets, or lines after a colon that end like no sentence, as a paste from
   * some pages has them.
   */
  private boolean list(boolean checklist) {
    PastedLine first = lines.get(at);
    if (first.isBullet()) {
      while (at < end && lines.get(at).isBullet()) {
        boolean nested =
            lines.get(at).indent() > first.indent() + 1 || "◦○o".contains(lines.get(at).marker());
        item(nested && !"◦○o".contains(first.marker()) ? "  -" : "-", lines.get(at++).text());
      }
      markdown.append('\n');
      return true;
    }
    if (first.isNumbered()) {
      return numbered();
    }
    boolean announced = at > 0 && lines.get(at - 1).text().endsWith(":");
    if (!announced && !checklist) {
      return false;
    }
    int last = at;
    while (last < end && looksLikeItem(last) && !(last > at && beginsAfterList(last))) {
      last++;
    }
    if (last - at < (announced ? 2 : 3)) {
      return false;
    }
    while (at < last) {
      item("-", lines.get(at++).text());
    }
    markdown.append('\n');
    return true;
  }

  /** A heading behind items that are none. */
  private boolean beginsAfterList(int line) {
    return lines.get(line).isHeading()
        && !lines.get(line - 1).isHeading()
        && line + 1 < end
        && !looksLikeItem(line + 1);
  }

  private boolean numbered() {
    int number = Integer.parseInt(lines.get(at).marker().replaceAll("\\D", ""));
    int last = at;
    while (last < end && lines.get(last).marker().startsWith(number + last - at + "")) {
      last++;
    }
    if (last - at < 2) {
      PastedLine line = lines.get(at);
      boolean isHeading = new PastedLine(0, 0, "", line.text(), true).isHeading();
      if (isHeading) {
        heading(3, lines.get(at++).whole());
      }
      return isHeading;
    }
    while (at < last) {
      item(lines.get(at).marker(), lines.get(at++).text());
    }
    markdown.append('\n');
    return true;
  }

  private void heading(int level, String words) {
    markdown.append(MarkdownText.heading(level, MarkdownText.escaped(words))).append("\n\n");
  }

  private void item(String marker, String words) {
    String text = MarkdownText.atLineStart(MarkdownText.escaped(words));
    markdown.append(marker).append(' ').append(text).append('\n');
  }

  private void paragraph(PastedLine line) {
    PageFurniture.call(line.text()).map(note -> note.at(line.number())).ifPresent(notes::add);
    markdown.append(MarkdownText.atLineStart(MarkdownText.escaped(line.whole()))).append("\n\n");
  }
}
