package doorlight.read.section;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;
import doorlight.diagnostic.Code;
import doorlight.read.body.BodyWriter;
import doorlight.read.body.ReadingLog;

/**
 * The title typed once more as the article's first heading ({@code # Why Rest Feels Unsafe}), as
 * word processors have it. The page shows the title above the text, so this one is taken out,
 * before anything else is asked of the text: it must not push the other headings a level down.
 */
public final class RepeatedTitle {
  private RepeatedTitle() {}

  /** Changes the tree: takes that heading out of it, where it is there, and says so in the log. */
  public static void remove(Node document, String title, ReadingLog log) {
    for (Node block : document.getChildren()) {
      if (block instanceof Heading first) {
        if (first.getLevel() == 1 && says(first, title, log)) {
          first.unlink();
          log.report(
              log.span(first),
              Code.HEADING_REPEATS_TITLE,
              "The first heading repeats the title, which the page already shows.",
              "Nothing needs doing: it is left out. You can delete the line.");
        }
        return;
      }
    }
  }

  private static boolean says(Heading heading, String title, ReadingLog log) {
    BodyWriter writer = BodyWriter.of(heading, log);
    String words = SectionHeadings.words(title);
    return !words.isEmpty() && words.equals(SectionHeadings.words(writer.text(heading)));
  }
}
