package doorlight.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.vladsch.flexmark.util.ast.Document;
import doorlight.diagnostic.SourceText;
import doorlight.page.HtmlWriter;
import doorlight.page.LinkStyle;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SpecTest {
  private final MarkdownReader reader = new MarkdownReader();

  @TestFactory
  List<DynamicTest> commonMark() {
    return tests(ExampleReader.readExamples(TestResources.getSpec()));
  }

  @TestFactory
  List<DynamicTest> regressions() {
    List<Example> examples = new ArrayList<>();
    TestResources.getRegressions().forEach(url -> examples.addAll(ExampleReader.readExamples(url)));
    return tests(examples);
  }

  @TestFactory
  List<DynamicTest> gfm() {
    List<Example> examples = ExampleReader.readExamples(TestResources.getGfmSpec());
    examples.removeIf(example -> example.getInfo().isEmpty());
    return tests(examples);
  }

  private List<DynamicTest> tests(List<Example> examples) {
    return examples.stream()
        .map(example -> DynamicTest.dynamicTest(example.toString(), () -> check(example)))
        .toList();
  }

  private void check(Example example) {
    String expected = straight(example.getHtml());
    String actual = straight(render(example.getSource())).replace(" loading=\"lazy\"", "");
    actual = actual.replaceAll("(<h[1-6]) id=\"[^\"]*\"", "$1");
    if (example.getSource().contains("<") && !expected.equals(actual)) {
      expected = clean(expected);
      actual = clean(actual);
    }
    assertEquals(expected, actual, example.getSource());
  }

  private String render(String markdown) {
    Document document = reader.parse(markdown);
    Reading reading = new Reading(new SourceText("spec.md", markdown), 0, new ArrayList<>());
    BodyWriter writer = MarkdownReader.writer(document, reading, 0);
    StringBuilder html = new StringBuilder();
    HtmlWriter.write(writer.write(MarkdownReader.blocks(document)), LinkStyle.PLAIN, html);
    return html.toString();
  }

  private static String straight(String html) {
    return html.replaceAll("[\u201C\u201D]|&quot;", "\"")
        .replaceAll("[\u2018\u2019]", "'")
        .replace("\u2013", "--")
        .replace("\u2014", "---")
        .replace("\u2026", "...");
  }

  private static String clean(String html) {
    Element body = Jsoup.parseBodyFragment(html).body();
    for (Element element : new ArrayList<>(body.getAllElements())) {
      for (Node child : new ArrayList<>(element.childNodes())) {
        if (child instanceof Comment) {
          child.remove();
        }
      }
      if (element != body
          && !RawHtml.isListed(element.normalName())
          && !element.normalName().equals("h1")) {
        element.unwrap();
      }
      element
          .attributes()
          .asList()
          .forEach(
              a -> {
                if (!List.of("href", "src", "alt", "title").contains(a.getKey()))
                  element.removeAttr(a.getKey());
              });
    }
    body.ownerDocument().outputSettings().prettyPrint(false);
    return body.html().replaceAll("\\s+", " ");
  }
}
