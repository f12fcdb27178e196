package doorlight.read.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.util.ast.Document;
import doorlight.article.Body;
import doorlight.article.Part;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.SourceText;
import doorlight.page.HtmlWriter;
import doorlight.page.LinkStyle;
import doorlight.read.markdown.Blocks;
import doorlight.read.markdown.MarkdownParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyWriterTest {
  private static final MarkdownParser PARSER = new MarkdownParser();

  @ParameterizedTest
  @ValueSource(strings = {"fn_1", "_a", "part.one", "a/b", "a:b"})
  void anIdOfThePageItselfIsNoHeadings(String id) {
    ReadingLog log = log("## Part one {#" + id + "}\n");

    assertThat(html(log)).isEqualTo("<h2 id=\"part-one\">Part one</h2>\n");
    assertThat(log.diagnostics())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.code()).isEqualTo(Code.HEADING_ID_REPEATED);
              assertThat(found.message()).contains('"' + id + '"').contains("the page itself");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"part-1", "Part", "été", "1", "a--b"})
  void anIdOfLettersDigitsAndHyphensIsLeftAsTyped(String id) {
    ReadingLog log = log("## Part one {#" + id + "}\n");

    assertThat(html(log)).isEqualTo("<h2 id=\"" + id + "\">Part one</h2>\n");
    assertThat(log.diagnostics()).isEmpty();
  }

  @Test
  void theLanguageOfALinkOrPictureIsKept() {
    ReadingLog log =
        log(
            "<a href=\"/a/\" lang=\"de\">Wort</a> <img src=\"b.png\" alt=\"Mot\" lang=\"fr\" width=\"9\">\n");

    assertThat(html(log))
        .contains("<span lang=\"de\"><a href=\"/a/\">Wort</a></span>")
        .contains("<span lang=\"fr\"><img src=\"b.png\" alt=\"Mot\"")
        .doesNotContain("width");
    assertThat(log.diagnostics()).isEmpty();
  }

  @Test
  void writingAnItemLeavesItsBoxInTheTree() {
    ReadingLog log = log("- [x] done\n\n  more\n");
    Document document = PARSER.parse(log.source().text());
    BodyWriter writer = BodyWriter.of(document, log);

    assertThat(html(writer.writeItem(document.getFirstChild().getFirstChild())))
        .doesNotContain("checkbox")
        .contains("done")
        .contains("more");
    assertThat(html(writer.write(Blocks.in(document)))).contains("checkbox");
  }

  @Test
  void aHeadingInsideAnElementIsNoneOfTheArticles() {
    ReadingLog log = log("<div>\n\n## Inside\n\n<b>a</b>\n\n</div>\n\n<p>b</p>\n\n## Below\n");
    Document document = PARSER.parse(log.source().text());

    assertThat(BodyWriter.of(document, log).write(Blocks.in(document)).parts())
        .filteredOn(part -> part instanceof Part.Heading heading && heading.topLevel())
        .extracting(heading -> ((Part.Heading) heading).text())
        .containsExactly("Below");
  }

  private static ReadingLog log(String markdown) {
    return new ReadingLog(new SourceText("a.md", markdown), 0);
  }

  private static String html(ReadingLog log) {
    Document document = PARSER.parse(log.source().text());
    return html(BodyWriter.of(document, log).write(Blocks.in(document)));
  }

  private static String html(Body body) {
    StringBuilder html = new StringBuilder();
    HtmlWriter.write(body, LinkStyle.PLAIN, html);
    return html.toString();
  }
}
