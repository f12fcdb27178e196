package doorlight.read;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;
import doorlight.diagnostic.Code;
import java.util.Set;

/**
 * The title typed once more as the article's first heading ({@code # Why Rest Feels Unsafe}), as
 * word processors have it. The page shows the title above the text, so this one is taken out,
 * before anything else is asked of the text: it must not push the other headings a level down.
 */
final class RepeatedTitle {
  private RepeatedTitle() {}

  /** Takes it out of a document, where it is there. */
  static void remove(Node document, String title, Reading reading) {
    for (Node block : document.getChildren()) {
      if (block instanceof Heading first) {
        if (first.getLevel() == 1 && says(first, title, reading)) {
          first.unlink();
          reading.report(
              reading.span(first),
              Code.HEADING_REPEATS_TITLE,
              "The first heading repeats the title, which the page already shows.",
              "Nothing needs doing: it is left out. You can delete the line.");
        }
        return;
      }
    }
  }

  private static boolean says(Heading heading, String title, Reading reading) {
    BodyWriter writer = new BodyWriter(reading, new HeadingIds(Set.of()), Footnotes.none());
    String words = SectionHeadings.words(title);
    return !words.isEmpty() && words.equals(SectionHeadings.words(writer.text(heading)));
  }
}
