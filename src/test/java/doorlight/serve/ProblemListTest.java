package doorlight.serve;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.SourceText;
import doorlight.diagnostic.Span;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How problems are said in the browser. */
class ProblemListTest {
  private static Diagnostic at(String text, int start, int end, Code code) {
    return Diagnostic.at(
        new SourceText("content/posts/a.md", text), new Span(start, end), code, "Wrong.", "Mend.");
  }

  @Test
  void aProblemSaysItsPlaceAndMarksItInItsLine() {
    String html =
        ProblemList.html(List.of(at("one\ntwo <b> three\n", 8, 11, Code.HTML_REMOVED)), List.of());
    assertThat(html)
        .contains("<strong>Warning:</strong> Wrong.")
        .contains("content/posts/a.md, line 2")
        .contains("two <mark>&lt;b&gt;</mark> three")
        .contains("Mend.");
  }

  @Test
  void theWorstStandsFirst() {
    String html =
        ProblemList.html(
            List.of(
                at("a", 0, 1, Code.FILE_IGNORED),
                at("b", 0, 1, Code.HTML_REMOVED),
                at("c", 0, 1, Code.YAML_INVALID)),
            List.of("It broke <off>."));
    assertThat(html).containsSubsequence("broke &lt;off&gt;", "Error:", "Warning:", "Advice:");
  }

  @Test
  void aLongLineIsCutRoundThePlaceAndNoCharacterInTwo() {
    String line = "😀".repeat(500);
    String html = ProblemList.html(List.of(at(line, 600, 602, Code.YAML_INVALID)), List.of());
    assertThat(html)
        .contains("<code>…" + "😀".repeat(80) + "<mark>😀</mark>" + "😀".repeat(159) + "…</code>");
  }

  @Test
  void aPlaceAtTheEndOfItsLineIsSeen() {
    assertThat(ProblemList.html(List.of(at("end", 3, 3, Code.YAML_INVALID)), List.of()))
        .contains("end<mark> </mark>");
  }

  @Test
  void nobodyReadsAThousand() {
    List<Diagnostic> many = Collections.nCopies(1000, at("a", 0, 1, Code.YAML_INVALID));
    assertThat(ProblemList.html(many, List.of()))
        .contains("And 950 more, which the terminal lists.");
    assertThat(ProblemList.count(many, List.of("It broke off."))).isEqualTo("1001 errors");
  }

  @Test
  void whatThereIsIsCounted() {
    assertThat(ProblemList.count(List.of(), List.of())).isEmpty();
    assertThat(
            ProblemList.count(
                List.of(
                    at("a", 0, 1, Code.FILE_IGNORED),
                    at("b", 0, 1, Code.HTML_REMOVED),
                    at("c", 0, 1, Code.HTML_REMOVED)),
                List.of()))
        .isEqualTo("2 warnings, 1 piece of advice");
  }
}
