package doorlight.authoring.importer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    Anchors anchors = Anchors.of(body);
    Map<Element, Integer> numbers = new LinkedHashMap<>();
    Map<Integer, Element> notes = new LinkedHashMap<>();
    for (Element mark : body.select("a[href*=#]")) {
      if (!MARK.matcher(mark.text().strip()).matches() || mark.parent() == null) {
        continue;
      }
      Element target = anchors.named().get(nameIn(mark));
      Optional<Element> back =
          target == null ? Optional.empty() : linkBack(target, anchors.linksTo(mark));
      if (back.isEmpty() || back.get() == mark || anchors.precedes(target, mark)) {
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
          && isAlone(outer)) {
        outer = outer.parent();
      }
      outer.replaceWith(new TextNode(OPEN + number + CLOSE));
    }
    notes.values().forEach(HtmlFootnotes::detach);
    return notes;
  }

  /** Whether nothing else that is read stands in the element around it. */
  private static boolean isAlone(Element element) {
    return element.parent().childNodes().stream()
        .allMatch(
            node ->
                node == element
                    || node instanceof TextNode text && text.isBlank()
                    || node instanceof Element other && !other.hasText());
  }

  /** A text with the marks as Markdown has them. */
  static String marked(String markdown) {
    return markdown.replaceAll(OPEN + "(\\d+)" + CLOSE, "[^$1]");
  }

  /** The name that a link within a text leads to. */
  private static String nameIn(Element link) {
    return link.attr("href").replaceFirst("^[^#]*#", "");
  }

  /**
   * Which element has a name, which links lead to it, and what comes first: noted once, since a
   * text may have thousands of notes.
   */
  private record Anchors(
      Map<String, Element> named, Map<String, List<Element>> links, Map<Element, Integer> order) {

    static Anchors of(Element body) {
      Map<String, Element> named = new HashMap<>();
      Map<String, Element> byOldName = new HashMap<>();
      Map<String, List<Element>> links = new HashMap<>();
      Map<Element, Integer> order = new IdentityHashMap<>();
      for (Element element : body.getAllElements()) {
        order.put(element, order.size());
        named.putIfAbsent(element.id(), element);
        byOldName.putIfAbsent(element.attr("name"), element);
        if (element.normalName().equals("a") && element.attr("href").contains("#")) {
          links.computeIfAbsent(nameIn(element), name -> new ArrayList<>()).add(element);
        }
      }
      byOldName.forEach(named::putIfAbsent);
      named.remove("");
      links.remove("");
      return new Anchors(named, links, order);
    }

    boolean precedes(Element one, Element other) {
      return order.get(one) < order.get(other);
    }

    /** The links to a mark, to what is in it or to what it stands in, from the first on. */
    List<Element> linksTo(Element mark) {
      Set<String> names = new HashSet<>(mark.getAllElements().eachAttr("id"));
      names.add(mark.attr("name"));
      mark.parents().stream().limit(2).forEach(parent -> names.add(parent.id()));
      return names.stream()
          .flatMap(name -> links.getOrDefault(name, List.of()).stream())
          .sorted(Comparator.comparing(order::get))
          .toList();
    }
  }

  /**
   * The link of a note, or of the anchor that stands in it, that leads back to where it was marked.
   */
  private static Optional<Element> linkBack(Element target, List<Element> linksToMark) {
    Element around =
        target.normalName().matches("li|div|p|section|aside") ? target : target.parent();
    for (int up = 0; around != null && up < 4; up++, around = around.parent()) {
      for (Element link : linksToMark) {
        if (link == around || link.parents().contains(around)) {
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
            || !(note == back || back.parents().contains(note))
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
        && !list.hasText()
        && list.select("img").isEmpty()
        && !list.normalName().equals("body")) {
      Element up = list.parent();
      list.remove();
      list = up;
    }
  }
}
