package doorlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.CommandRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What waits, and for what. */
class ListTest {
  @TempDir Path temp;

  private Path site(String settings) throws IOException {
    return CommandRun.site(
        temp.resolve("site"),
        "title: A\nbase_url: https://example.org/\n" + settings,
        "content/posts/old.md",
        "---\ntitle: Old\ndate: 2020-01-01\n---\n\nOld.\n",
        "content/posts/checked.md",
        "---\ntitle: Checked\ndate: 2020-01-01\nreviewed: {by: Jane, on: 2026-01-01}\n---\n\nA.\n",
        "content/posts/changed.md",
        "---\ntitle: Changed\ndate: 2020-01-01\nupdated: 2023-01-01\n---\n\nA.\n",
        "content/posts/later.md",
        "---\ntitle: Later\ndate: 2026-12-01\n---\n\nLater.\n",
        "content/posts/latest.md",
        "---\ntitle: Latest\ndate: 2027-01-01\n---\n\nLatest.\n",
        "content/posts/begun.md",
        "---\ntitle: Begun\ndate: 2026-01-02\ndraft: true\n---\n\nBegun.\n",
        "content/posts/over.md",
        "---\ntitle: Over\ndate: 2026-01-02\nexpires: 2026-06-01\n---\n\nOver.\n",
        "content/pages/about.md",
        "---\ntitle: About\n---\n\nAbout.\n");
  }

  private static List<String> list(String what, Path site) {
    CommandRun run = CommandRun.of("list", what, site, "--as-of", "2026-11-22");
    assertThat(run.status()).isZero();
    return run.out().lines().filter(line -> !isHeading(line)).toList();
  }

  private static boolean isHeading(String line) {
    return line.startsWith("Date  ") || line.startsWith("----");
  }

  @Test
  void aListIsATableAndNoReportOfProblems() throws IOException {
    Path site = site("");
    assertThat(CommandRun.of("list", "scheduled", site, "--as-of", "2026-11-22").out())
        .isEqualTo(
            """
            Date        Title   State                      File
            ----        -----   -----                      ----
            2026-12-01  Later   waits for 1 December 2026  content/posts/later.md
            2027-01-01  Latest  waits for 1 January 2027   content/posts/latest.md
            """);
    CommandRun github = CommandRun.of("list", site, "--format", "github");
    assertThat(github.status()).isEqualTo(2);
    assertThat(github.err()).contains("list answers as text or json");
  }

  @Test
  void draftsWaitForTheirWriter() throws IOException {
    assertThat(list("drafts", site("")))
        .containsExactly(
            "2026-01-02  Begun  draft: waits for you to take \"draft: true\" away"
                + "  content/posts/begun.md");
  }

  @Test
  void scheduledArticlesWaitForTheirDayTheNextOneFirst() throws IOException {
    assertThat(list("scheduled", site("")))
        .containsExactly(
            "2026-12-01  Later   waits for 1 December 2026  content/posts/later.md",
            "2027-01-01  Latest  waits for 1 January 2027   content/posts/latest.md");
  }

  @Test
  void overdueIsWhatNobodyHasSeenForLongTheLongestFirst() throws IOException {
    assertThat(list("overdue", site("")))
        .containsExactly(
            "2020-01-01  Old      never reviewed, last changed on 1 January 2020"
                + "  content/posts/old.md",
            "2020-01-01  Changed  never reviewed, last changed on 1 January 2023"
                + "  content/posts/changed.md");
    assertThat(list("overdue", site("review_after_months: 60\n"))).hasSize(1);
    assertThat(list("overdue", site("review_after_months: 6\n"))).hasSize(3);
  }

  @Test
  void articlesAreAllThatThereIsNewestFirst() throws IOException {
    List<String> all = list("articles", site(""));
    assertThat(all).hasSize(8);
    assertThat(all.get(0)).contains("Latest");
    assertThat(all.get(7)).startsWith("            About").contains("published");
    assertThat(String.join("\n", all)).contains("expired on 1 June 2026");
  }

  @Test
  void withoutAWordAllIsListed() throws IOException {
    CommandRun run = CommandRun.of("list", site(""), "--as-of", "2026-11-22", "--format", "json");
    assertThat(run.diagnostics()).hasSize(8);
    assertThat(run.out())
        .contains(
            "{\"title\":\"Later\",\"date\":\"2026-12-01\",\"file\":\"content/posts/later.md\","
                + "\"url\":\"/blog/later/\",\"state\":\"waits for 1 December 2026\"}\n");
  }

  @Test
  void anEmptyListSaysSo() throws IOException {
    Path site = CommandRun.site(temp.resolve("empty"), "title: A\n");
    assertThat(list("drafts", site)).containsExactly("There are no drafts.");
    assertThat(list("overdue", site)).containsExactly("No article is due for review. Well kept!");
  }

  @Test
  void aListThatMayLackAFileSaysSo() throws IOException {
    Path site =
        CommandRun.site(
            temp.resolve("broken"), "title: A\n", "content/posts/a.md", "No front matter.\n");
    CommandRun run = CommandRun.of("list", site);
    assertThat(run.err()).contains("1 file could not be read");
    assertThat(CommandRun.of("list", temp).status()).isEqualTo(1);
  }

  @Test
  void anUnknownListIsAskedBack() throws IOException {
    CommandRun run = CommandRun.of("list", "draft", site(""));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("Did you mean \"drafts\"?");
  }
}
