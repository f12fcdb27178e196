package doorlight.search;

import doorlight.article.Article;
import doorlight.article.Body;
import doorlight.article.FrontMatter;
import doorlight.article.Inline;
import doorlight.article.OneLine;
import doorlight.article.Part;
import doorlight.article.Section;
import doorlight.data.JsonWriter;
import doorlight.diagnostic.Placed;
import doorlight.search.WordIndex.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What of an article is searched: its title, questions and headings, and the lines of its text, a
 * paragraph or heading each. Its references are not, which would fill the index with names.
 */
final class ArticleText {
  private static final int OFTEN = 4;

  /** About 6,500 words. What stands behind them is found, but not shown. */
  private static final int LONGEST_SHOWN = 40_000;

  private final Article article;
  private final List<Section.Entry> questions = new ArrayList<>();
  private final List<String> headings = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();

  ArticleText(Article article) {
    this.article = article;
    article.sections().stream()
        .filter(section -> section.kind() != Section.Kind.REFERENCES)
        .forEach(this::read);
  }

  private void read(Section section) {
    section.heading().ifPresent(heading -> headings.add(heading.text()));
    read(section.opening());
    for (Section.Entry entry : section.entries()) {
      if (section.kind() == Section.Kind.FAQ) {
        questions.add(entry);
      } else {
        read(entry.label());
      }
      read(entry.body());
    }
    read(section.closing());
  }

  private void read(Body body) {
    for (Part part : body.parts()) {
      if (part instanceof Part.Prose prose) {
        line(prose.inlines());
      } else if (part instanceof Part.Heading heading) {
        headings.add(heading.text());
        line(heading.inlines());
      }
    }
  }

  private void line(List<Inline> inlines) {
    StringBuilder text = new StringBuilder();
    for (Inline inline : inlines) {
      boolean number = inline instanceof Inline.Link l && l.kind() == Inline.Link.Kind.FOOTNOTE;
      text.append(number ? "" : inline.text());
    }
    String line = OneLine.of(text.toString()).strip();
    if (!line.isEmpty()) {
      lines.add(line);
    }
  }

  /** Each word, where it weighs most. */
  Map<String, Place> places() {
    Map<String, Integer> counts = new HashMap<>();
    lines.forEach(
        line -> SearchWords.of(line).forEach(word -> counts.merge(word, 1, Math::addExact)));
    Map<String, Place> places = new HashMap<>(counts.size() * 2);
    counts.forEach((word, count) -> places.put(word, count < OFTEN ? Place.TEXT : Place.OFTEN));
    FrontMatter frontMatter = article.frontMatter();
    put(frontMatter.description(), Place.HEADING, places);
    frontMatter.tags().forEach(tag -> put(tag, Place.HEADING, places));
    frontMatter.formerTitles().stream()
        .map(Placed::value)
        .forEach(title -> put(title, Place.HEADING, places));
    headings.forEach(heading -> put(heading, Place.HEADING, places));
    questions.forEach(question -> put(question.label().text(), Place.HEADING, places));
    put(article.title(), Place.TITLE, places);
    return places;
  }

  private static void put(String text, Place place, Map<String, Place> places) {
    SearchWords.of(text).forEach(word -> places.put(word, place));
  }

  /** What is shown of it once it is found, as JSON; members without a value are left out. */
  String json() {
    Map<String, Object> members = new LinkedHashMap<>();
    FrontMatter frontMatter = article.frontMatter();
    if (!frontMatter.lang().isEmpty()) {
      members.put("language", frontMatter.lang());
    }
    if (!frontMatter.contentNote().isEmpty()) {
      members.put("note", true);
    }
    if (!frontMatter.description().isEmpty()) {
      members.put("description", frontMatter.description());
    }
    if (!questions.isEmpty()) {
      members.put(
          "questions", questions.stream().map(q -> List.of(q.id(), q.label().text())).toList());
    }
    members.put("lines", shown());
    return JsonWriter.write(members);
  }

  private List<String> shown() {
    int length = 0;
    int count = 0;
    while (count < lines.size() && length + lines.get(count).length() <= LONGEST_SHOWN) {
      length += lines.get(count++).length();
    }
    return lines.subList(0, count);
  }
}
