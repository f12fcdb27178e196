package doorlight.authoring.importer;

import doorlight.article.Section;
import doorlight.config.Wording;
import doorlight.read.section.SectionHeadings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Sections that Doorlight knows by their headings, in HTML: one that is only bold becomes a
 * heading, and what stands where Doorlight itself writes is taken out.
 */
final class HtmlSections {
  private final SectionHeadings headings;
  private final List<Note> notes;
  private final List<String> related = new ArrayList<>();

  /**
   * @param notes takes what is left out
   */
  HtmlSections(Wording wording, List<Note> notes) {
    this.headings = new SectionHeadings(wording);
    this.notes = notes;
  }

  /** The words of the links that stood under Explore More, once {@link #arrange} is done. */
  List<String> related() {
    return related;
  }

  void arrange(Element body) {
    boolean headed = !body.select("h1, h2, h3, h4, h5, h6").isEmpty();
    body.select("p, div").forEach(this::toHeading);
    if (!headed) {
      boldLines(body);
    }
    for (Element heading : body.select("h1, h2, h3, h4, h5, h6")) {
      Optional<Section.Kind> kind = kind(heading.text());
      if (kind.filter(Section.Kind.CONTENTS::equals).isPresent()) {
        contents(heading);
      } else if (kind.filter(Section.Kind.EXPLORE_MORE::equals).isPresent()) {
        exploreMore(heading);
      }
    }
    disclaimer(body);
    body.select("p").forEach(p -> PageFurniture.call(p.text().strip()).ifPresent(notes::add));
  }

  private Optional<Section.Kind> kind(String words) {
    return words.length() <= 120
        ? headings.kindOf(words.strip().replaceFirst("\\s*:$", ""))
        : Optional.empty();
  }

  /** "Quick Answer" or "References:" in a paragraph of its own was meant as a heading. */
  private void toHeading(Element paragraph) {
    String words = paragraph.text().strip();
    boolean alone = paragraph.children().stream().noneMatch(Element::isBlock);
    if (alone
        && kind(words).isPresent()
        && (isBold(paragraph) || paragraph.normalName().equals("p"))
        && paragraph.closest("li, td, blockquote, figure") == null) {
      paragraph.replaceWith(new Element("h2").text(words.replaceFirst("\\s*:$", "")));
    }
  }

  /** In a text without headings, short paragraphs that are all bold were meant as such. */
  private void boldLines(Element body) {
    List<Element> lines =
        body.select("p").stream()
            .filter(p -> isBold(p) && p.closest("li, td, blockquote, figure") == null)
            .filter(p -> p.text().length() <= 120 && !p.text().strip().matches("(?s).*[.!,;:?]"))
            .filter(p -> p.nextElementSibling() != null)
            .toList();
    if (lines.size() >= 2) {
      lines.forEach(line -> line.replaceWith(new Element("h2").text(line.text().strip())));
      notes.add(Note.changed("Lines in bold became headings"));
    }
  }

  private static boolean isBold(Element paragraph) {
    String words = paragraph.text().strip();
    Element only = paragraph;
    while (!words.isEmpty()
        && only.childrenSize() == 1
        && only.child(0).text().strip().equals(words)) {
      only = only.child(0);
      if (only.normalName().matches("strong|b")) {
        return true;
      }
    }
    return false;
  }

  private static void contents(Element heading) {
    Element next = heading.nextElementSibling();
    while (next != null
        && (next.normalName().matches("ul|ol") || next.text().isBlank() || isLinks(next))) {
      Element list = next;
      next = next.nextElementSibling();
      list.remove();
    }
  }

  private static boolean isLinks(Element element) {
    return element.normalName().matches("p|div")
        && !element.select("a[href^=#]").isEmpty()
        && element.select("a[href^=#]").text().length() >= 0.9 * element.text().length();
  }

  /** All up to the next heading; of what is no link it is said that it was left out. */
  private void exploreMore(Element heading) {
    StringBuilder left = new StringBuilder();
    Element next = heading.nextElementSibling();
    while (next != null
        && !next.normalName().matches("h[1-6]")
        && next.select("h1, h2").isEmpty()) {
      Element element = next;
      next = next.nextElementSibling();
      related.addAll(element.select("a[href]").eachText());
      left.append(left.length() == 0 ? "" : " / ").append(element.text());
      element.remove();
    }
    heading.remove();
    notes.add(
        Note.changed(
            "Left out under \"" + heading.text() + "\", where Doorlight itself writes: " + left));
  }

  /** A disclaimer at the end is that of the site. */
  private void disclaimer(Element body) {
    List<Element> paragraphs = body.select("p");
    for (int i = Math.max(0, paragraphs.size() - 2); i < paragraphs.size(); i++) {
      String words = paragraphs.get(i).text().strip();
      if (words.matches("(?is)\\(?disclaimer\\b.*")) {
        notes.add(
            Note.changed(
                "The disclaimer was left out, since site-config.yaml has one for all articles: \""
                    + words
                    + "\""));
        paragraphs.get(i).remove();
      }
    }
  }
}
