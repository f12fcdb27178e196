package doorlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line answers: exit status, and where it says what. */
class CommandLineTest {
  @TempDir Path temp;
  private Path site;

  @BeforeEach
  void site() throws IOException {
    site =
        CommandRun.site(
            temp.resolve("site"),
            "title: A\nbase_url: https://example.org/\n",
            "content/posts/a.md",
            "---\ntitle: \"A Title\"\ndate: 2026-01-01\ntgas: [x]\n---\n\nSee Something That Nobody"
                + " Wrote.\n",
            "content/posts/b.md",
            "---\ntitle: \"Later\"\ndate: 2026-12-01\n---\n\nLater.\n",
            "content/posts/c.md",
            "---\ntitle: \"Not Ready\"\ndate: 2026-01-02\ndraft: on\n---\n\nNot ready.\n");
  }

  private CommandRun build(Object... more) {
    Object[] arguments = new Object[4 + more.length];
    arguments[0] = "build";
    arguments[1] = site;
    arguments[2] = "--as-of";
    arguments[3] = "2026-11-22";
    System.arraycopy(more, 0, arguments, 4, more.length);
    return CommandRun.of(arguments);
  }

  @Test
  void aBuildEndsWithWhatItReadWroteAndHeldBack() {
    CommandRun run = build();
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains(
            "3 articles: 1 published, 1 draft held back, 1 scheduled, the next on 1 December 2026")
        .contains("written to");
    assertThat(run.err())
        .contains("content/posts/a.md:4:1: warning: ")
        .contains("[key-unknown]")
        .contains("    tgas: [x]\n    ^^^^\n")
        .contains("Did you mean \"tags\"?");
  }

  @Test
  void draftsAndFutureArticlesAreBuiltWhenAsked() {
    assertThat(build("--drafts", "--future", "--format", "json").summary().get("posts").asInt())
        .isEqualTo(3);
    assertThat(build("--future", "--format", "json").summary().get("posts").asInt()).isEqualTo(2);
  }

  @Test
  void strictPublishesNothingWhereThereAreWarnings() {
    CommandRun run = build("--strict");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("nothing was published");
    assertThat(site.resolve("public")).doesNotExist();
  }

  @Test
  void jsonIsOneObjectALineAndTheSummaryLast() {
    CommandRun run = build("--format", "json");
    assertThat(run.err()).isEmpty();
    String[] lines = run.out().split("\n");
    assertThat(lines[0])
        .startsWith(
            "{\"severity\":\"warning\",\"code\":\"key-unknown\",\"file\":\"content/posts/a.md\","
                + "\"line\":4,\"column\":1,\"message\":")
        .endsWith("\"suggestions\":[\"tags\"]}");
    assertThat(lines[lines.length - 1])
        .matches(
            "\\{\"summary\":\\{\"posts\":1,\"pages\":0,\"files\":\\d+,\"errors\":0,\"warnings\":\\d,"
                + "\"seconds\":[\\d.]+}}");
  }

