package doorlight.read;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
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
import com.vladsch.flexmark.ast.StrongEmphasis;
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
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the inside of paragraphs, headings and cells: CommonMark's own algorithm, in place of
 * flexmark's, which takes time that grows with the square of its input or worse for some inputs
 * (vsch/flexmark-java#573) and does not know 0.30. Here every character is looked at a bounded
 * number of times.
 *
 * <p>Escapes and entities stay in the text as typed: {@link TextWriter} undoes them, so that every
 * Text node is a stretch of the source.
 */
final class InlineReader extends InlineParserImpl {
  private static final String SPECIAL = "\\`*_~[]!<\n\r";
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

  private Run lastRun;
  private Opener lastOpener;

  /** A link may not hold a link: brackets opened before this place no longer open one. */
  private int noLinkBefore;

  /** For each length of a run of backticks, where such runs are. */
  private Map<Integer, Deque<Integer>> backticks;

  /** Ends of comments and the like that do not come any more. */
  private final Set<String> absent = new HashSet<>();

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

  /** A run of {@code *}, {@code _} or {@code ~} that may open or close emphasis. */
  private static final class Run {
    final Text node;
    final char character;
    final int position;
    final int typed;
    final boolean canOpen;
    final boolean canClose;
    int start;
    int length;
    Run previous;
    Run next;

    Run(Text node, char character, int start, int length, boolean canOpen, boolean canClose) {
      this.node = node;
      this.character = character;
      this.position = start;
      this.start = start;
      this.length = length;
      this.typed = length;
      this.canOpen = canOpen;
      this.canClose = canClose;
    }

    /** Runs that look for the same openers have the same number. */
    int family() {
      int ofLength = character == '~' ? typed : typed % 3;
      return ofLength + (canOpen ? 3 : 0) + (character == '*' ? 0 : character == '_' ? 6 : 12);
    }

    boolean opens(Run closer) {
      if (!canOpen || character != closer.character) {
        return false;
      }
      if (character == '~') {
        return typed == closer.typed;
      }
      // spec: if one of the runs can both open and close, the sum of their lengths must not be a
      // multiple of 3, unless both lengths are
      return !(canClose || closer.canOpen)
          || (typed + closer.typed) % 3 != 0
          || typed % 3 == 0 && closer.typed % 3 == 0;
    }
  }

  /** A {@code [} or {@code ![} that may open a link or a picture. */
  private static final class Opener {
    final Text node;
    final int start;
    final boolean image;
    final Opener previous;
    final Run runBefore;
    boolean holdsBracket;

    Opener(Text node, int start, boolean image, Opener previous, Run runBefore) {
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
    lastRun = null;
    lastOpener = null;
    noLinkBefore = 0;
    backticks = null;
    absent.clear();
    splitText = false;
    mark();
    while (at < text.length()) {
      step();
    }
    flush(at);
    emphasis(null);
    if (splitText) {
      joinText(parent);
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
      add(new Marks.TaskBox(lines.place(0, 3)), 3);
    } else if (block.getParent() instanceof BlockQuote && ALERT.matcher(text).lookingAt()) {
      int end = text.indexOf(']') + 1;
      add(new Marks.AlertLabel(lines.place(0, end)), end);
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
      default -> {
        do {
          at++;
        } while (at < text.length() && SPECIAL.indexOf(text.charAt(at)) < 0);
      }
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
    } else if (at < text.length() && Escapes.isEscapable(text.charAt(at))) {
      at++;
    }
  }

  private void code() {
    int length = runLength(at);
    if (backticks == null) {
      findBackticks();
    }
    Deque<Integer> closers = backticks.get(length);
    while (closers != null && !closers.isEmpty() && closers.peek() < at + length) {
      closers.poll();
    }
    if (closers == null || closers.isEmpty()) {
      at += length;
      return;
    }
    int close = closers.poll();
    Code node =
        new Code(
            lines.place(at, at + length),
            lines.part(at + length, close),
            lines.place(close, close + length));
    add(node, close + length);
  }

  private void findBackticks() {
    backticks = new HashMap<>();
    for (int i = text.indexOf('`'); i >= 0; i = text.indexOf('`', i)) {
      int length = runLength(i);
      backticks.computeIfAbsent(length, any -> new ArrayDeque<>()).add(i);
      i += length;
    }
  }

  private int runLength(int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) == text.charAt(start)) {
      end++;
    }
    return end - start;
  }

  private void run() {
    char c = text.charAt(at);
    int length = runLength(at);
    int end = at + length;
    int before = at == 0 ? '\n' : text.codePointBefore(at);
    int after = end == text.length() ? '\n' : text.codePointAt(end);
    boolean spaceBefore = isSpace(before);
    boolean spaceAfter = isSpace(after);
    boolean markBefore = isPunctuation(before);
    boolean markAfter = isPunctuation(after);
    boolean left = !spaceAfter && (!markAfter || spaceBefore || markBefore);
    boolean right = !spaceBefore && (!markBefore || spaceAfter || markAfter);
    boolean canOpen = c == '_' ? left && (!right || markBefore) : left;
    boolean canClose = c == '_' ? right && (!left || markAfter) : right;
    if (!canOpen && !canClose || c == '~' && length > 2) {
      at = end;
      return;
    }
    Text node = new Text(lines.place(at, end));
    Run run = new Run(node, c, at, length, canOpen, canClose);
    add(node, end);
    run.previous = lastRun;
    if (lastRun != null) {
      lastRun.next = run;
    }
    lastRun = run;
    splitText = true;
  }

  private static boolean isSpace(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\f'
        || c == '\r'
        || Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  private static boolean isPunctuation(int c) {
    if (c < 0x80) {
      return Escapes.isEscapable((char) c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private void openBracket(boolean image) {
    if (lastOpener != null) {
      lastOpener.holdsBracket = true;
    }
    int end = bracketed(at + 2);
    if (text.startsWith("[[", at) && end > at + 2 && text.startsWith("]]", end)) {
      noLinkBefore = at;
      add(new Marks.TitleLink(lines.place(at, end + 2)), end + 2);
    } else if (text.startsWith("[^", at) && isLabel(at + 2, end)) {
      add(new Marks.FootnoteMark(lines.place(at, end + 1)), end + 1);
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
    lastOpener = new Opener(node, start, image, lastOpener, lastRun);
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
    int end = inlineTarget(close + 1, link);
    if (end < 0) {
      end = referenceTarget(opener, close, link);
    }
    if (end < 0) {
      return;
    }
    flush(close);
    emphasis(opener.runBefore);
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

  /** {@code (address "title")}. */
  private int inlineTarget(int start, InlineLinkNode link) {
    if (!text.startsWith("(", start)) {
      return -1;
    }
    int destination = InlineGrammar.spaces(text, start + 1);
    int end = InlineGrammar.destination(text, destination);
    if (end < 0) {
      return -1;
    }
    int title = InlineGrammar.spaces(text, end);
    int titleEnd = title > end ? InlineGrammar.title(text, title) : -1;
    int last = titleEnd < 0 ? title : InlineGrammar.spaces(text, titleEnd);
    if (!text.startsWith(")", last)) {
      return -1;
    }
    link.setUrl(LinkDefinitions.address(lines.part(destination, end)));
    if (titleEnd > 0) {
      link.setTitle(lines.part(title + 1, titleEnd - 1));
    }
    return last + 1;
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
    int tag = InlineGrammar.tag(text, at);
    if (tag < 0) {
      tag = declaration();
    }
    if (tag < 0) {
      at++;
      return;
    }
    BasedSequence chars = lines.part(at, tag);
    add(text.startsWith("<!--", at) ? new HtmlInlineComment(chars) : new HtmlInline(chars), tag);
  }

  /** A comment, processing instruction, declaration or CDATA section. */
  private int declaration() {
    if (text.startsWith("<!--", at)) {
      // spec 0.30: the text of a comment does not begin with > or ->, nor hold --
      int dashes =
          text.startsWith(">", at + 4) || text.startsWith("->", at + 4) ? -1 : find("--", at + 4);
      return dashes >= 0 && text.startsWith(">", dashes + 2) ? dashes + 3 : -1;
    } else if (text.startsWith("<?", at)) {
      int end = find("?>", at + 2);
      return end < 0 ? -1 : end + 2;
    } else if (text.startsWith("<![CDATA[", at)) {
      int end = find("]]>", at + 9);
      return end < 0 ? -1 : end + 3;
    } else if (text.startsWith("<!", at)
        && at + 2 < text.length()
        && InlineGrammar.isLetter(text.charAt(at + 2))) {
      int end = find(">", at + 3);
      return end < 0 ? -1 : end + 1;
    }
    return -1;
  }

  private int find(String end, int from) {
    int found = absent.contains(end) ? -1 : text.indexOf(end, from);
    if (found < 0) {
      absent.add(end);
    }
    return found;
  }

  /** Turns the runs above {@code bottom} into emphasis, and forgets those that are left. */
  private void emphasis(Run bottom) {
    int[] openersBottom = new int[18];
    Arrays.fill(openersBottom, bottom == null ? -1 : bottom.position);
    Run closer = lastRun == bottom ? null : lastRun;
    while (closer != null && closer.previous != bottom) {
      closer = closer.previous;
    }
    while (closer != null) {
      if (!closer.canClose) {
        closer = closer.next;
        continue;
      }
      Run opener = closer.previous;
      while (opener != null
          && opener.position > openersBottom[closer.family()]
          && !opener.opens(closer)) {
        opener = opener.previous;
      }
      if (opener != null && opener.position > openersBottom[closer.family()]) {
        wrap(opener, closer);
        closer = closer.length == 0 ? closer.next : closer;
      } else {
        openersBottom[closer.family()] = closer.previous == null ? -1 : closer.previous.position;
        Run next = closer.next;
        if (!closer.canOpen) {
          remove(closer);
        }
        closer = next;
      }
    }
    lastRun = bottom;
    if (bottom != null) {
      bottom.next = null;
    }
  }

  private void wrap(Run opener, Run closer) {
    int use =
        closer.character == '~' ? closer.length : opener.length >= 2 && closer.length >= 2 ? 2 : 1;
    int open = opener.start + opener.length;
    BasedSequence opening = lines.place(open - use, open);
    BasedSequence inside = lines.place(open, closer.start);
    BasedSequence closing = lines.place(closer.start, closer.start + use);
    Node node =
        closer.character == '~'
            ? new Marks.Strikethrough(lines.place(open - use, closer.start + use))
            : use == 2
                ? new StrongEmphasis(opening, inside, closing)
                : new Emphasis(opening, inside, closing);
    for (Node inner = opener.node.getNext(); inner != closer.node; ) {
      Node next = inner.getNext();
      node.appendChild(inner);
      inner = next;
    }
    opener.node.insertAfter(node);
    opener.next = closer;
    closer.previous = opener;
    opener.length -= use;
    closer.length -= use;
    closer.start += use;
    shorten(opener);
    shorten(closer);
  }

  private void shorten(Run run) {
    if (run.length == 0) {
      run.node.unlink();
      remove(run);
    } else {
      run.node.setChars(lines.place(run.start, run.start + run.length));
    }
  }

  private void remove(Run run) {
    if (run.previous != null) {
      run.previous.next = run.next;
    }
    if (run.next != null) {
      run.next.previous = run.previous;
    } else {
      lastRun = run.previous;
    }
  }

  /** Brackets and runs that opened nothing are text again, like that beside them. */
  private static void joinText(Node parent) {
    Deque<Node> left = new ArrayDeque<>();
    left.push(parent);
    while (!left.isEmpty()) {
      for (Node node = left.pop().getFirstChild(); node != null; node = node.getNext()) {
        if (node instanceof Text) {
          int end = node.getEndOffset();
          while (node.getNext() instanceof Text next && next.getStartOffset() == end) {
            end = next.getEndOffset();
            next.unlink();
          }
          if (end > node.getEndOffset()) {
            node.setChars(node.getChars().baseSubSequence(node.getStartOffset(), end));
          }
        } else if (node.hasChildren()) {
          left.push(node);
        }
      }
    }
  }
}
