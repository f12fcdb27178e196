package doorlight.authoring.importer;

import doorlight.article.Section;
import doorlight.read.section.SectionHeadings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands round the text of a pasted page: above it a menu, the title, who wrote it and when;
 * below it comments, other articles, and what the writer signs with.
 */
final class PastedPage {
  private static final Pattern WRITER =
      Pattern.compile("(?i)(?:writer|author|written by|posted by):?\\s+(.{2,80})");
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?i)by\\s+(\\p{Lu}[^.!?|·•]{1,80}(?:\\.[^.!?|·•]{1,60}){0,3})(?:\\s*[|·•].*)?");
  private static final Pattern UPDATED = Pattern.compile("(?i)updated(?: on)?:?\\s+(.{4,30})");
  private static final Pattern PUBLISHED =
      Pattern.compile("(?i)(?:published|posted)(?: on)?:?\\s+(.{4,30})");
  private static final Pattern DISCLAIMER = Pattern.compile("(?i)\\(?disclaimer\\b.*");

  private final List<PastedLine> lines;
  private final SectionHeadings headings;
  private final PublishedDay days;
  private final List<Note> notes = new ArrayList<>();
  private final List<String> related = new ArrayList<>();
  private String title = "";
  private String author = "";
  private Optional<LocalDate> date = Optional.empty();
  private String reckoned = "";
  private Optional<LocalDate> updated = Optional.empty();
  private int at;
  private int end;

  /** Reads what stands round; {@link #body} is the rest. */
  PastedPage(List<PastedLine> lines, SectionHeadings headings, PublishedDay days) {
    this.lines = lines;
    this.headings = headings;
    this.days = days;
    this.end = lines.size();
    readAbove();
    dropBelow();
  }

  /** The lines of the text itself. */
  List<PastedLine> body() {
    return lines.subList(at, end);
  }

  /** What was left out, and what is missing. */
  List<Note> notes() {
    return notes;
  }

  /** An article of which the text is known, with what the page says of it. */
  FoundArticle.Builder describe(FoundArticle.Builder article) {
    return article
        .title(title)
        .author(author)
        .date(date)
        .reckoned(reckoned)
        .updated(updated)
        .related(related)
        .notes(notes);
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
      boolean ago = text.toLowerCase(Locale.ROOT).matches(".* ago|yesterday");
      reckoned = ago ? text : reckoned;
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
      boolean below = nav || PageFurniture.isBelow(lines.get(i).whole());
      if (below && noSectionAfter(i)) {
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
    return PastedText.kind(lines.get(line), headings);
  }
}
