package doorlight.build;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build says what changed since the last one. */
class ChangesTest {
  @TempDir Path temp;
  private Path site;

  @BeforeEach
  void site() throws IOException {
    site = CommandRun.site(temp.resolve("site"), "title: A\nbase_url: https://example.org/\n");
    write("one", "One Thing", "2026-01-01", "One.");
    write("two", "Two Things", "2026-01-02", "Two.");
  }

  private void write(String file, String title, String date, String text) throws IOException {
    Path path = site.resolve("content/posts").resolve(file + ".md");
    Files.createDirectories(path.getParent());
    Files.writeString(
        path, "---\ntitle: \"" + title + "\"\ndate: " + date + "\n---\n\n" + text + "\n");
  }

  /** What the build says of changes; the 22nd of November 2026 is its today. */
  private String build(Object... more) {
    Object[] arguments = new Object[2 + more.length];
    arguments[0] = "build";
    arguments[1] = site;
    System.arraycopy(more, 0, arguments, 2, more.length);
    CommandRun run = CommandRun.in(Map.of("SOURCE_DATE_EPOCH", "1795348800"), arguments);
    assertThat(run.status()).isZero();
    return run.out().lines().filter(line -> line.startsWith("Since")).findFirst().orElse("");
  }

  @Test
  void theFirstBuildHasNothingToCompareWith() {
    assertThat(build()).isEmpty();
    assertThat(build()).isEqualTo("Since the last build no article or page has changed.");
  }

  @Test
  void newRenamedEditedAndGoneAreCounted() throws IOException {
    write("three", "Three Things", "2026-01-03", "Three.");
    build();
    write("one", "One Other Thing", "2026-01-01", "One.");
    write("two", "Two Things", "2026-01-02", "Two, said better.");
    write("four", "Four Things", "2026-01-04", "Four.");
    write("five", "Five Things", "2026-01-05", "Five.");
    Files.delete(site.resolve("content/posts/three.md"));
    assertThat(build()).isEqualTo("Since the last build: 2 new, 1 renamed, 1 edited, 1 gone.");
  }

  @Test
  void anArticleInAnotherFileIsRenamedNotNew() throws IOException {
    build();
    Files.move(site.resolve("content/posts/one.md"), site.resolve("content/posts/one-thing.md"));
    assertThat(build()).isEqualTo("Since the last build: 1 renamed.");
  }

  @Test
  void anArticleWithANewTitleIsRenamedNotOneNewAndOneGone() throws IOException {
    build();
    CommandRun.of("rename", "One Thing", "One Other Thing", "--site", site, "--yes");
    assertThat(site.resolve("content/posts/one-other-thing.md")).exists();
    assertThat(build()).isEqualTo("Since the last build: 1 renamed.");
  }

  @Test
  void anArticleThatWaitsIsToldOnceWithTheReferencesThatWakeUpWithIt() throws IOException {
    build();
    write("later", "Learning to Rest", "2026-12-01", "Later.");
    write("two", "Two Things", "2026-01-02", "As explored in Learning to Rest, two.");
    assertThat(build())
        .isEqualTo(
            "Since the last build: 1 edited, 1 held back until 1 December 2026; 1 reference wakes"
                + " up with it.");
    assertThat(build()).contains("no article or page has changed");
    write("later", "Learning to Rest", "2026-12-24", "Later.");
    assertThat(build()).contains("1 held back until 24 December 2026");
  }

  @Test
  void aBuildToLookAtIsNotRemembered() throws IOException {
    build();
    write("draft", "A Draft", "2026-01-03\ndraft: true", "Draft.");
    assertThat(build("--drafts")).isEmpty();
    assertThat(build("--output", temp.resolve("elsewhere"))).isEmpty();
    assertThat(build()).contains("no article or page has changed");
  }

  @Test
  void aDamagedRecordIsNone() throws IOException {
    build();
    for (String damaged : new String[] {"", "{", "[]", "{\"published\":{\"a\":1}}", "\0"}) {
      Files.writeString(site.resolve(".doorlight-cache/last-build.json"), damaged);
      write("more", "More to Say", "2026-01-09", "Words " + damaged.length());
      assertThat(build()).as(damaged).isEmpty();
    }
    assertThat(site.resolve(".doorlight-cache/.gitignore")).hasContent("*");
  }
}
