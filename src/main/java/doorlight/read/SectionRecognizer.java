package doorlight.read;

import com.vladsch.flexmark.util.ast.Node;
import doorlight.article.Section;
import doorlight.config.Wording;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.SourceText;
import java.util.List;

/** Knows an article's sections by their headings. */
final class SectionRecognizer {

  /**
   * @param bodyStart where the tree's text begins in the file
   */
  SectionRecognizer(
      SourceText source,
      int bodyStart,
      Wording wording,
      BodyWriter writer,
      HeadingIds ids,
      List<Diagnostic> diagnostics) {}

  /**
   * The sections of a document, in the order typed.
   *
   * @param questions those of the front matter; their ids are given here
   */
  List<Section> recognize(Node document, List<Section.Entry> questions) {
    return List.of();
  }
}
