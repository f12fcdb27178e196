package doorlight.authoring.importer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Finds footnotes by what all kinds of them have: a number in the text that links to a note, which
 * links back. Google Docs, Word, Substack, WordPress, Ghost and Markdown programs each name the two
 * in their own way.
 */
final class HtmlFootnotes {
  private static final Pattern MARK =
      Pattern.compile("[\\[(]?\\s*(?:\\d{1,3}|[*†‡§a-z]|[ivx]{1,5})\\s*[\\])]?");
  private static final String BACK = "[↑↩⮌^\\uFE0E\\uFE0F\\s]*";

  /** Characters of a private area stand for brackets, which would be escaped. */
  private static final String OPEN = "\uE000";

  private static final String CLOSE = "\uE001";

  private HtmlFootnotes() {}

  /**
   * Takes the notes out of a text, leaves marks in their places, and returns the notes by number.
   */
  static Map<Integer, Element> take(Element body) {
    Map<Element, Integer> numbers = new LinkedHashMap<>();
    Map<Integer, Element> notes = new LinkedHashMap<>();
    for (Element mark : body.select("a[href*=#]")) {
      if (!MARK.matcher(mark.text().strip()).matches() || mark.parent() == null) {
        continue;
      }
      Element target = target(mark, body);
      Optional<Element> back = target == null ? Optional.empty() : linkBack(target, mark);
      if (back.isEmpty() || back.get() == mark || precedes(target, mark, body)) {
        continue;
      }
      Element note = noteOf(target, back.get());
      Integer number = numbers.get(note);
      if (number == null) {
        number = numbers.size() + 1;
        numbers.put(note, number);
        notes.put(number, note);
      }
      Element outer = mark;
      while (outer.parent() != null
          && outer.parent().normalName().matches("sup|span")
          && outer.parent().text().strip().equals(mark.text().strip())) {
        outer = outer.parent();
      }
      outer.replaceWith(new TextNode(OPEN + number + CLOSE));
    }
    notes.values().forEach(HtmlFootnotes::detach);
    return notes;
  }

  /** A text with the marks as Markdown has them. */
  static String marked(String markdown) {
    return markdown.replaceAll(OPEN + "(\\d+)" + CLOSE, "[^$1]");
  }

  private static Element target(Element mark, Element body) {
    String id = mark.attr("href").replaceFirst("^[^#]*#", "");
    return id.isEmpty() ? null : byName(id, body);
  }

  private static Element byName(String id, Element body) {
    for (Element element : body.getElementsByAttributeValue("id", id)) {
      return element;
    }
    return body.getElementsByAttributeValue("name", id).first();
  }

  private static boolean precedes(Element target, Element mark, Element body) {
    var all = body.getAllElements();
    return all.indexOf(target) < all.indexOf(mark);
  }

  /**
   * The link of a note, or of the anchor that stands in it, that leads back to where it was marked.
   */
  private static Optional<Element> linkBack(Element target, Element mark) {
    Element around =
        target.normalName().matches("li|div|p|section|aside") ? target : target.parent();
    for (int up = 0; around != null && up < 4; up++, around = around.parent()) {
      for (Element link : around.select("a[href*=#]")) {
        String to = link.attr("href").replaceFirst("^[^#]*#", "");
        boolean leadsToMark =
            !to.isEmpty()
                && (mark.id().equals(to)
                    || mark.attr("name").equals(to)
                    || mark.parents().stream().limit(2).anyMatch(p -> p.id().equals(to))
                    || mark.select("[id=" + "\"" + to.replace("\"", "") + "\"]").size() > 0);
        if (leadsToMark) {
          return Optional.of(link);
        }
      }
      if (around.normalName().matches("li|body")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Element noteOf(Element target, Element back) {
    Element note = target;
    while (note.parent() != null
        && (!note.normalName().matches("li|p|div|aside|dd")
            || !note.getAllElements().contains(back)
            || !hasWords(note, back))) {
      note = note.parent();
    }
    return note;
  }

  private static boolean hasWords(Element note, Element back) {
    String words = note.text().replace(back.text(), "");
    return !words.matches(BACK);
  }

  private static void detach(Element note) {
    for (Element link : note.select("a[href*=#]")) {
      String text = link.text().strip();
      if (text.matches(BACK) || MARK.matcher(text).matches()) {
        Element outer =
            link.parent() != null && link.parent().normalName().equals("sup")
                ? link.parent()
                : link;
        outer.remove();
      }
    }
    Element list = note.parent();
    note.remove();
    while (list != null
        && list.parent() != null
        && list.text().isBlank()
        && list.select("img").isEmpty()
        && !list.normalName().equals("body")) {
      Element up = list.parent();
      list.remove();
      list = up;
    }
  }
}
