package doorlight.read;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import doorlight.article.Section;
import doorlight.config.Wording;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the Markdown of an article. One reader serves any number of threads. */
final class MarkdownReader {
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

  /** The text in sections, footnotes last, and what was wrong with it. */
  record Markdown(List<Section> sections, List<Diagnostic> diagnostics) {
    Markdown {
      sections = List.copyOf(sections);
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /**
   * Never throws: a text that would make reading run on has one diagnostic and no sections.
   *
   * @param title the article's, which its first heading may repeat
   * @param questions those of the front matter
   */
  Markdown read(
      SourceText source, int bodyStart, Wording wording, String title, List<Question> questions) {
    Reading reading = new Reading(source, bodyStart, new ArrayList<>());
    try {
      return new Markdown(sections(reading, wording, title, questions), reading.diagnostics());
    } catch (TooComplex found) {
      return new Markdown(List.of(), List.of(reading.tooComplex(found)));
    } catch (StackOverflowError deeperThanForeseen) {
      return new Markdown(List.of(), List.of(reading.tooComplex(TooComplex.tooDeep(0))));
    }
  }

  private List<Section> sections(
      Reading reading, Wording wording, String title, List<Question> questions) {
    Document document = parse(reading.source().text().substring(reading.bodyStart()));
    RepeatedTitle.remove(document, title, reading);
    settleLevels(document);
    BodyWriter writer = writer(document, reading);
    PlacedMarkdown frontMatter = new PlacedMarkdown(this, reading, writer.ids());
    List<Section.Entry> asked = questions.stream().map(frontMatter::entry).toList();
    List<Section> sections =
        new ArrayList<>(new SectionRecognizer(reading, wording, writer).recognize(document, asked));
    writer.footnotes().ifPresent(sections::add);
    return sections;
  }

  /** The tree of a text; throws {@link TooComplex}. */
  Document parse(String body) {
    Floods.refuse(body);
    return parser.parse(body);
  }

  /** A writer for a document. */
  static BodyWriter writer(Document document, Reading reading) {
    Set<String> explicitIds = new HashSet<>();
    for (Heading heading : Blocks.allIn(document, Heading.class)) {
      HeadingAttributes.of(heading).id().ifPresent(explicitIds::add);
    }
    return new BodyWriter(reading, new HeadingIds(explicitIds), Footnotes.of(document));
  }

  /**
   * The page's own heading is the title, so the text begins at level 2: an article whose parts are
   * headings of level 1 moves one level down; a single one among those of level 2 joins them.
   */
  private static void settleLevels(Document document) {
    List<Heading> headings = Blocks.allIn(document, Heading.class);
    List<Heading> first = headings.stream().filter(h -> h.getLevel() == 1).toList();
    boolean single = first.size() == 1 && headings.stream().anyMatch(h -> h.getLevel() == 2);
    if (!first.isEmpty()) {
      (single ? first : headings).forEach(h -> h.setLevel(Math.min(6, h.getLevel() + 1)));
    }
  }
}
