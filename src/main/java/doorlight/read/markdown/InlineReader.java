package doorlight.read.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.ContentNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the inside of paragraphs, headings and cells: CommonMark's own algorithm, in place of
 * flexmark's, which takes time that grows with the square of its input or worse for some inputs
 * (vsch/flexmark-java#573) and does not know 0.30. Here every character is looked at a bounded
 * number of times.
 *
 * <p>Escapes and entities stay in the text as typed, to be undone when it is written out, so that
 * every Text node is a stretch of the source.
 */
final class InlineReader extends InlineParserImpl {
  private static final AsciiSet SPECIAL = new AsciiSet("\\`*_~[]!<\n\r");
  private static final Pattern ALERT =
      Pattern.compile(
          "\\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)][ \\t]*(?:\\r?\\n)",
          Pattern.CASE_INSENSITIVE);

  private final LinkDefinitions definitions = new LinkDefinitions();
  private final Map<Node, Lines> paragraphs = new IdentityHashMap<>();
  private final long begun = System.nanoTime();

  private Lines lines;
  private String text;
  private int at;

  /** Where the text begins that is not yet in a node. */
  private int pending;

  private Opener lastOpener;

  /** A link may not hold a link: brackets opened before this place no longer open one. */
  private int noLinkBefore;

  private DelimiterStack delimiters;
  private Backticks backticks;
  private HtmlTags htmlTags;

  /** Whether some text was cut up to see whether its marks mean something. */
  private boolean splitText;

  InlineReader(
      DataHolder options,
      BitSet specialCharacters,
      BitSet delimiterCharacters,
      Map<Character, DelimiterProcessor> delimiterProcessors,
      LinkRefProcessorData linkRefProcessors,
      List<InlineParserExtensionFactory> extensions) {
    super(
        options,
        specialCharacters,
        delimiterCharacters,
        delimiterProcessors,
        linkRefProcessors,
        extensions);
  }

  /** A {@code [} or {@code ![} that may open a link or a picture. */
  private static final class Opener {
    final Text node;
    final int start;
    final boolean image;
    final Opener previous;
    final DelimiterRun runBefore;
    boolean holdsBracket;

    Opener(Text node, int start, boolean image, Opener previous, DelimiterRun runBefore) {
      this.node = node;
      this.start = start;
      this.image = image;
      this.previous = previous;
      this.runBefore = runBefore;
    }

    int contentStart() {
      return start + (image ? 2 : 1);
    }
  }

  /**
   * Takes the definitions off a paragraph, and its lines to itself: flexmark would join them anew,
   * in time that grows with the square of their number.
   */
  @Override
  public int preProcessBlock(Paragraph paragraph, ParserState state) {
    definitions.takeFrom(paragraph, state);
    paragraphs.put(paragraph, new Lines(paragraph.getContentLines()));
    paragraph.setContentLines(List.of(paragraph.getChars()));
    return 0;
  }

  LinkDefinitions definitions() {
    return definitions;
  }

  @Override
  public void parse(BasedSequence content, Node parent) {
    TooComplex.checkTime(begun, content.getStartOffset());
    block = parent;
    lines = linesOf(parent, content);
    text = lines.text().substring(0, lines.trimmedEnd());
    at = 0;
    pending = 0;
    lastOpener = null;
    noLinkBefore = 0;
    delimiters = new DelimiterStack(lines);
    backticks = new Backticks(text);
    htmlTags = new HtmlTags(text);
    splitText = false;
    mark();
    while (at < text.length()) {
      step();
    }
    flush(at);
    delimiters.resolve(null);
    if (splitText) {
      GfmNodes.joinText(parent);
    }
  }

  private Lines linesOf(Node parent, BasedSequence content) {
    Lines own = paragraphs.remove(parent);
    if (own != null) {
      return own;
    }
    boolean many = parent instanceof ContentNode node && node.getLineCount() > 0;
    return new Lines(many ? ((ContentNode) parent).getContentLines() : List.of(content));
  }

  /** The box of a task or the label of an alert, which stand only at the very beginning. */
  private void mark() {
    if (!(block instanceof Paragraph) || !text.startsWith("[") || block.getPrevious() != null) {
      return;
    }
    if (block.getParent() instanceof ListItem
        && text.length() > 3
        && " xX".indexOf(text.charAt(1)) >= 0
        && text.charAt(2) == ']'
        && InlineGrammar.isSpace(text.charAt(3))) {
      add(new GfmNodes.TaskBox(lines.place(0, 3)), 3);
      return;
    }
    Matcher alert = ALERT.matcher(text);
    if (block.getParent() instanceof BlockQuote && alert.lookingAt()) {
      add(new GfmNodes.AlertLabel(lines.place(0, text.indexOf(']') + 1)), alert.end());
    }
  }

  private void step() {
    switch (text.charAt(at)) {
      case '\n', '\r' -> lineBreak();
      case '\\' -> backslash();
      case '`' -> code();
      case '*', '_', '~' -> run();
      case '[' -> openBracket(false);
      case '!' -> {
        if (text.startsWith("![", at)) {
          openBracket(true);
        } else {
          at++;
        }
      }
      case ']' -> closeBracket();
      case '<' -> angle();
      default -> at = SPECIAL.next(text, at + 1, text.length());
    }
  }

  /** Puts what has been read as plain text into a node. */
  private void flush(int end) {
    if (end > pending) {
      block.appendChild(new Text(lines.place(pending, end)));
    }
    pending = end;
  }

  /** Adds a node for the text from here to {@code end}, and goes on there. */
  private void add(Node node, int end) {
    flush(at);
    block.appendChild(node);
    at = end;
    pending = end;
  }

  private void lineBreak() {
    int end = at;
    while (end > pending && text.charAt(end - 1) == ' ') {
      end--;
    }
    lineBreak(end, at - end >= 2);
  }

  /** Breaks the line at the line end where we are; the text before it ends at {@code textEnd}. */
  private void lineBreak(int textEnd, boolean hard) {
    flush(textEnd);
    int end = InlineGrammar.lineEnd(text, at);
    BasedSequence chars = lines.place(at, end);
    block.appendChild(hard ? new HardLineBreak(chars) : new SoftLineBreak(chars));
    at = InlineGrammar.blanks(text, end);
    pending = at;
  }

  private void backslash() {
    at++;
    if (at < text.length() && InlineGrammar.isLineEnd(text.charAt(at))) {
      lineBreak(at - 1, true);
    } else if (at < text.length() && InlineGrammar.isEscapable(text.charAt(at))) {
      at++;
    }
  }

  private void code() {
    int start = at + InlineGrammar.runLength(text, at);
    int length = start - at;
    int close = backticks.closing(start, length);
    if (close < 0) {
      at = start;
    } else {
      Code node =
          new Code(
              lines.place(at, start), lines.part(start, close), lines.place(close, close + length));
      add(node, close + length);
    }
  }

  private void run() {
    DelimiterRun run = DelimiterRun.at(text, at);
    if (run.isPlain()) {
      at += run.typed();
    } else {
      int end = at + run.typed();
      add(run.node(lines), end);
      delimiters.add(run);
      splitText = true;
    }
  }

  private void openBracket(boolean image) {
    if (lastOpener != null) {
      lastOpener.holdsBracket = true;
    }
    int end = bracketed(at + 2);
    if (text.startsWith("[[", at) && end > at + 2 && text.startsWith("]]", end)) {
      noLinkBefore = at;
      add(GfmNodes.TitleLink.at(lines, at, end), end + 2);
    } else if (text.startsWith("[^", at) && isLabel(at + 2, end)) {
      add(new GfmNodes.FootnoteMark(lines.place(at, end + 1)), end + 1);
    } else {
      open(image);
    }
  }

  /** Where the next bracket is. */
  private int bracketed(int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) != '[' && text.charAt(end) != ']') {
      end++;
    }
    return end;
  }

  /** Whether a footnote's label stands here. {@code [^words](address)} is a link. */
  private boolean isLabel(int start, int end) {
    for (int i = start; i < end; i++) {
      if (InlineGrammar.isSpace(text.charAt(i))) {
        return false;
      }
    }
    return end > start && text.startsWith("]", end) && !text.startsWith("](", end);
  }

  private void open(boolean image) {
    int start = at;
    int end = at + (image ? 2 : 1);
    Text node = new Text(lines.place(start, end));
    add(node, end);
    lastOpener = new Opener(node, start, image, lastOpener, delimiters.last());
    splitText = true;
  }

  private void closeBracket() {
    Opener opener = lastOpener;
    int close = at;
    at++;
    if (opener == null) {
      return;
    }
    lastOpener = opener.previous;
    if (!opener.image && opener.start < noLinkBefore) {
      return;
    }
    InlineLinkNode link = opener.image ? new Image() : new Link();
    int end = LinkTarget.inParentheses(lines, text, close + 1, link);
    if (end < 0) {
      end = referenceTarget(opener, close, link);
    }
    if (end < 0) {
      return;
    }
    flush(close);
    delimiters.resolve(opener.runBefore);
    for (Node node = opener.node.getNext(); node != null; ) {
      Node next = node.getNext();
      link.appendChild(node);
      node = next;
    }
    opener.node.unlink();
    link.setChars(lines.place(opener.start, end));
    pending = close;
    at = close;
    add(link, end);
    if (!opener.image) {
      noLinkBefore = opener.start;
    }
  }

  /** {@code [label]} or {@code []} after the words, or the words themselves as the label. */
  private int referenceTarget(Opener opener, int close, InlineLinkNode link) {
    int end = InlineGrammar.label(text, close + 1);
    String label;
    if (end > 0) {
      label = text.substring(close + 2, end - 1);
    } else if (!opener.holdsBracket) {
      end = text.startsWith("[]", close + 1) ? close + 3 : close + 1;
      label = text.substring(opener.contentStart(), close);
    } else {
      return -1;
    }
    return definitions.apply(label, link) ? end : -1;
  }

  private void angle() {
    int end = InlineGrammar.addressInAngles(text, at);
    int mail = end > 0 ? -1 : InlineGrammar.mailInAngles(text, at);
    if (end > 0 || mail > 0) {
      int last = Math.max(end, mail);
      BasedSequence open = lines.place(at, at + 1);
      BasedSequence address = lines.place(at + 1, last - 1);
      BasedSequence close = lines.place(last - 1, last);
      add(mail > 0 ? new MailLink(open, address, close) : new AutoLink(open, address, close), last);
      return;
    }
    int tag = htmlTags.end(at);
    if (tag < 0) {
      at++;
      return;
    }
    BasedSequence chars = lines.part(at, tag);
    add(text.startsWith("<!--", at) ? new HtmlInlineComment(chars) : new HtmlInline(chars), tag);
  }
}
