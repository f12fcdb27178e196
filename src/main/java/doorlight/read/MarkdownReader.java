package doorlight.read;

import doorlight.article.Section;
import doorlight.config.Wording;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.SourceText;
import java.util.List;

/** Reads the Markdown of an article. One reader serves any number of threads. */
final class MarkdownReader {

  /** The text in sections, footnotes last, and what was wrong with it. */
  record Markdown(List<Section> sections, List<Diagnostic> diagnostics) {
    Markdown {
      sections = List.copyOf(sections);
      diagnostics = List.copyOf(diagnostics);
    }
  }

  Markdown read(SourceText source, int bodyStart, Wording wording) {
    return new Markdown(List.of(), List.of());
  }
}
