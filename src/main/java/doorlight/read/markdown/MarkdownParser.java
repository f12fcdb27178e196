package doorlight.read.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;

/**
 * From Markdown to a tree, by flexmark's driver and the parsers of this package. One parser serves
 * any number of threads.
 */
public final class MarkdownParser {
  private static final int DEEPEST_LEVEL = 6;

  private final Parser parser =
      Parser.builder(
              new MutableDataSet()
                  .set(Parser.HEADING_PARSER, false)
                  .set(Parser.HTML_BLOCK_PARSER, false)
                  .set(Parser.LIST_BLOCK_PARSER, false))
          .customInlineParserFactory(InlineReader::new)
          .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
          .customBlockParserFactory(new ParseGuard())
          .customBlockParserFactory(new FootnoteParser.Syntax())
          .customBlockParserFactory(new TableParser.Syntax())
          .customBlockParserFactory(new HeadingParser.Syntax())
          .customBlockParserFactory(new HtmlParser.Syntax())
          .customBlockParserFactory(new FenceStart())
          .customBlockParserFactory(new ListParser.Syntax())
          .build();

  /**
   * The tree of a text, with places counted from its beginning.
   *
   * @throws TooComplex for a text that would make reading run on
   */
  public Document parse(String text) {
    InputLimits.check(text);
    // as CommonMark has it, section 2.3
    return parser.parse(text.replace('\0', '\uFFFD'));
  }

  /**
   * Changes the levels of an article's headings. The page's own heading is the title, so the text
   * begins at level 2: where its parts are headings of level 1, all move one level down; a single
   * one among those of level 2 joins them.
   */
  public static void settleLevels(Document document) {
    List<Heading> headings = Blocks.allIn(document, Heading.class);
    List<Heading> first = headings.stream().filter(h -> h.getLevel() == 1).toList();
    boolean single = first.size() == 1 && headings.stream().anyMatch(h -> h.getLevel() == 2);
    if (!first.isEmpty()) {
      lower(single ? first : headings);
    }
  }

  /** Moves all headings of a text one level down, where none may be the page's own. */
  public static void lowerLevels(Document document) {
    lower(Blocks.allIn(document, Heading.class));
  }

  private static void lower(List<Heading> headings) {
    headings.forEach(h -> h.setLevel(Math.min(DEEPEST_LEVEL, h.getLevel() + 1)));
  }
}
