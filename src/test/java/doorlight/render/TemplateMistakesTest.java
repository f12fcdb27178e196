package doorlight.render;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.CommandRun;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a mistake in a template of the site's own: its file, line and column. */
class TemplateMistakesTest {
  @TempDir Path temp;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "part/disclaimer.ftlh | <#if site.disclaimer?has_content>\\n<p>x</p> | 2:8 | mistake",
        "part/disclaimer.ftlh | <p>${site.disclaimr}</p> | 1:6 | could not be filled in",
        "page/article.ftlh | <#include \"/part/nowhere.ftlh\"> | 1:1 | could not be filled in",
        "page/article.ftlh | <#include \"../../site-config.yaml\"> | 1:1 | could not be filled in",
        "page/article.ftlh | ${\"freemarker.template.utility.Execute\"?new()(\"id\")} | 1:1 | not allowed",
        "page/article.ftlh | ${\"freemarker.template.utility.ObjectConstructor\"?new()} | 1:1 | not allowed",
        "page/article.ftlh | ${site?api.getClass()} | 1:3 | ?api",
        "page/article.ftlh | ${site.class.name} | 1:3 | could not be filled in",
      })
  void placeAndSentence(String file, String text, String place, String words) throws IOException {
    Path site =
        CommandRun.site(
            temp,
            "title: T",
            "templates/" + file,
            text.replace("\\n", "\n"),
            "content/posts/a.md",
            "---\ntitle: A\ndate: 2026-01-01\n---\n\nWords.\n",
            "content/posts/b.md",
            "---\ntitle: B\ndate: 2026-01-02\n---\n\nWords.\n");
    CommandRun run = CommandRun.of("build", site, "--format", "json");
    assertThat(run.status()).isOne();
    assertThat(run.places())
        .filteredOn(said -> said.endsWith("template-invalid"))
        .containsExactly("templates/" + file + ":" + place + " template-invalid");
    assertThat(run.out()).contains(words);
  }
}
