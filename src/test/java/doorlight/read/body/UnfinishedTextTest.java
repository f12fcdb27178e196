package doorlight.read.body;

import static org.assertj.core.api.Assertions.fail;

import com.vladsch.flexmark.util.ast.Document;
import doorlight.diagnostic.SourceText;
import doorlight.read.markdown.Blocks;
import doorlight.read.markdown.MarkdownParser;
import java.io.IOException;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;

/**
 * Who watches the preview saves in the middle of a word, a link, a tag: whatever a text ends in, it
 * can be read.
 */
class UnfinishedTextTest {
  private static final MarkdownParser PARSER = new MarkdownParser();

  @Test
  void everyBeginningOfTheExamplesOfTheManualsCanBeRead() throws IOException {
    MarkdownManualTest.examples().forEach(example -> readEveryBeginning(example.input()));
  }

  @Test
  void everyBeginningOfALineOfCommonMarksExamplesCanBeRead() {
    ExampleReader.readExamples(TestResources.getSpec()).stream()
        .filter(example -> example.getSource().lines().count() == 1)
        .forEach(example -> readEveryBeginning(example.getSource()));
  }

  private static void readEveryBeginning(String text) {
    for (int end = 0; end < text.length(); end++) {
      String typed = text.substring(0, end);
      try {
        read(typed);
      } catch (RuntimeException e) {
        fail("cannot be read: " + typed, e);
      }
    }
  }

  private static void read(String typed) {
    Document document = PARSER.parse(typed);
    BodyWriter writer = BodyWriter.of(document, new ReadingLog(new SourceText("a.md", typed), 0));
    writer.write(Blocks.in(document));
    writer.footnotes();
  }
}