  @Test
  void githubGetsWorkflowCommands() {
    assertThat(build("--format", "github").out())
        .contains("::warning file=content/posts/a.md,line=4,col=1,title=key-unknown::");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "biuld | Did you mean: build?",
        "build --frmat json | Did you mean: --format?",
        "build --format xml | --format",
        "build no-such-folder | There is no folder no-such-folder.",
        "build --as-of tomorrow | write year-month-day",
        "build --base-url example | write it in full",
      })
  void aWrongCommandLineIsTwoAndSaysWhatIsRight(String arguments, String said) {
    CommandRun run = CommandRun.of((Object[]) arguments.split(" "));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(said);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aBuildSaysWhatToDoNext() throws IOException {
    assertThat(build().out())
        .endsWith(
            "It can be published. To read more about a line above:  doorlight explain CODE\n");
    assertThat(build("--drafts").out()).endsWith("build again without --drafts.\n");
    assertThat(build("--strict").out())
        .contains("Mend what the lines above name and run it again.");
    assertThat(build("--quiet").out()).isEmpty();
    Path good = CommandRun.site(temp.resolve("good"), "title: A\nbase_url: https://example.org/\n");
    assertThat(CommandRun.of("build", good).out()).endsWith("It is ready to publish.\n");
  }

  @Test
  void commandsAreSuggestedAsTheProgramWasCalled() throws IOException {
    Map<String, String> called = Map.of("DOORLIGHT_COMMAND", "./doorlight");
    Files.writeString(site.resolve("content/posts/d.md"), "no front matter");
    assertThat(CommandRun.in(called, "links", site).err()).contains("them:  ./doorlight build");
    assertThat(CommandRun.in(called, "list", site).err()).contains("why:  ./doorlight build");
    assertThat(CommandRun.in(called, "rename", "A Title", "B", "--site", site).err())
        .contains("them:  ./doorlight build");
    assertThat(CommandRun.in(called, "new", "--site", site).err()).contains(":  ./doorlight new");
    assertThat(CommandRun.in(called, "new", "One More", "--site", site).err())
        .contains("To look at it:  ./doorlight serve " + site);
    assertThat(CommandRun.in(called, "init", site).err()).contains(":  ./doorlight init");
    assertThat(CommandRun.in(called, "explain").out()).contains(":  ./doorlight explain CODE");
    assertThat(CommandRun.in(called, "explain", "none").err()).contains(":  ./doorlight explain");
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "list", "links"})
  void whatWasDoneIsSaidToThoseWhoAsk(String command) {
    assertThat(CommandRun.of(command, site, "--verbose").err()).contains("resolved references");
    assertThat(CommandRun.of(command, site).err()).doesNotContain("resolved references");
  }

  @Test
  void theShellIsToldEveryCommand() {
    String script = CommandRun.of("completion").out();
    for (String command : new String[] {"build", "list", "new", "init", "explain"}) {
      assertThat(script).contains("function _picocli_doorlight_" + command + "(");
    }
    assertThat(script).contains("cross-reference-unresolved").contains("overdue");
  }

  @Test
  void theManualPageHasEveryCommandAndOption() {
    String page = CommandRun.of("completion", "--man").out();
    assertThat(page).startsWith(".TH DOORLIGHT 1\n.SH NAME\ndoorlight \\- ");
    assertThat(page).contains(".SS build\n", ".SS check\n", ".SS rename\n");
    assertThat(page).contains(".TP\n\\fB\\-\\-published SITEMAP\\fR\nCompare with the site");
  }

  @Test
  void aFolderOfOtherFilesIsNotReplaced() throws IOException {
    Path mine = Files.createDirectories(temp.resolve("mine"));
    Files.writeString(mine.resolve("thesis.doc"), "mine");
    for (Object target : new Object[] {mine, site, site.resolve("content"), temp, "/"}) {
      CommandRun run = build("--output", target);
      assertThat(run.status()).as(target.toString()).isEqualTo(2);
      assertThat(run.err()).contains("did not write");
    }
    assertThat(mine.resolve("thesis.doc")).hasContent("mine");
  }

  @Test
  void aBuildThatTheMachineFailsLeavesTheSiteAndSaysSo() {
    CommandRun run = build("--output", site.resolve("site-config.yaml/public"));
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).endsWith("The site that was there is unchanged.\n");
  }

  @Test
  void settingsThatCannotBeReadAreReportedInFullByEveryCommand() throws IOException {
    Files.writeString(site.resolve("site-config.yaml"), "title: [\n");
    for (Object[] command :
        new Object[][] {
          {"list", site},
          {"links", site},
          {"rename", "A Title", "B", "--site", site},
          {"new", "B", "--site", site}
        }) {
      CommandRun run = CommandRun.of(command);
      assertThat(run.status()).isEqualTo(1);
      assertThat(run.err()).contains("site-config.yaml:", ": error: ", "[yaml-invalid]");
      assertThat(run.out()).isEmpty();
    }
    assertThat(CommandRun.of("links", site, "--format", "json").places())
        .singleElement()
        .asString()
        .endsWith(" yaml-invalid");
  }

  @Test
  void aFolderThatIsNoSiteIsAnError() throws IOException {
    Path empty = Files.createDirectories(temp.resolve("empty"));
    CommandRun run = CommandRun.of("build", empty, "--format", "json");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.places()).containsExactly("site-config.yaml:1:1 site-missing");
  }
}
