package doorlight.read.section;

import com.vladsch.flexmark.util.ast.Document;
import doorlight.article.Body;
import doorlight.article.Inline;
import doorlight.article.Part;
import doorlight.article.Section;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Placed;
import doorlight.diagnostic.SourceText;
import doorlight.diagnostic.Span;
import doorlight.read.body.BodyWriter;
import doorlight.read.body.HeadingIds;
import doorlight.read.body.ReadingLog;
import doorlight.read.markdown.Blocks;
import doorlight.read.markdown.MarkdownParser;
import doorlight.read.markdown.TooComplex;
import java.util.ArrayList;
import java.util.List;

/**
 * Markdown that is a value of front matter. YAML may have folded, indented or quoted it, so its
 * characters are not those of the file: whatever is said of it has the place of the whole value.
 */
public final class PlacedMarkdown {
  private final MarkdownParser parser;
  private final ReadingLog log;
  private final HeadingIds ids;

  /**
   * @param log of the file, which is told what is wrong with its values
   * @param ids those of the page
   */
  public PlacedMarkdown(MarkdownParser parser, ReadingLog log, HeadingIds ids) {
    this.parser = parser;
    this.log = log;
    this.ids = ids;
  }

  /** A question with its answer, still without an id. */
  public Section.Entry entry(Question question) {
    List<Inline> words = new ArrayList<>();
    for (Part part : body(question.question()).parts()) {
      if (part instanceof Part.Prose prose) {
        words.addAll(prose.inlines());
      }
    }
    return new Section.Entry("", Body.ofProse(words), body(question.answer()));
  }

  private Body body(Placed<String> markdown) {
    ReadingLog own =
        new ReadingLog(new SourceText(log.source().file(), markdown.value()), 0, log.htmlLevel());
    Body body = Body.EMPTY;
    try {
      Document document = parser.parse(markdown.value());
      // No heading in an answer is the page's own.
      MarkdownParser.lowerLevels(document);
      BodyWriter writer = BodyWriter.withoutFootnotes(own, ids);
      body = writer.write(Blocks.in(document));
    } catch (TooComplex found) {
      own.report(found);
    }
    for (Diagnostic found : own.diagnostics()) {
      log.report(markdown.span(), found.code(), found.message(), found.hint());
    }
    return body.map(part -> placed(part, markdown.span()));
  }

  private static Part placed(Part part, Span span) {
    return part instanceof Part.Prose prose ? new Part.Prose(placed(prose.inlines(), span)) : part;
  }

  private static List<Inline> placed(List<Inline> inlines, Span span) {
    return inlines.stream().map(inline -> placed(inline, span)).toList();
  }

  private static Inline placed(Inline inline, Span span) {
    if (inline instanceof Inline.Text text) {
      return new Inline.Text(text.text(), span);
    }
    if (inline instanceof Inline.Link link) {
      return new Inline.Link(
          link.kind(), link.target(), link.tooltip(), placed(link.content(), span), span);
    }
    if (inline instanceof Inline.Image image) {
      return new Inline.Image(image.target(), image.alt(), image.tooltip(), span);
    }
    return inline;
  }
}
