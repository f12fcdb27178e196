package doorlight.read.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import doorlight.diagnostic.SourceText;
import doorlight.page.HtmlWriter;
import doorlight.page.LinkStyle;
import doorlight.read.markdown.Blocks;
import doorlight.read.markdown.MarkdownParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every example of CommonMark 0.30, of GFM's extensions, and of the regression tests of cmark and
 * commonmark.js gives the HTML that is written there.
 *
 * <p>Before comparing, what Doorlight does to all text is undone: typographic marks are made plain
 * again, ids and what else it adds to tags are taken out. Raw HTML is compared as the parser found
 * it; what is left of it is the matter of raw-html.md.
 */
class SpecTest {
  private static final String SCHEME = "a link leads only where it is safe to follow";
  private static final String BARE = "a bare address is a link, as in GFM";
  private static final String TITLE = "[[words]] are the title of another article";
  private static final String FILTER = "raw HTML is cleaned instead, by a list of what may stay";

  /** The examples that come out differently on purpose; each must indeed do so. */
  private static final Map<String, String> DIFFERENCES =
      Map.ofEntries(
          Map.entry("<irc://foo.bar:2233/baz>", SCHEME),
          Map.entry("<a+b+c:d>", SCHEME),
          Map.entry("<made-up-scheme://foo,bar>", SCHEME),
          Map.entry("<localhost:5001/foo>", SCHEME),
          Map.entry("Anonymous FTP is available at ftp://foo.bar.baz.", SCHEME),
          Map.entry("<http://foo.bar/baz bim>", BARE),
          Map.entry("< http://foo.bar >", BARE),
          Map.entry("http://example.com", BARE),
          Map.entry("foo@bar.example.com", BARE),
          Map.entry("[[[foo]]]", TITLE),
          Map.entry("[[*foo* bar]]", TITLE),
          Map.entry("![[foo]]", TITLE),
          Map.entry("<strong> <title> <style> <em>", FILTER));

  private final MarkdownParser parser = new MarkdownParser();

  @TestFactory
  List<DynamicTest> commonMark() {
    return tests(ExampleReader.readExamples(TestResources.getSpec()));
  }

  @TestFactory
  List<DynamicTest> gfm() {
    List<Example> examples = ExampleReader.readExamples(TestResources.getGfmSpec());
    examples.removeIf(example -> example.getInfo().isEmpty());
    return tests(examples);
  }

  @TestFactory
  List<DynamicTest> regressions() {
    List<Example> examples = new ArrayList<>();
    TestResources.getRegressions().forEach(url -> examples.addAll(ExampleReader.readExamples(url)));
    return tests(examples);
  }

  private List<DynamicTest> tests(List<Example> examples) {
    return examples.stream()
        .map(example -> DynamicTest.dynamicTest(example.toString(), () -> check(example)))
        .toList();
  }

  private void check(Example example) {
    String expected = plain(example.getHtml());
    String actual = plain(html(example.getSource()));
    String difference = DIFFERENCES.get(key(example));
    if (difference == null) {
      assertEquals(expected, actual, example.getSource());
    } else {
      assertNotEquals(expected, actual, "no longer differs: " + difference);
    }
  }

  /** The line of an example by which the differences know it. */
  private static String key(Example example) {
    List<String> lines = example.getSource().lines().toList();
    return lines.stream().filter(DIFFERENCES::containsKey).findFirst().orElse(lines.get(0));
  }

  private String html(String file) {
    // the byte-order mark is not part of the text that is read from a file
    String markdown = file.replaceFirst("^\uFEFF", "");
    Document document = parser.parse(markdown);
    keepRawHtml(document);
    ReadingLog log = new ReadingLog(new SourceText("spec.md", markdown), 0);
    BodyWriter writer = BodyWriter.of(document, log);
    StringBuilder html = new StringBuilder();
    HtmlWriter.write(writer.write(Blocks.in(document)), LinkStyle.PLAIN, html);
    return takeOutRawHtml(html.toString());
  }

  /** Disguises raw HTML as code, which is written as it is. */
  private static void keepRawHtml(Document document) {
    for (Node node : document.getDescendants()) {
      Node code = null;
      if (node instanceof HtmlBlockBase block) {
        FencedCodeBlock fenced = new FencedCodeBlock();
        fenced.setInfo(BasedSequence.of("raw"));
        fenced.setContent(List.of(BasedSequence.of(block.getContentChars().toString())));
        code = fenced;
      } else if (node instanceof HtmlInlineBase) {
        String tag = "raw:" + node.getChars().toString().replace("\n", "\uFDD0") + ":raw";
        code = new Code(BasedSequence.NULL, BasedSequence.of(tag), BasedSequence.NULL);
      }
      if (code != null) {
        node.insertBefore(code);
        node.unlink();
      }
    }
  }

  private static String takeOutRawHtml(String html) {
    Pattern raw =
        Pattern.compile(
            "<pre><code class=\"language-raw\">(.*?)\n?</code></pre>|<code>raw:(.*?):raw</code>",
            Pattern.DOTALL);
    Matcher matcher = raw.matcher(html);
    return matcher.replaceAll(
        found -> {
          String escaped = found.group(1) == null ? found.group(2) : found.group(1);
          String typed = escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
          return Matcher.quoteReplacement(typed.replace("&amp;", "&").replace("\uFDD0", "\n"));
        });
  }

  private static String plain(String html) {
    return html.replaceAll("[\u201C\u201D]|&quot;", "\"")
        .replaceAll("[\u2018\u2019]", "'")
        .replace("\u2013", "--")
        .replace("\u2014", "---")
        .replace("\u2026", "...")
        .replace('\u2192', '\t')
        .replace(" loading=\"lazy\"", "")
        .replace(" />", ">")
        .replaceAll("(?s)<div class=\"table-scroll\"[^>]*>\n(<table>.*?</table>)\n</div>", "$1")
        .replaceAll("(<h[1-6]) id=\"[^\"]*\"", "$1")
        .replaceAll("(<t[hd]) class=\"align-(\\w+)\"", "$1 align=\"$2\"")
        .replaceAll(
            "<input type=\"checkbox\" disabled=\"\"( checked=\"\")? aria-label=\"[\\w ]+\">",
            "<input$1 disabled=\"\" type=\"checkbox\">");
  }
}
