package doorlight.read.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.util.ast.Document;
import doorlight.ExampleFile;
import doorlight.ExampleFile.Example;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.SourceText;
import doorlight.page.HtmlWriter;
import doorlight.page.LinkStyle;
import doorlight.read.markdown.Blocks;
import doorlight.read.markdown.MarkdownParser;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of markdown.md and raw-html.md, whose notation is explained there. */
class MarkdownManualTest {
  private static final MarkdownParser PARSER = new MarkdownParser();

  static Stream<Example> examples() throws IOException {
    return Stream.concat(
        ExampleFile.read("markdown.md").stream(), ExampleFile.read("raw-html.md").stream());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void manual(Example example) {
    assertThat(shown(example.input())).isEqualTo(example.expected());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void windowsLineEndsMakeNoDifference(Example example) {
    assertThat(shown(example.input().replace("\n", "\r\n"))).isEqualTo(example.expected());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theLastLineNeedsNoEnd(Example example) {
    assertThat(shown(example.input().stripTrailing())).isEqualTo(example.expected());
  }

  private static String shown(String markdown) {
    ReadingLog log = new ReadingLog(new SourceText("a.md", markdown), 0);
    Document document = PARSER.parse(markdown);
    BodyWriter writer = BodyWriter.of(document, log);
    StringBuilder html = new StringBuilder();
    HtmlWriter.write(writer.write(Blocks.in(document)), LinkStyle.PLAIN, html);
    writer
        .footnotes()
        .ifPresent(
            notes ->
                notes
                    .entries()
                    .forEach(
                        note -> {
                          html.append('[').append(note.id()).append("] ");
                          HtmlWriter.write(note.body(), LinkStyle.PLAIN, html);
                        }));
    for (Diagnostic d : log.diagnostics().stream().sorted(Diagnostic.BY_PLACE).toList()) {
      html.append(d.line()).append(':').append(d.column()).append(' ').append(d.code().label());
      html.append(": ").append(d.message()).append('\n');
    }
    return html.toString();
  }
}
