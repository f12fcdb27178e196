package doorlight.read;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.ExampleFile;
import doorlight.ExampleFile.Example;
import doorlight.article.Body;
import doorlight.article.Part;
import doorlight.article.Section;
import doorlight.article.Section.Entry;
import doorlight.config.Wording;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Placed;
import doorlight.diagnostic.SourceText;
import doorlight.diagnostic.Span;
import doorlight.read.section.Question;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of sections.md, whose notation is explained there. */
class SectionsTest {
  private static final Pattern QUESTION = Pattern.compile("  - (.*\\?) (.*)");
  private static final MarkdownReader READER = new MarkdownReader();

  static List<Example> examples() throws IOException {
    return ExampleFile.read("sections.md");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void manual(Example example) {
    assertThat(drawn(read(example.input()))).isEqualTo(example.expected());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void windowsLineEndsMakeNoDifference(Example example) {
    assertThat(drawn(read(example.input().replace("\n", "\r\n")))).isEqualTo(example.expected());
  }

  private static MarkdownReader.Markdown read(String file) {
    int bodyStart = 0;
    String title = "";
    List<Question> questions = new ArrayList<>();
    if (file.startsWith("---")) {
      bodyStart = file.indexOf("---", 3) + 3;
      for (String line : file.substring(0, bodyStart).lines().toList()) {
        Matcher question = QUESTION.matcher(line);
        if (question.matches()) {
          questions.add(new Question(placed(question.group(1)), placed(question.group(2))));
        } else if (line.startsWith("title: ")) {
          title = line.substring(7);
        }
      }
    }
    return READER.read(new SourceText("a.md", file), bodyStart, Wording.DEFAULT, title, questions);
  }

  private static Placed<String> placed(String text) {
    return new Placed<>(text, new Span(0, 0));
  }

  private static String drawn(MarkdownReader.Markdown markdown) {
    StringBuilder drawing = new StringBuilder();
    markdown.sections().forEach(section -> draw(section, drawing));
    markdown.diagnostics().stream()
        .sorted(Diagnostic.BY_PLACE)
        .forEach(d -> drawing.append(d.line()).append(": ").append(d.code().label()).append('\n'));
    return drawing.toString();
  }

  private static void draw(Section section, StringBuilder drawing) {
    drawing.append(section.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    section.heading().ifPresent(heading -> drawing.append(": ").append(drawn(heading)));
    section.threshold().ifPresent(number -> drawing.append(" (from ").append(number).append(')'));
    section
        .firstNumber()
        .ifPresent(number -> drawing.append(" (numbered from ").append(number).append(')'));
    drawing.append('\n');
    draw(section.opening(), "  ", drawing);
    for (Entry entry : section.entries()) {
      StringBuilder label = new StringBuilder();
      draw(entry.label(), "    ", label);
      drawing.append("  [").append(entry.id()).append("] ").append(label.toString().stripLeading());
      draw(entry.body(), "    ", drawing);
    }
    draw(section.closing(), "  ", drawing);
  }

  private static void draw(Body body, String indent, StringBuilder drawing) {
    for (Part part : body.parts()) {
      if (part instanceof Part.Prose prose) {
        StringBuilder text = new StringBuilder();
        prose.inlines().forEach(inline -> text.append(inline.text()));
        drawing.append(indent).append(text.toString().strip().replaceAll("\\s+", " ")).append('\n');
      } else if (part instanceof Part.Heading heading) {
        drawing.append(indent).append(drawn(heading)).append('\n');
      }
    }
  }

  private static String drawn(Part.Heading heading) {
    return "#".repeat(heading.level()) + " " + heading.text();
  }
}
