package doorlight.read;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much HTML an article may have is set by the site. */
class HtmlLevelTest {
  private static final String ARTICLE =
      """
      ---
      title: A Title
      date: 2026-01-01
      faq:
        - question: "Is <b class=\\"big\\" onclick=\\"x()\\">this</b> so?"
          answer: "Yes."
      ---

      An <em class="big" aria-label="l" onclick="x()" style="top: 0" id="i">old</em> word.

      <div class="box" role="note"><script>alert(1)</script>

      In a box.

      </div>
      """;

  @TempDir Path temp;

  private CommandRun build(String setting) throws IOException {
    return CommandRun.of(
        "build",
        CommandRun.site(
            temp,
            "title: A\nbase_url: https://example.org/\n" + setting,
            "content/posts/a.md",
            ARTICLE),
        "--format",
        "json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "raw_html: none | <p>An old word.</p> | <p>In a box.</p>",
        "raw_html: text | <p>An <em>old</em> word.</p> | <div><p>In a box.</p>",
        "                | <p>An <em>old</em> word.</p> | <div><p>In a box.</p>",
        "raw_html: styled | <p>An <em class=\"big\" aria-label=\"l\">old</em> word.</p>"
            + " | <div class=\"box\" role=\"note\"><p>In a box.</p>",
      })
  void theSiteSaysHowMuch(String setting, String words, String box) throws IOException {
    CommandRun run = build(setting == null ? "" : setting + "\n");
    assertThat(run.status()).isZero();
    assertThat(run.places()).anyMatch(place -> place.endsWith(" html-removed"));
    String page = Files.readString(temp.resolve("public/blog/a/index.html"));
    assertThat(page).contains(words).doesNotContain("onclick", "alert(1)", "top: 0", "id=\"i\"");
    assertThat(page.replaceAll("\\s*\\n\\s*", "")).contains(box);
    assertThat(page.contains("<b class=\"big\">this</b>"))
        .isEqualTo("raw_html: styled".equals(setting));
  }

  @Test
  void anUnknownLevelIsAnErrorAtItsPlace() throws IOException {
    assertThat(build("raw_html: all\n").places()).contains("site-config.yaml:3:11 value-invalid");
  }
}
