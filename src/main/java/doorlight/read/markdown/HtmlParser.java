package doorlight.read.markdown;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Blocks of raw HTML, as CommonMark 0.30 has them; flexmark's know 0.29, and recognise tags with
 * expressions that run out of stack on a long line.
 */
final class HtmlParser extends AbstractBlockParser {
  /** Tags whose block goes on to their closing tag, over blank lines too. */
  private static final Set<String> RAW = Set.of("pre", "script", "style", "textarea");

  /** Tags that begin a block wherever they stand; it ends at a blank line. */
  private static final Set<String> BLOCK =
      Set.of(
          ("address article aside base basefont blockquote body caption center col colgroup dd details"
                  + " dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3"
                  + " h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav noframes"
                  + " ol optgroup option p param section source summary table tbody td tfoot th thead"
                  + " title tr track ul")
              .split(" "));

  private final HtmlBlockBase block;

  /** What ends the block, one of these; none when a blank line does. */
  private final List<String> ends;

  private BlockContent content = new BlockContent();
  private boolean ended;

  private HtmlParser(HtmlBlockBase block, List<String> ends) {
    this.block = block;
    this.ends = ends;
  }

  /** Begins a block of HTML. */
  static final class Syntax implements BlockSyntax {
    @Override
    public BlockParserFactory apply(DataHolder options) {
      return HtmlParser::start;
    }
  }

  private static BlockStart start(ParserState state, MatchedBlockParser matched) {
    BasedSequence line = state.getLine();
    int first = state.getNextNonSpaceIndex();
    if (state.getIndent() >= 4 || first >= line.length() || line.charAt(first) != '<') {
      return BlockStart.none();
    }
    boolean inParagraph =
        matched.getBlockParser().isParagraphParser()
            || state.getActiveBlockParser().isParagraphParser();
    HtmlParser parser = of(line.subSequence(first).toString(), inParagraph);
    return parser == null ? BlockStart.none() : BlockStart.of(parser).atIndex(state.getIndex());
  }

  /** The block that begins with this line, or null. */
  private static HtmlParser of(String line, boolean inParagraph) {
    if (line.startsWith("<!--")) {
      return new HtmlParser(new HtmlCommentBlock(), List.of("-->"));
    } else if (line.startsWith("<?")) {
      return new HtmlParser(new HtmlBlock(), List.of("?>"));
    } else if (line.startsWith("<![CDATA[")) {
      return new HtmlParser(new HtmlBlock(), List.of("]]>"));
    } else if (line.startsWith("<!")
        && line.length() > 2
        && InlineGrammar.isLetter(line.charAt(2))) {
      return new HtmlParser(new HtmlBlock(), List.of(">"));
    }
    boolean closing = line.startsWith("</");
    int start = closing ? 2 : 1;
    int end = start;
    while (end < line.length()
        && (InlineGrammar.isLetter(line.charAt(end)) || InlineGrammar.isDigit(line.charAt(end)))) {
      end++;
    }
    String tag = line.substring(start, end).toLowerCase(Locale.ROOT);
    boolean parted = end == line.length() || " \t>".indexOf(line.charAt(end)) >= 0;
    if (!closing && parted && RAW.contains(tag)) {
      return new HtmlParser(
          new HtmlBlock(), List.of("</pre>", "</script>", "</style>", "</textarea>"));
    }
    if ((parted || line.startsWith("/>", end)) && BLOCK.contains(tag)) {
      return new HtmlParser(new HtmlBlock(), List.of());
    }
    int tagEnd = inParagraph || !closing && RAW.contains(tag) ? -1 : InlineGrammar.tag(line, 0);
    boolean alone = tagEnd > 0 && line.substring(tagEnd).isBlank();
    return alone ? new HtmlParser(new HtmlBlock(), List.of()) : null;
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return ended || ends.isEmpty() && state.isBlank()
        ? BlockContinue.none()
        : BlockContinue.atIndex(state.getIndex());
  }

  @Override
  public void addLine(ParserState state, BasedSequence line) {
    content.add(line, state.getIndent());
    if (!ends.isEmpty()) {
      String html = line.toString().toLowerCase(Locale.ROOT);
      ended = ends.stream().anyMatch(html::contains);
    }
  }

  @Override
  public boolean isRawText() {
    return true;
  }

  @Override
  public void closeBlock(ParserState state) {
    block.setContent(content);
    content = null;
  }
}
