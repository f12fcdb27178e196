package doorlight.read.body;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.ContentNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import doorlight.article.Html;
import doorlight.config.HtmlLevel;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Span;
import doorlight.read.markdown.TooComplex;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/**
 * Lets the harmless part of raw HTML through.
 *
 * <p>The children of one node of the tree are read as one piece of HTML, in which everything that
 * is not raw HTML is a placeholder. So {@code <div>}, Markdown and {@code </div>} nest as the
 * writer meant them, tags are always balanced within their own paragraph, quotation or list item,
 * and nothing typed can close or open what Doorlight itself writes. Of what the HTML parser finds,
 * only listed tags and attributes are written out, afresh; so no trick of spelling survives.
 */
final class RawHtml {
  private static final String HINT =
      "Leave it out, or write it in Markdown. Tags for the structure of text and for tables are kept.";

  /** Where the result goes. */
  interface Sink {
    /** Whether a tag may stand here. */
    boolean takes(String tag);

    void markup(String html);

    /** Words, not yet escaped. */
    void words(String words);

    void link(String target, String tooltip, Span span, Runnable content);

    void image(String target, String alt, String tooltip, Span span);

    /** What is in {@code <code>} and the like, and is no prose. */
    void code(Runnable content);
  }

  /** A piece of the skeleton that is raw HTML, and where its characters are in the file. */
  private record Piece(int start, BasedSequence chars) {}

  private final ReadingLog log;
  private final TreeMap<Integer, Piece> pieces = new TreeMap<>();
  private final Map<Integer, Node> placeholders = new HashMap<>();
  private Consumer<Node> writer;
  private Sink sink;
  private int depth;

  /** The tags round what is being written, the innermost first. */
  private final Deque<String> open = new ArrayDeque<>();

  RawHtml(ReadingLog log) {
    this.log = log;
  }

  static boolean isPhrasing(String tag) {
    return RawTags.PHRASING.containsKey(tag);
  }

  static boolean isListed(String tag) {
    return RawTags.PHRASING.containsKey(tag) || RawTags.FLOW.containsKey(tag);
  }

  /** Writes siblings, some of them raw HTML; the others are written by {@code writer}. */
  void write(List<Node> siblings, Consumer<Node> writer, Sink sink) {
    this.writer = writer;
    this.sink = sink;
    Parser parser = Parser.htmlParser().setTrackPosition(true);
    Element content = new Element("div");
    content.appendChildren(parser.parseFragmentInput(skeleton(siblings), content, ""));
    if (countPlaceholders(content) < placeholders.size()) {
      // something like an unclosed <textarea> swallowed the rest; words are worth more than tags
      report(
          spanOf(pieces.firstKey(), pieces.firstKey() + 1),
          "This HTML does not end, so it was left out.");
      siblings.stream().filter(node -> !isRaw(node)).forEach(writer);
      return;
    }
    leaveOutDropped(content);
    if (content.getAllElements().stream().anyMatch(this::isBetweenCells)) {
      report(
          spanOf(pieces.firstKey(), pieces.firstKey() + 1),
          "This table holds text that is in none of its cells, so it was left out.");
      siblings.stream().filter(node -> !isRaw(node)).forEach(writer);
      return;
    }
    children(content);
  }

  /** Whether what is being written stands in an element that was typed. */
  boolean isInside() {
    return !open.isEmpty();
  }

  /**
   * Before anything is written, since what is dropped may hold what could not stand round it: a
   * template between two cells holds paragraphs. Markdown in it is the article's own text, and
   * stays.
   */
  private void leaveOutDropped(Element content) {
    content.filter(
        (node, at) -> {
          if (!RawTags.DROPPED.contains(node.normalName())) {
            return NodeFilter.FilterResult.CONTINUE;
          }
          Element dropped = (Element) node;
          report(
              spanOf(dropped),
              "<"
                  + dropped.normalName()
                  + "> is not allowed in an article; it and what is in it were left out.");
          dropped.getAllElements().stream()
              .filter(inner -> placeholder(inner) != null)
              .forEach(dropped::before);
          return NodeFilter.FilterResult.REMOVE;
        });
  }

  private boolean isBetweenCells(Element element) {
    return placeholder(element) != null && RawTags.TABLE.contains(element.parent().normalName());
  }

