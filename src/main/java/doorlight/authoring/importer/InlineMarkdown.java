package doorlight.authoring.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Writes a run of text, emphasis, links and pictures as Markdown that reads back as the same.
 *
 * <p>Asterisks cannot stand everywhere: {@code **quoted.**next} is no emphasis (CommonMark 0.30,
 * section 6.2). There the tag itself is written, which Doorlight lets through.
 */
final class InlineMarkdown {
  static final Set<String> NAMES =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em",
          "font", "i", "img", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span",
          "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");

  private static final Map<String, String> EMPHASIS =
      Map.of(
          "strong", "**", "b", "**", "em", "*", "i", "*", "del", "~~", "s", "~~", "strike", "~~");

  /** Tags that Doorlight lets through and that mean something. */
  private static final Set<String> KEPT =
      Set.of("sub", "sup", "u", "mark", "kbd", "cite", "q", "abbr", "ins", "dfn");

  /** A piece of the run: words, or a mark that opens or closes. */
  private static final class Piece {
    final String text;
    final String tag;
    final boolean opens;
    Piece partner;
    boolean asTag;

    Piece(String text, String tag, boolean opens) {
      this.text = text;
      this.tag = tag;
      this.opens = opens;
    }

    boolean isMark() {
      return !tag.isEmpty();
    }

    String written() {
      if (!isMark()) {
        return text;
      }
      String name = tag.equals("strike") ? "s" : tag;
      return asTag ? (opens ? "<" : "</") + name + ">" : EMPHASIS.get(tag);
    }
  }

  private final List<Piece> pieces = new ArrayList<>();

  private InlineMarkdown() {}

  /** The Markdown of some nodes that stand in a row, without white space round it. */
  static String of(List<? extends Node> nodes) {
    InlineMarkdown run = new InlineMarkdown();
    nodes.forEach(run::add);
    return run.written();
  }

  private void add(Node node) {
    if (node instanceof TextNode text) {
      words(MarkdownText.escaped(spaced(text.getWholeText())));
    } else if (node instanceof Element element) {
      add(element);
    }
  }

  private static String spaced(String text) {
    return text.replaceAll("[\\u200B\\uFEFF\\u00AD]", "").replaceAll("[\\s\\u00A0]+", " ");
  }

  private void words(String text) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, "", false));
    }
  }

  private void add(Element element) {
    String name = element.normalName();
    if (name.equals("br")) {
      words("\\\n");
    } else if (name.equals("img")) {
      words(picture(element));
    } else if (name.equals("code") || name.equals("tt") || name.equals("samp")) {
      words(code(element.text()));
    } else if (name.equals("a")) {
      link(element);
    } else if (EMPHASIS.containsKey(name)) {
      emphasis(element, name);
    } else if (KEPT.contains(name) && !element.text().isBlank()) {
      words("<" + name + ">");
      element.childNodes().forEach(this::add);
      words("</" + name + ">");
    } else {
      element.childNodes().forEach(this::add);
    }
  }

  private static String picture(Element image) {
    String alt = spaced(image.attr("alt")).strip();
    return new MarkdownLinks.Link(true, MarkdownText.escaped(alt).replace("]", "\\]"), "", "")
        .to(image.attr("src").strip());
  }

  private static String code(String text) {
    String fence = "`";
    while (text.contains(fence)) {
      fence += "`";
    }
    String gap = text.startsWith("`") || text.endsWith("`") ? " " : "";
    return text.isBlank() ? text : fence + gap + text + gap + fence;
  }

  private void link(Element element) {
    String target = element.attr("href").strip();
    String words = of(element.childNodes());
    String text = element.wholeText();
    if (words.isEmpty()) {
      return;
    }
    words(text.startsWith(" ") ? " " : "");
    words(target.isEmpty() ? words : new MarkdownLinks.Link(false, words, "", "").to(target));
    words(text.endsWith(" ") ? " " : "");
  }

  private void emphasis(Element element, String name) {
    if (element.text().isBlank() && element.select("img").isEmpty()) {
      words(element.wholeText().isEmpty() ? "" : " ");
      return;
    }
    Piece open = new Piece("", name, true);
    Piece close = new Piece("", name, false);
    open.partner = close;
    close.partner = open;
    pieces.add(open);
    element.childNodes().forEach(this::add);
    pieces.add(close);
  }

  private String written() {
    moveSpacesOut();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (piece.isMark() && !stands(i)) {
        piece.asTag = true;
        piece.partner.asTag = true;
      }
    }
    StringBuilder out = new StringBuilder();
    for (Piece piece : pieces) {
      String text = piece.written();
      boolean spaceBefore =
          out.length() == 0 || Character.isWhitespace(out.charAt(out.length() - 1));
      out.append(spaceBefore && text.startsWith(" ") ? text.substring(1) : text);
    }
    return out.toString()
        .replaceAll(" +(?=\\\\\\n)", "")
        .replaceAll("(?:\\\\\\n)+$", "")
        .strip()
        .replaceAll("^(?:\\\\\\n)+", "");
  }

  /** White space inside a mark goes outside: {@code **word **} is no emphasis. */
  private void moveSpacesOut() {
    boolean moved = true;
    while (moved) {
      moved = false;
      for (int i = 0; i < pieces.size(); i++) {
        Piece piece = pieces.get(i);
        if (!piece.isMark()) {
          continue;
        }
        int inner = piece.opens ? i + 1 : i - 1;
        Piece words = pieces.get(inner);
        if (words.isMark() && words.opens != piece.opens) {
          // Nothing is left between the two marks.
          pieces.remove(Math.max(i, inner));
          pieces.remove(Math.min(i, inner));
          moved = true;
          break;
        }
        if (words.isMark()) {
          continue;
        }
        String text = words.text;
        String rest =
            piece.opens
                ? text.replaceFirst("^(?:\\s|\\\\\\n)+", "")
                : text.replaceFirst("(?:\\s|\\\\\\n)+$", "");
        if (!rest.equals(text)) {
          String space =
              piece.opens
                  ? text.substring(0, text.length() - rest.length())
                  : text.substring(rest.length());
          pieces.set(i, new Piece(space, "", false));
          pieces.set(inner, piece);
          if (!rest.isEmpty()) {
            pieces.add(piece.opens ? inner + 1 : inner, new Piece(rest, "", false));
          }
          moved = true;
          break;
        }
      }
    }
  }

  /** Whether a mark is read as one where it stands. */
  private boolean stands(int at) {
    Piece piece = pieces.get(at);
    int before = neighbour(at, -1);
    int after = neighbour(at, 1);
    int outer = piece.opens ? before : after;
    int inner = piece.opens ? after : before;
    boolean outerFree = outer < 0 || Character.isWhitespace(outer) || isPunctuation(outer);
    boolean innerFree = inner >= 0 && !Character.isWhitespace(inner) && !isPunctuation(inner);
    boolean clash =
        piece.opens && at > 0 && pieces.get(at - 1).isMark() && !pieces.get(at - 1).opens;
    // GitHub's strikethrough within a word is not read everywhere.
    boolean withinWord = EMPHASIS.get(piece.tag).equals("~~") && !outerFree;
    return (outerFree || innerFree) && !clash && !withinWord && nestsPlainly(at);
  }

  /** The same mark twice in a row could be read as another. */
  private boolean nestsPlainly(int at) {
    Piece piece = pieces.get(at);
    int next = at + (piece.opens ? 1 : -1);
    return !(pieces.get(next).isMark()
        && EMPHASIS.get(pieces.get(next).tag).equals(EMPHASIS.get(piece.tag)));
  }

  private int neighbour(int at, int step) {
    for (int i = at + step; i >= 0 && i < pieces.size(); i += step) {
      String text = pieces.get(i).text;
      if (!pieces.get(i).isMark() && !text.isEmpty()) {
        return step < 0 ? text.codePointBefore(text.length()) : text.codePointAt(0);
      }
    }
    return -1;
  }

  private static boolean isPunctuation(int c) {
    return Character.toString(c).matches("[\\p{P}\\p{S}]");
  }
}
