package doorlight.authoring.importer;

import doorlight.article.Section;
import doorlight.config.Wording;
import doorlight.read.section.SectionHeadings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plain text as pasted from a published page: the words are all there, and nothing that says which
 * of them are headings. So they are told by their shape, and the sections by their names.
 */
final class PastedText {
  private static final Pattern WRITER =
      Pattern.compile("(?i)(?:writer|author|written by|posted by):?\\s+(.{2,80})");
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?i)by\\s+(\\p{Lu}[^.!?|·•]{1,80}(?:\\.[^.!?|·•]{1,60}){0,3})(?:\\s*[|·•].*)?");
  private static final Pattern UPDATED = Pattern.compile("(?i)updated(?: on)?:?\\s+(.{4,30})");
  private static final Pattern PUBLISHED =
      Pattern.compile("(?i)(?:published|posted)(?: on)?:?\\s+(.{4,30})");
  private static final Pattern DISCLAIMER = Pattern.compile("(?i)\\(?disclaimer\\b.*");

  /** The answer of a question that is written in the old way. */
  private static final Pattern Q = Pattern.compile("(?i)q(?:uestion)?[:.]\\s+(.*)");

  private static final Pattern A = Pattern.compile("(?i)a(?:nswer)?[:.]\\s+(.*)");

  private final String file;
  private final String pasted;
  private final List<PastedLine> lines;
  private final SectionHeadings headings;
  private final PublishedDay days;
  private final List<Note> notes = new ArrayList<>();
  private final List<String> related = new ArrayList<>();
  private final StringBuilder markdown = new StringBuilder();
  private String title = "";
  private String author = "";
  private Optional<LocalDate> date = Optional.empty();
  private Optional<LocalDate> updated = Optional.empty();
  private int at;
  private int end;

  private PastedText(String file, String pasted, Wording wording, PublishedDay days) {
    this.file = file;
    this.pasted = pasted;
    this.lines = PastedLine.of(pasted);
    this.headings = new SectionHeadings(wording);
    this.days = days;
    this.end = lines.size();
  }

  /** The article in a text. */
  static FoundArticle read(String file, String pasted, Wording wording, PublishedDay days) {
    return new PastedText(file, pasted, wording, days).read();
  }

  private FoundArticle read() {
    readAbove();
    dropBelow();
    readBody();
    return FoundArticle.in(file, FoundArticle.FoundText.markdown(markdown.toString(), pasted, file))
        .title(title)
        .author(author)
        .date(date)
        .updated(updated)
        .related(related)
        .notes(notes)
        .found();
  }

  /** Menu, title, byline and dates. */
  private void readAbove() {
    while (at < end && PageFurniture.isAbove(lines.get(at).whole())) {
      at++;
    }
    if (at >= end || !lines.get(at).isTitle() || kindAt(at).isPresent()) {
      return;
    }
    title = lines.get(at++).text();
    int first = at;
    while (at < end && isByline(lines.get(at))) {
      at++;
    }
    if (at > first && at < end && PageFurniture.isPicture(lines.get(at).whole())) {
      notes.add(
          Note.lost(
                  "The lead picture, of which a pasted text has only the words: \""
                      + lines.get(at).whole()
                      + "\"")
              .at(lines.get(at).number()));
      at++;
    }
  }

  private boolean isByline(PastedLine line) {
    String text = line.text();
    Matcher writer = WRITER.matcher(text);
    Matcher byline = BYLINE.matcher(text);
    Matcher change = UPDATED.matcher(text);
    Matcher published = PUBLISHED.matcher(text);
    if (writer.matches()) {
      author = author.isEmpty() ? writer.group(1).strip() : author;
      return true;
    }
    if (byline.matches() && text.length() <= 160) {
      // The fuller form, with credentials, stands behind the short one.
      author = byline.group(1).strip();
      return true;
    }
    if (change.matches() && days.of(change.group(1)).isPresent()) {
      updated = days.of(change.group(1));
      return true;
    }
    Optional<LocalDate> day = days.of(published.matches() ? published.group(1) : text);
    if (day.isPresent() && text.length() <= 40) {
      date = date.isPresent() ? date : day;
      if (text.toLowerCase(Locale.ROOT).endsWith("ago")) {
        notes.add(
            Note.missing(
                    "The text says \"" + text + "\" instead of a day; that was reckoned from today")
                .at(line.number()));
      }
      return true;
    }
    return text.equals(author) || PageFurniture.isMetadata(text);
  }

  /** Comments, other posts and the like, and what a writer signs with. */
  private void dropBelow() {
    for (int i = at; i < end; i++) {
      boolean nav =
          lines.get(i).text().matches("Previous|Next")
              && i + 1 < end
              && lines.get(i + 1).text().matches("Previous|Next");
      if (nav || PageFurniture.isBelow(lines.get(i).whole())) {
        cut(i, "below the article");
        break;
      }
    }
    for (int i = at; i < end; i++) {
      if (kindAt(i).filter(Section.Kind.EXPLORE_MORE::equals).isPresent() && noSectionAfter(i)) {
        for (int j = i + 1; j < end; j++) {
          if (lines.get(j).isTitle()) {
            related.add(lines.get(j).text());
          }
        }
        cut(i, "under \"" + lines.get(i).text() + "\", where Doorlight itself writes");
        break;
      }
    }
    for (int i = Math.max(at, end - 3); i < end; i++) {
      if (DISCLAIMER.matcher(lines.get(i).whole()).matches()) {
        cut(i, "at the end");
        break;
      }
    }
  }

  private boolean noSectionAfter(int line) {
    for (int i = line + 1; i < end; i++) {
      if (kindAt(i).isPresent()) {
        return false;
      }
    }
    return true;
  }

  private void cut(int from, String where) {
    List<String> words = lines.subList(from, end).stream().map(PastedLine::whole).toList();
    for (int i = from; i < end; i++) {
      if (DISCLAIMER.matcher(lines.get(i).whole()).matches()) {
        notes.add(
            Note.changed(
                    "The disclaimer was left out, since site-config.yaml has one for all articles: \""
                        + lines.get(i).whole()
                        + "\"")
                .at(lines.get(i).number()));
      }
    }
    notes.add(
        Note.changed("Left out " + where + ": " + shortened(String.join(" / ", words)))
            .at(lines.get(from).number()));
    end = from;
  }

  private static String shortened(String words) {
    return words.length() <= 300 ? words : words.substring(0, 299) + "…";
  }

  private Optional<Section.Kind> kindAt(int line) {
    PastedLine found = lines.get(line);
    boolean short1 = found.text().length() <= 160 && found.marker().isEmpty();
    return short1 ? headings.kindOf(found.text()) : Optional.empty();
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
    int last = at;
    while (last < end && looksLikeItem(last) && !(last > at && beginsAfterList(last))) {
      last++;
    }
    if (last - at < (announced ? 2 : 3) || !announced && !checklist) {
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