  static boolean isRaw(Node node) {
    return node instanceof HtmlInline || node instanceof HtmlBlockBase && !isComment(node);
  }

  private static boolean isComment(Node node) {
    String html = node.getChars().toString().strip();
    return html.startsWith("<!--") && html.indexOf("-->") == html.length() - 3;
  }

  private String skeleton(List<Node> siblings) {
    StringBuilder skeleton = new StringBuilder();
    for (Node node : siblings) {
      if (isRaw(node)) {
        BasedSequence chars =
            node instanceof ContentNode block ? block.getContentChars() : node.getChars();
        pieces.put(skeleton.length(), new Piece(skeleton.length(), chars));
        skeleton.append(chars.toString());
      } else {
        // an <hr> ends a paragraph, as any block does; a <br> does not
        placeholders.put(skeleton.length(), node);
        skeleton.append(node instanceof Block ? "<hr>" : "<br>");
      }
    }
    return skeleton.toString();
  }

  private int countPlaceholders(Element parent) {
    int count = 0;
    for (Element element : parent.getAllElements()) {
      if (placeholder(element) != null) {
        count++;
      }
    }
    return count;
  }

  private Node placeholder(Element element) {
    boolean tracked = element.sourceRange().isTracked() && !element.sourceRange().isImplicit();
    return tracked ? placeholders.get(element.sourceRange().startPos()) : null;
  }

  private void children(Element parent) {
    if (++depth > TooComplex.DEEPEST) {
      throw TooComplex.tooDeep(spanOf(parent).start() - log.bodyStart());
    }
    for (org.jsoup.nodes.Node child : parent.childNodes()) {
      if (child instanceof TextNode text) {
        sink.words(text.getWholeText().replace("\r\n", "\n"));
      } else if (child instanceof Element element) {
        element(element);
      }
    }
    depth--;
  }

  private void element(Element element) {
    Node placeholder = placeholder(element);
    String tag = element.normalName();
    if (placeholder != null) {
      writer.accept(placeholder);
    } else if (log.htmlLevel() == HtmlLevel.NONE) {
      unwrap(
          element,
          "HTML is not used on this site (raw_html: none), so <" + tag + "> was left out.",
          "Write it in Markdown.");
    } else if (!isListed(tag)) {
      unwrap(element, "<" + tag + "> is not allowed in an article; what is in it stays.", HINT);
    } else if (!sink.takes(tag)) {
      unwrap(
          element,
          "<" + tag + "> cannot stand inside a paragraph; what is in it stays.",
          "Put it on a line of its own, with a blank line before it.");
    } else if (RawTags.PARENTS.containsKey(tag) && !RawTags.PARENTS.get(tag).contains(around())) {
      String parents = String.join("> or <", RawTags.PARENTS.get(tag));
      unwrap(
          element,
          "<" + tag + "> stands directly in no <" + parents + ">; what is in it stays.",
          "Put it directly between <" + parents + "> and the tag that ends that.");
    } else if (tag.equals("a") && !element.hasAttr("href")) {
      unwrap(
          element,
          "This <a> leads nowhere; what is in it stays.",
          "For a place that links can lead to, use a heading: its id is made of its words.");
    } else if (tag.equals("a") && holdsBlocks(element)) {
      unwrap(
          element,
          "A link cannot hold whole paragraphs; they stay, without it.",
          "Make a link of some of the words: [words](address).");
    } else if (tag.equals("p") && holdsMore(element, RawTags.FLOW.keySet())) {
      unwrap(
          element,
          "A paragraph cannot hold other paragraphs; they stay, without it.",
          "End it with </p>, or write it in Markdown.");
    } else if (RawTags.HEADINGS.contains(tag) && holdsMore(element, RawTags.HEADINGS)) {
      unwrap(
          element,
          "A heading cannot hold whole paragraphs or headings; they stay, without it.",
          "End it with </" + tag + ">, or write it in Markdown: ## A heading");
    } else {
      allowed(element, tag);
    }
  }

  private boolean holdsMore(Element element, Set<String> tags) {
    return holdsBlocks(element)
        || element.getAllElements().stream()
            .anyMatch(inner -> inner != element && tags.contains(inner.normalName()));
  }

  private boolean holdsBlocks(Element element) {
    return element.getAllElements().stream().anyMatch(inner -> placeholder(inner) instanceof Block);
  }

