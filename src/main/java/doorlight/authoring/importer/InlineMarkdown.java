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

  private final boolean inLink;

  private InlineMarkdown(boolean inLink) {
    this.inLink = inLink;
  }

  /** The Markdown of some nodes that stand in a row, without white space round it. */
  static String of(List<? extends Node> nodes) {
    return of(nodes, false);
  }

  private static String of(List<? extends Node> nodes, boolean inLink) {
    InlineMarkdown run = new InlineMarkdown(inLink);
    nodes.forEach(run::add);
    return run.written();
  }

  private void add(Node node) {
    if (node instanceof TextNode text) {
      String escaped = MarkdownText.escaped(spaced(text.getWholeText()));
      words(inLink ? escaped.replace("]", "\\]") : escaped);
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
    String words = of(element.childNodes(), true);
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
    // A tag in the place of a mark is another neighbour to those beside it.
    while (makeTags()) {
      // Until every mark that is left is read as one.
    }
    StringBuilder out = new StringBuilder();
    for (Piece piece : pieces) {
      String text = piece.written();
      if (text.startsWith("[") && out.length() > 0 && out.charAt(out.length() - 1) == '!') {
        // Or the link would be a picture.
        out.insert(out.length() - 1, '\\');
      }
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

  /** Makes tags of marks that are not read as such where they stand; whether there were any. */
  private boolean makeTags() {
    boolean changed = false;
    int within = 0;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (!piece.isMark() || piece.asTag) {
        continue;
      }
      within -= piece.opens ? 0 : 1;
      if (!stands(i, within > 0)) {
        piece.asTag = true;
        piece.partner.asTag = true;
        changed = true;
      } else {
        within += piece.opens ? 1 : 0;
      }
    }
    return changed;
  }

  /** White space inside a mark goes outside: {@code **word **} is no emphasis. */
  private void moveSpacesOut() {
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).isMark() && moveSpaceOut(i)) {
        // What stands before may have space inside it now.
        i = Math.max(-1, i - 3);
      }
    }
  }

  /** Whether the space inside a mark was moved, or the mark taken out with its partner. */
  private boolean moveSpaceOut(int at) {
    Piece mark = pieces.get(at);
    int inner = mark.opens ? at + 1 : at - 1;
    Piece words = pieces.get(inner);
    if (words.isMark()) {
      // Nothing is left between two marks that belong together.
      boolean empty = words == mark.partner;
      if (empty) {
        pieces.remove(Math.max(at, inner));
        pieces.remove(Math.min(at, inner));
      }
      return empty;
    }
    String text = words.text;
    String rest =
        mark.opens
            ? text.replaceFirst("^(?:\\s|\\\\\\n)+", "")
            : text.replaceFirst("(?:\\s|\\\\\\n)+$", "");
    if (rest.equals(text)) {
      return false;
    }
    String space =
        mark.opens
            ? text.substring(0, text.length() - rest.length())
            : text.substring(rest.length());
    pieces.set(at, new Piece(space, "", false));
    pieces.set(inner, mark);
    if (!rest.isEmpty()) {
      pieces.add(mark.opens ? inner + 1 : inner, new Piece(rest, "", false));
    }
    return true;
  }

  /** Whether a mark is read as one where it stands. */
  private boolean stands(int at, boolean within) {
    Piece piece = pieces.get(at);
    int before = neighbour(at, -1);
    int after = neighbour(at, 1);
    int outer = piece.opens ? before : after;
    int inner = piece.opens ? after : before;
    boolean outerFree = outer < 0 || Character.isWhitespace(outer) || isSurelyPunctuation(outer);
    boolean innerFree = inner >= 0 && !Character.isWhitespace(inner) && !isPunctuation(inner);
    boolean clash =
        piece.opens && at > 0 && pieces.get(at - 1).isMark() && !pieces.get(at - 1).opens;
    // GitHub's strikethrough within a word is not read everywhere.
    boolean withinWord = EMPHASIS.get(piece.tag).equals("~~") && !outerFree;
    boolean apart = outer < 0 || Character.isWhitespace(outer);
    // What can both open and close could close what it stands in.
    boolean either = within && !apart && (!isPunctuation(outer) || !innerFree);
    return (outerFree || innerFree) && !either && !clash && !withinWord && nestsPlainly(at);
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
      Piece piece = pieces.get(i);
      String text = piece.asTag ? piece.written() : piece.text;
      if ((piece.asTag || !piece.isMark()) && !text.isEmpty()) {
        return step < 0 ? text.codePointBefore(text.length()) : text.codePointAt(0);
      }
    }
    return -1;
  }

  private static boolean isPunctuation(int c) {
    return Character.toString(c).matches("[\\p{P}\\p{S}]");
  }

  /** Symbols beyond ASCII count as punctuation in CommonMark from 0.31 on only. */
  private static boolean isSurelyPunctuation(int c) {
    return Character.toString(c).matches("\\p{P}|\\p{Punct}");
  }
}
