package doorlight.read;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Document;
import doorlight.article.Body;
import doorlight.article.Inline;
import doorlight.article.Part;
import doorlight.article.Section;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Placed;
import doorlight.diagnostic.SourceText;
import doorlight.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Markdown that is a value of front matter. YAML may have folded, indented or quoted it, so its
 * characters are not those of the file: whatever is said of it has the place of the whole value.
 */
final class PlacedMarkdown {
  private final MarkdownReader reader;
  private final Reading reading;
  private final HeadingIds ids;

  PlacedMarkdown(MarkdownReader reader, Reading reading, HeadingIds ids) {
    this.reader = reader;
    this.reading = reading;
    this.ids = ids;
  }

  /** A question with its answer, still without an id. */
  Section.Entry entry(Question question) {
    List<Inline> words = new ArrayList<>();
    for (Part part : body(question.question()).parts()) {
      if (part instanceof Part.Prose prose) {
        words.addAll(prose.inlines());
      }
    }
    return new Section.Entry("", Body.ofProse(words), body(question.answer()));
  }

  private Body body(Placed<String> markdown) {
    Reading own =
        new Reading(
            new SourceText(reading.source().file(), markdown.value()), 0, new ArrayList<>());
    Body body = Body.EMPTY;
    try {
      Document document = reader.parse(markdown.value());
      // No heading in an answer is the page's own.
      Blocks.allIn(document, Heading.class).forEach(h -> h.setLevel(Math.min(6, h.getLevel() + 1)));
      BodyWriter writer = new BodyWriter(own, ids, Footnotes.none());
      body = writer.write(Blocks.in(document));
    } catch (TooComplex found) {
      own.diagnostics().add(own.tooComplex(found));
    }
    for (Diagnostic found : own.diagnostics()) {
      reading.report(markdown.span(), found.code(), found.message(), found.hint());
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