  /** The innermost tag round what is being written. */
  private String around() {
    return open.isEmpty() ? "" : open.peek();
  }

  private void unwrap(Element element, String message, String hint) {
    log.report(spanOf(element), Code.HTML_REMOVED, message, hint);
    children(element);
  }

  private void allowed(Element element, String tag) {
    String attributes = attributes(element, tag);
    if (tag.equals("a")) {
      String target = Address.encode(element.attr("href").strip());
      inItsLanguage(
          element,
          () -> sink.link(target, element.attr("title"), spanOf(element), () -> children(element)));
    } else if (tag.equals("img")) {
      String target = Address.encode(element.attr("src").strip());
      if (!element.hasAttr("alt")) {
        log.pictureWithoutWords(
            target,
            spanOf(element),
            "Add alt=\"...\" and say there what it shows; alt=\"\" if it is only decoration.");
      }
      inItsLanguage(
          element,
          () -> sink.image(target, element.attr("alt"), element.attr("title"), spanOf(element)));
    } else if (RawTags.VOID.contains(tag)) {
      sink.markup("<" + tag + attributes + ">");
    } else {
      sink.markup("<" + tag + attributes + ">");
      // A <div> may group some of a <dl>.
      open.push(tag.equals("div") && around().equals("dl") ? "dl" : tag);
      if (RawTags.CODE.contains(tag)) {
        sink.code(() -> children(element));
      } else {
        children(element);
      }
      open.pop();
      sink.markup("</" + tag + ">");
    }
  }

  /** Links and pictures are tokens that know no language, so a tag round them does. */
  private void inItsLanguage(Element element, Runnable token) {
    StringBuilder language = new StringBuilder();
    for (Attribute attribute : element.attributes()) {
      if (RawTags.LANGUAGE.contains(attribute.getKey())) {
        keep(attribute, language);
      }
    }
    if (language.isEmpty()) {
      token.run();
    } else {
      sink.markup("<span" + language + ">");
      token.run();
      sink.markup("</span>");
    }
  }

  private static void keep(Attribute attribute, StringBuilder kept) {
    String value = Html.escape(attribute.getValue());
    kept.append(' ').append(attribute.getKey()).append("=\"").append(value).append('"');
  }

  private String attributes(Element element, String tag) {
    Set<String> own =
        RawTags.PHRASING.containsKey(tag) ? RawTags.PHRASING.get(tag) : RawTags.FLOW.get(tag);
    StringBuilder kept = new StringBuilder();
    List<String> removed = new ArrayList<>();
    for (Attribute attribute : element.attributes()) {
      String name = attribute.getKey();
      if (RawTags.COMMON.contains(name) || own.contains(name) || isLook(name)) {
        keep(attribute, kept);
      } else if (!RawTags.MOOT.contains(name)
          && !(tag.equals("img") && RawTags.MOOT_FOR_PICTURES.contains(name))) {
        removed.add(name);
      }
    }
    if (!removed.isEmpty()) {
      report(
          spanOf(element),
          "<" + tag + "> may not have " + String.join(", ", removed) + " here; that was left out.");
    }
    return kept.toString();
  }

  private boolean isLook(String attribute) {
    return log.htmlLevel() == HtmlLevel.STYLED
        && (RawTags.LOOKS.contains(attribute) || attribute.matches("aria-[a-z]+"));
  }

  private void report(Span span, String message) {
    log.report(span, Code.HTML_REMOVED, message, HINT);
  }

  private Span spanOf(Element element) {
    if (element.sourceRange().isTracked()) {
      return spanOf(element.sourceRange().startPos(), element.sourceRange().endPos());
    }
    return spanOf(pieces.firstKey(), pieces.firstKey() + 1);
  }

  /** The place in the file of a stretch of the skeleton. */
  private Span spanOf(int start, int end) {
    int first = offset(start);
    return new Span(first, Math.max(first, offset(Math.max(start, end - 1)) + 1));
  }

  private int offset(int position) {
    Map.Entry<Integer, Piece> piece = pieces.floorEntry(position);
    if (piece == null) {
      piece = pieces.firstEntry();
    }
    BasedSequence chars = piece.getValue().chars();
    int within = Math.max(0, Math.min(position - piece.getValue().start(), chars.length() - 1));
    return log.bodyStart() + chars.getIndexOffset(within);
  }
}
