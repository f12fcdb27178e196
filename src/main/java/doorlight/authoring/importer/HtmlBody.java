package doorlight.authoring.importer;

import doorlight.base.PercentEncoding;
import doorlight.config.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/**
 * The one way from HTML to Markdown, for all sources: what sites put round a text is left out, what
 * editors write in their own ways is written in one, and the rest becomes Markdown.
 */
final class HtmlBody {
  private static final int DEEPEST = 60;

  /** No article has as many; the time to write them grows with their square. */
  private static final int MOST_ELEMENTS = 20_000;

  private static final Pattern BULLET = Pattern.compile("[•●▪◦·☐□✓✔]\\s*");
  private static final Pattern GOOGLE =
      Pattern.compile("https?://www\\.google\\.com/url\\?(?:.*&)?q=([^&]+).*");

  private final Element body;
  private final HtmlSections sections;
  private final List<Note> notes;

  /**
   * What became of a text.
   *
   * @param related the titles that it offered to read next
   */
  record Converted(String markdown, List<String> related) {}

  private HtmlBody(Element body, Wording wording, List<Note> notes) {
    this.body = body;
    this.sections = new HtmlSections(wording, notes);
    this.notes = notes;
  }

  /**
   * A text as Markdown.
   *
   * @param notes takes what came otherwise, or not at all
   */
  static Converted convert(String html, Wording wording, List<Note> notes) {
    return new HtmlBody(Jsoup.parseBodyFragment(html).body(), wording, notes).convert();
  }

  private Converted convert() {
    flatten();
    simplify();
    Map<Integer, Element> footnotes = HtmlFootnotes.take(body);
    HtmlFurniture.remove(body, notes);
    footnotes.values().forEach(note -> HtmlFurniture.remove(note, notes));
    body.select("details").forEach(HtmlBody::open);
    cards();
    HtmlEmphasis.ofStyles(body);
    footnotes.values().forEach(HtmlEmphasis::ofStyles);
    footnotes.values().forEach(HtmlBody::plainLinks);
    plainLinks(body);
    HtmlEmphasis.merge(body);
    divideParagraphs();
    bullets();
    levels();
    sections.arrange(body);
    trimRules();
    StringBuilder text = new StringBuilder(HtmlFootnotes.marked(MarkdownWriter.write(body)));
    footnotes.forEach(
        (number, note) -> {
          String words =
              HtmlFootnotes.marked(MarkdownWriter.write(note))
                  .replace("\n", "\n    ")
                  .replaceAll("(?m)^ +$", "");
          text.append("\n\n[^").append(number).append("]: ").append(words);
        });
    return new Converted(text.toString().strip() + "\n", sections.related());
  }

