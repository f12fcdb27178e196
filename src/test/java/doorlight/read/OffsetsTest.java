package doorlight.read;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.ExampleFile;
import doorlight.article.Body;
import doorlight.article.Inline;
import doorlight.article.Part;
import doorlight.article.Section;
import doorlight.config.Wording;
import doorlight.diagnostic.SourceText;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every Text knows its place in the whole file: it is the source, character for character but for
 * turned quotation marks, or it stands for something that is more than one character as typed.
 */
class OffsetsTest {
  private static final String FRONT_MATTER = "---\ntitle: Words\n---\n";
  private static final Pattern MORE_THAN_ONE_CHARACTER =
      Pattern.compile("\\\\.|&#?\\w+;|--|---|\\.{3,4}|\\r\\n");

  private final MarkdownReader reader = new MarkdownReader();

  static List<Named<List<String>>> manuals() throws IOException {
    List<Named<List<String>>> manuals = new ArrayList<>();
    for (String name : List.of("markdown.md", "raw-html.md", "sections.md")) {
      List<ExampleFile.Example> examples = ExampleFile.read(name);
      manuals.add(Named.of(name, examples.stream().map(ExampleFile.Example::input).toList()));
    }
    for (URL spec : List.of(TestResources.getSpec(), TestResources.getGfmSpec())) {
      List<Example> examples = ExampleReader.readExamples(spec);
      manuals.add(Named.of(spec.getPath(), examples.stream().map(Example::getSource).toList()));
    }
    return manuals;
  }

  @ParameterizedTest
  @MethodSource("manuals")
  void everyTextKnowsItsPlace(List<String> manual) {
    for (String markdown : manual) {
      check(FRONT_MATTER + markdown);
      check(FRONT_MATTER + markdown.replace("\n", "\r\n"));
      check(FRONT_MATTER + "> " + markdown.replace("\n", "\n> "));
    }
  }

  private void check(String file) {
    SourceText source = new SourceText("a.md", file);
    MarkdownReader.Markdown read =
        reader.read(source, FRONT_MATTER.length(), Wording.DEFAULT, "Title", List.of());
    for (Section section : read.sections()) {
      for (Body body : section.bodies()) {
        for (Part part : body.parts()) {
          if (part instanceof Part.Prose prose) {
            prose.inlines().forEach(inline -> check(inline, file));
          } else if (part instanceof Part.Heading heading) {
            heading.inlines().forEach(inline -> check(inline, file));
          }
        }
      }
    }
  }

  private static void check(Inline inline, String file) {
    if (inline instanceof Inline.Text text) {
      String typed = file.substring(text.source().start(), text.source().end());
      if (typed.length() == text.text().length()) {
        assertThat(straight(text.text())).as(file).isEqualTo(straight(typed));
      } else {
        assertThat(typed).as(file).matches(MORE_THAN_ONE_CHARACTER);
      }
    }
    // the words of a link are not searched, and those of an address stand for it as a whole
  }

  private static String straight(String words) {
    return words.replaceAll("[\u201C\u201D]", "\"").replaceAll("[\u2018\u2019]", "'");
  }
}
