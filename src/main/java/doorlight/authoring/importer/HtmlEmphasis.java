package doorlight.authoring.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Emphasis, which editors write as tags or as styles, in pieces or round whole paragraphs, as one.
 */
final class HtmlEmphasis {
  private static final Pattern BOLD =
      Pattern.compile("(?i)font-weight:\\s*(?:bold|bolder|[6-9]00)");
  private static final Pattern NOT_BOLD =
      Pattern.compile("(?i)font-weight:\\s*(?:normal|lighter|[1-5]00)");
  private static final Pattern ITALIC = Pattern.compile("(?i)font-style:\\s*(?:italic|oblique)");
  private static final Pattern STRUCK =
      Pattern.compile("(?i)text-decoration[\\w-]*:[^;:]*line-through");

  private HtmlEmphasis() {}

  /** Emphasis that is written as a style is emphasis; that which a style takes back is none. */
  static void ofStyles(Element body) {
    for (Element element : body.select("[style]")) {
      String style = element.attr("style");
      String name = element.normalName();
      if (name.matches("b|strong") && NOT_BOLD.matcher(style).find()
          || name.matches("i|em") && style.matches("(?is).*font-style:\\s*normal.*")) {
        element.unwrap();
      } else if (name.matches("span|font|a|p|li|div|td|th") && !element.text().isBlank()) {
        boolean heading = element.closest("h1, h2, h3, h4, h5, h6") != null;
        wrap(
            element,
            BOLD.matcher(style).find() && !heading && element.closest("strong, b, th") == null,
            "strong");
        wrap(element, ITALIC.matcher(style).find() && element.closest("em, i") == null, "em");
        wrap(element, STRUCK.matcher(style).find(), "del");
      }
      if (style.matches("(?is).*vertical-align:\\s*super.*")
          && !element.text().isBlank()
          && element.closest("sup") == null) {
        element.tagName("sup");
      }
    }
    body.select(
            "h1 strong, h2 strong, h3 strong, h4 strong, h5 strong, h6 strong, h1 b, h2 b, h3 b, h4 b")
        .forEach(Element::unwrap);
    body.select("strong strong, b b, strong b, b strong, em em, i i, em i, i em")
        .forEach(Element::unwrap);
    body.select("strong, em, b, i").stream()
        .filter(e -> e.getAllElements().stream().anyMatch(Element::isBlock))
        .toList()
        .forEach(HtmlEmphasis::pushDown);
  }

  private static void wrap(Element element, boolean is, String tag) {
    if (is && element.getAllElements().stream().skip(1).noneMatch(Element::isBlock)) {
      Element inner = new Element(tag);
      List<Node> children = new ArrayList<>(element.childNodes());
      children.forEach(inner::appendChild);
      element.appendChild(inner);
    }
  }

  /** Emphasis round whole paragraphs goes into each of them. */
  private static void pushDown(Element emphasis) {
    for (Element block : emphasis.select("p, li, h2, h3, h4")) {
      wrap(block, true, emphasis.normalName());
    }
    emphasis.unwrap();
  }

  /** Words that are bold in two pieces are bold in one. */
  static void merge(Element body) {
    merge(body, "strong", "b");
    merge(body, "em", "i");
  }

  private static void merge(Element body, String name, String other) {
    for (Element element : body.select(name + ", " + other)) {
      while (element.parent() != null
          && element.nextSibling() instanceof Element next
          && next.normalName().matches(name + "|" + other)) {
        new ArrayList<>(next.childNodes()).forEach(element::appendChild);
        next.remove();
      }
    }
  }
}