  /** No writer nests this deep; what does so would cost the square of its depth. */
  private void flatten() {
    List<Element> deep = new ArrayList<>();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (depth > DEEPEST && node instanceof Element element) {
            deep.add(element);
          }
        },
        body);
    if (!deep.isEmpty()) {
      notes.add(
          Note.changed("Boxes within boxes, more than " + DEEPEST + " deep, became plain text"));
      deep.forEach(Element::unwrap);
    }
  }

  private void simplify() {
    if (body.select("*").size() > MOST_ELEMENTS) {
      notes.add(
          Note.lost(
              "Headings, lists and links, since the text has more than "
                  + MOST_ELEMENTS
                  + " pieces of markup; its words are there"));
      String words = body.text();
      body.empty().appendElement("p").text(words);
    }
  }

  /** What folds out is shown; a question is a heading, as under Frequently Asked Questions. */
  private static void open(Element details) {
    Element summary = details.selectFirst("summary");
    if (summary != null) {
      String words = summary.text().strip();
      Element shown = new Element(words.endsWith("?") ? "h3" : "p");
      summary.before(
          words.endsWith("?")
              ? shown.text(words)
              : shown.appendChild(new Element("strong").text(words)));
      summary.remove();
    }
    details.unwrap();
  }

  /** Boxes that Ghost and Substack draw: a hint, a pull quote, and a link with its picture. */
  private void cards() {
    for (Element sign : body.select(".kg-callout-emoji")) {
      Element text = sign.nextElementSibling();
      if (text != null) {
        text.prependText(sign.text() + " ");
      }
      sign.remove();
    }
    body.select(".kg-callout-card, .pullquote").tagName("blockquote");
    for (Element link : body.select("a[href]")) {
      Optional<Element> words =
          link.getAllElements().stream()
              .skip(1)
              .filter(
                  e ->
                      e.isBlock()
                          && !e.text().isBlank()
                          && e.children().stream().noneMatch(Element::isBlock))
              .findFirst();
      if (words.isPresent()) {
        // Only words can be a link; the first of them are what it is called.
        Element inner = new Element("a").attr("href", link.attr("href"));
        new ArrayList<>(words.get().childNodes()).forEach(inner::appendChild);
        words.get().appendChild(inner);
        link.unwrap();
      }
    }
  }

  private static void plainLinks(Element in) {
    for (Element link : in.select("a[href]")) {
      String target = link.attr("href").strip();
      Matcher google = GOOGLE.matcher(target);
      if (google.matches()) {
        link.attr("href", PercentEncoding.decode(google.group(1)));
      } else if (target.startsWith("#")
          || target.matches("(?i)\\s*(?:javascript|vbscript|data|file|blob|about):.*")) {
        // The parts of a page have other names here, and the rest leads nowhere.
        link.removeAttr("href");
      } else if (target.matches("(?i)www\\.[\\w-]+\\..*")) {
        link.attr("href", "https://" + target);
      }
    }
    in.select("a:not([href])").forEach(Element::unwrap);
    // A line below the words is how links look, and not what they say.
    in.select("a u").forEach(Element::unwrap);
    in.select("u").stream()
        .filter(u -> u.text().equals(u.select("a").text()))
        .toList()
        .forEach(Element::unwrap);
  }

  /** Two line breaks are how some editors begin a paragraph. */
  private void divideParagraphs() {
    for (Element paragraph : body.select("p, div")) {
      if (paragraph.select("br + br").isEmpty()
          || paragraph.children().stream().anyMatch(Element::isBlock)) {
        continue;
      }
      Element part = new Element("p");
      List<Node> nodes = new ArrayList<>(paragraph.childNodes());
      for (int i = 0; i < nodes.size(); i++) {
        boolean isBreak = nodes.get(i).normalName().equals("br");
        int next = i + 1;
        while (isBreak
            && next < nodes.size()
            && nodes.get(next) instanceof TextNode blank
            && blank.isBlank()) {
          next++;
        }
        if (isBreak && next < nodes.size() && nodes.get(next).normalName().equals("br")) {
          paragraph.before(part);
          part = new Element("p");
          i = next;
        } else {
          part.appendChild(nodes.get(i));
        }
      }
      paragraph.before(part);
      paragraph.remove();
    }
  }

  /** Paragraphs that begin with a typed bullet are a list. */
  private void bullets() {
    for (Element paragraph : body.select("p")) {
      if (paragraph.parent() == null
          || !BULLET.matcher(paragraph.text()).lookingAt()
          || paragraph.closest("li") != null) {
        continue;
      }
      Element list = new Element("ul");
      paragraph.before(list);
      for (Element next = paragraph;
          next != null
              && next.normalName().equals("p")
              && BULLET.matcher(next.text()).lookingAt(); ) {
        Element item = next;
        next = next.nextElementSibling();
        Element li = new Element("li");
        new ArrayList<>(item.childNodes()).forEach(li::appendChild);
        for (TextNode first : li.select("*").textNodes()) {
          if (!first.isBlank()) {
            first.text(BULLET.matcher(first.getWholeText().stripLeading()).replaceFirst(""));
            break;
          }
        }
        list.appendChild(li);
        item.remove();
      }
    }
  }

  /** The title is the only heading of level 1; those of the text begin with level 2. */
  private void levels() {
    List<Element> found =
        body.select("h1, h2, h3, h4, h5, h6").stream().filter(h -> !h.text().isBlank()).toList();
    int top = found.stream().mapToInt(HtmlBody::level).min().orElse(2);
    if (top != 2) {
      notes.add(Note.changed("Headings begin with level 2, since the title is the one of level 1"));
    }
    int above = 1;
    for (Element heading : found) {
      // A level that is left out means nothing to readers, and much to those who listen to a page.
      int level = Math.max(2, Math.min(above + 1, level(heading) + 2 - top));
      heading.tagName("h" + level);
      above = level;
    }
  }

  private static int level(Element heading) {
    return heading.normalName().charAt(1) - '0';
  }

  private void trimRules() {
    while (body.childrenSize() > 0 && body.child(0).normalName().equals("hr")) {
      body.child(0).remove();
    }
    while (body.childrenSize() > 0
        && body.child(body.childrenSize() - 1).normalName().equals("hr")) {
      body.child(body.childrenSize() - 1).remove();
    }
  }
}
