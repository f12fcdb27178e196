package doorlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What GitHub shows: ten annotations a level, and the summary of a step. */
class GithubReportTest {
  @TempDir Path temp;

  /** A site with so many keys that nobody knows, a warning each. */
  private CommandRun build(int unknown, Map<String, String> environment) throws IOException {
    StringBuilder settings = new StringBuilder("title: A\n");
    for (int i = 0; i < unknown; i++) {
      settings.append("zz").append(i).append("_<b>@me: 1\n");
    }
    Path site = CommandRun.site(temp.resolve("site"), settings.toString());
    return CommandRun.in(environment, "build", site, "--format", "github");
  }

  private static List<String> warnings(CommandRun run) {
    return run.out().lines().filter(line -> line.startsWith("::warning")).toList();
  }

  @Test
  void tenAreShownAndNoMoreNeeded() throws IOException {
    assertThat(warnings(build(10, Map.of()))).hasSize(10).noneMatch(w -> w.contains("more"));
  }

  @Test
  void ofMoreThanTenTheTenthSaysHowManyAndTheLogHasThem() throws IOException {
    CommandRun run = build(23, Map.of());
    assertThat(warnings(run)).hasSize(10);
    assertThat(warnings(run).get(9))
        .startsWith("::warning title=And 14 more::The log of this step");
    assertThat(run.out().lines().filter(line -> line.startsWith("  site-config.yaml:")))
        .hasSize(14);
  }

  @Test
  void theSummaryOfTheStepHasThemAll() throws IOException {
    Path summary = temp.resolve("summary.md");
    Files.writeString(summary, "What was there.\n");
    CommandRun run = build(23, Map.of("GITHUB_STEP_SUMMARY", summary.toString()));
    assertThat(warnings(run).get(9)).contains("The summary of this run lists them all.");
    String text = Files.readString(summary);
    assertThat(text).startsWith("What was there.\n### Doorlight\n").contains("#### 23 warnings\n");
    assertThat(text.lines().filter(line -> line.startsWith("- site-config.yaml, line ")))
        .hasSize(24);
    assertThat(text).contains("zz0\\_&lt;b\\>&#64;me").doesNotContain("<b>");
  }

  @Test
  void filesAreNamedFromTheRootOfTheRepositoryOn() throws IOException {
    Map<String, String> environment = Map.of("GITHUB_WORKSPACE", temp.toString());
    assertThat(warnings(build(1, environment)).get(0))
        .startsWith("::warning file=site/site-config.yaml,line=2,col=1,title=key-unknown::");

    Path site =
        CommandRun.site(
            temp.resolve("site"),
            "title: A\n",
            "content/posts/a.md",
            "---\ntitle: Ab\ndate: 2026-01-01\n---\nX.\n");
    assertThat(CommandRun.in(environment, "links", site, "--format", "github").out())
        .startsWith("::notice file=site/content/posts/a.md,title=orphan::");
    assertThat(
            CommandRun.in(
                    environment,
                    "rename",
                    "--site",
                    site,
                    "--dry-run",
                    "--format=github",
                    "Ab",
                    "Bc")
                .out())
        .contains("::notice file=site/content/posts/a.md,line=2,col=");
  }

  @Test
  void wordsOfAnArticleAreNoCommandInTheLog() throws IOException {
    Path site = temp.resolve("site");
    StringBuilder text = new StringBuilder("---\ntitle: A\ndate: 2026-01-01\n---\n");
    for (int i = 0; i < 12; i++) {
      text.append("As explored in *The ##[stop-commands]Way ").append(i).append("*, x.\n\n");
    }
    CommandRun.site(site, "title: A\n", "content/posts/a.md", text.toString());
    CommandRun run = CommandRun.of("build", site, "--format", "github");
    List<String> log = run.out().lines().filter(line -> !line.startsWith("::")).toList();
    assertThat(log).filteredOn(line -> line.contains("[stop-commands]")).hasSize(3);
    assertThat(log).noneMatch(line -> line.contains("##["));
  }

  @Test
  void checkSaysWhatItFoundRatherThanWhatItPublished() throws IOException {
    CommandRun.site(temp.resolve("site"), "title: A\nzz: 1\n");
    CommandRun run = CommandRun.of("check", temp.resolve("site"), "--format", "github");
    assertThat(run.out().strip().lines().reduce("", (before, line) -> line))
        .startsWith("3 warnings, 1 piece of advice.")
        .doesNotContain("published");
  }
}
