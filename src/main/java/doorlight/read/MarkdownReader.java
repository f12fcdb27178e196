package doorlight.read;

import doorlight.article.Section;
import doorlight.config.HtmlLevel;
import doorlight.config.Wording;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.SourceText;
import doorlight.read.body.BodyWriter;
import doorlight.read.body.ReadingLog;
import doorlight.read.markdown.MarkdownParser;
import doorlight.read.markdown.TooComplex;
import doorlight.read.section.PlacedMarkdown;
import doorlight.read.section.Question;
import doorlight.read.section.RepeatedTitle;
import doorlight.read.section.SectionRecognizer;
import java.util.ArrayList;
import java.util.List;

/** Reads the Markdown of an article. One reader serves any number of threads. */
final class MarkdownReader {
  private final MarkdownParser parser = new MarkdownParser();
  private final HtmlLevel htmlLevel;

  /** A reader for a site that lets the usual HTML through. */
  MarkdownReader() {
    this(HtmlLevel.TEXT);
  }

  /**
   * @param htmlLevel how much of the HTML in articles is let through
   */
  MarkdownReader(HtmlLevel htmlLevel) {
    this.htmlLevel = htmlLevel;
  }

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
    ReadingLog log = new ReadingLog(source, bodyStart, htmlLevel);
    try {
      return new Markdown(sections(log, wording, title, questions), log.diagnostics());
    } catch (TooComplex found) {
      return new Markdown(List.of(), List.of(log.tooComplex(found)));
    } catch (StackOverflowError deeperThanForeseen) {
      return new Markdown(List.of(), List.of(log.tooComplex(TooComplex.tooDeep(0))));
    }
  }

  private List<Section> sections(
      ReadingLog log, Wording wording, String title, List<Question> questions) {
    // only handed on: what a tree is made of is the matter of the packages below
    var document = parser.parse(log.source().text().substring(log.bodyStart()));
    RepeatedTitle.remove(document, title, log);
    MarkdownParser.settleLevels(document);
    BodyWriter writer = BodyWriter.of(document, log);
    PlacedMarkdown frontMatter = new PlacedMarkdown(parser, log, writer.ids());
    List<Section.Entry> asked = questions.stream().map(frontMatter::entry).toList();
    List<Section> sections =
        new ArrayList<>(new SectionRecognizer(log, wording, writer).recognize(document, asked));
    writer.footnotes().ifPresent(sections::add);
    return sections;
  }
}
