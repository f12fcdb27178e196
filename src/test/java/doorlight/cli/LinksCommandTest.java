package doorlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.CommandRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code doorlight links}: who refers to whom, and what could be linked. */
class LinksCommandTest {
  @TempDir Path temp;
  private Path site;

  @BeforeEach
  void site() throws IOException {
    site =
        CommandRun.site(
            temp.resolve("site"),
            "title: A\nbase_url: https://example.org/\n",
            "content/posts/freeze.md",
            head("Why We Freeze: A Guide") + "As explored in Rest Now, we rest.\n",
            "content/posts/rest.md",
            head("Rest Now") + "More of it in Why We Freeze,\nand in \"Shame\".\n",
            "content/posts/shame.md",
            head("Shame") + "Ask \"Why We Freeze: A Guide\" and [rest](rest.md).\n");
  }

  private static String head(String title) {
    return "---\ntitle: \"" + title + "\"\ndate: 2026-01-01\n---\n\n";
  }

  private CommandRun links(Object... more) {
    Object[] arguments = new Object[2 + more.length];
    arguments[0] = "links";
    arguments[1] = site;
    System.arraycopy(more, 0, arguments, 2, more.length);
    return CommandRun.of(arguments);
  }

  @Test
  void theTableSaysHowManyReferToEach() {
    CommandRun run = links();
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            """
            Article                 Referred to by  Refers to
            -------                 --------------  ---------
            Why We Freeze: A Guide  nobody          1
            Rest Now                2               none
            Shame                   nobody          1

            3 articles, 2 links between them; 2 are referred to by nobody.
            """);
  }

  @Test
  void orphansAreThoseThatNoBodyRefersTo() {
    assertThat(links("--orphans", "--quiet").out())
        .isEqualTo(
            """
            Nobody refers to        File
            ----------------        ----
            Why We Freeze: A Guide  content/posts/freeze.md
            Shame                   content/posts/shame.md
            """);
  }

  @Test
  void aTitleIsAskedForAsItIsReferredTo() {
    assertThat(links("--to", "rest now").out())
        .contains("content/posts/freeze.md:6:16  Why We Freeze: A Guide  Rest Now")
        .contains("content/posts/shame.md:6:")
        .contains("2 links lead to \"Rest Now\" from other articles.");
    assertThat(links("--from", "why we freeze").out())
        .contains("One link leads from \"Why We Freeze: A Guide\" to other articles.");
    assertThat(links("--from", "rest.md").out())
        .contains("No link leads from \"Rest Now\" to other articles.");
  }

  @Test
  void anUnknownTitleNamesTheNearest() {
    CommandRun run = links("--to", "Why We Freze");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .contains("No article is called \"Why We Freze\".")
        .contains("Did you mean:\n  Why We Freeze: A Guide");
  }

  @Test
  void programsGetJsonAndGraphs() {
    assertThat(links("--format", "json").out())
        .contains(
            "{\"file\":\"content/posts/rest.md\",\"title\":\"Rest Now\",\"url\":\"/blog/rest/\","
                + "\"referred_to_by\":[\"content/posts/freeze.md\",\"content/posts/shame.md\"],"
                + "\"refers_to\":[]}\n")
        .endsWith("{\"summary\":{\"articles\":3,\"links\":2,\"orphans\":2}}\n");
    assertThat(links("--format", "dot").out())
        .startsWith("digraph links {\n")
        .contains("  \"content/posts/freeze.md\" [label=\"Why We Freeze: A Guide\"]\n")
        .contains("  \"content/posts/freeze.md\" -> \"content/posts/rest.md\"\n")
        .endsWith("}\n");
    assertThat(links("--format", "github").out())
        .contains("::notice file=content/posts/shame.md,title=orphan::No article refers to");
  }

  @Test
  void suggestionsShowPlaceSentenceAndLink() {
    assertThat(links("--suggest").out())
        .isEqualTo(
            """
            content/posts/rest.md:6:12: "Why We Freeze: A Guide" is mentioned here; no article refers to it yet.
                More of it in Why We Freeze, and in “Shame”.
                              ^^^^^^^^^^^^^
              As a link:  [[Why We Freeze: A Guide|Why We Freeze]]

            content/posts/rest.md:7:9: "Shame" is mentioned here; no article refers to it yet.
                More of it in Why We Freeze, and in “Shame”.
                                                     ^^^^^
              As a link:  [[Shame]]

            content/posts/shame.md:6:6: "Why We Freeze: A Guide" is mentioned here; no article refers to it yet.
                Ask “Why We Freeze: A Guide” and rest.
                     ^^^^^^^^^^^^^^^^^^^^^^
              As a link:  [[Why We Freeze: A Guide]]

            3 titles are mentioned that could be links. To make them links:  doorlight links --apply SITE
            """
                .replace("rest.md:6:12", "rest.md:6:15")
                .replace("--apply SITE", "--apply " + site));
  }

  @Test
  void appliedTheyBecomeLinksAndNothingElseChanges() throws IOException {
    // A byte order mark, Windows line ends, no line end at the end.
    String text = "\uFEFF" + Files.readString(site.resolve("content/posts/rest.md"));
    text = text.replace("\n", "\r\n").stripTrailing();
    Files.writeString(site.resolve("content/posts/rest.md"), text);

    assertThat(links("--apply", "--yes").out()).isEqualTo("3 links were made.\n");

    assertThat(Files.readString(site.resolve("content/posts/rest.md")))
        .isEqualTo(
            text.replace("Why We Freeze", "[[Why We Freeze: A Guide|Why We Freeze]]")
                .replace("Shame", "[[Shame]]"));
    assertThat(links("--suggest").out()).contains("No title is mentioned without a link.");
    assertThat(links("--orphans").out()).contains("every one is referred to by another.");
    assertThat(CommandRun.of("build", site, "--strict", "--output", temp.resolve("out")).status())
        .isZero();
  }

  @Test
  void withoutATerminalNothingIsAppliedUnasked() throws IOException {
    SortedMap<String, byte[]> before = CommandRun.files(site);
    CommandRun run = links("--apply");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--yes").contains("--patch FILE");
    assertThat(CommandRun.files(site)).usingRecursiveComparison().isEqualTo(before);
  }

  @Test
  void thePatchIsOneThatGitAccepts() throws IOException, InterruptedException {
    String text = "\uFEFF" + Files.readString(site.resolve("content/posts/rest.md"));
    Files.writeString(
        site.resolve("content/posts/rest.md"), text.replace("\n", "\r\n").stripTrailing());
    Files.move(site.resolve("content/posts/shame.md"), site.resolve("content/posts/a shame é.md"));
    Path copy = temp.resolve("copy");
    CommandRun.copy(site, copy);
    Path patch = temp.resolve("links.patch");

    assertThat(links("--patch", patch).out()).contains("The patch is in");
    assertThat(CommandRun.files(site)).usingRecursiveComparison().isEqualTo(CommandRun.files(copy));
    links("--apply", "--yes");
    Process git =
        new ProcessBuilder("git", "apply", "--verbose", patch.toString())
            .directory(copy.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(git.waitFor()).as(said).isZero();
    assertThat(CommandRun.files(copy)).usingRecursiveComparison().isEqualTo(CommandRun.files(site));
  }

  @Test
  void aFileOfTheWritersIsNotReplacedByAPatchOrAMap() throws IOException {
    Path mine = temp.resolve("mine.html");
    Files.writeString(mine, "mine");
    assertThat(links("--patch", mine).status()).isEqualTo(3);
    assertThat(links("--patch", mine).err()).doesNotContain("The site that was there");
    assertThat(links("--map", mine).err()).contains("Doorlight did not write it");
    assertThat(mine).hasContent("mine");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "n n n    | No file was changed.",
        "y q      | One link was made, in content/posts/rest.md.",
        "n a      | 2 links were made.",
        "what Y N yes | 2 links were made.",
        "y        | One link was made, in content/posts/rest.md.",
      })
  void eachIsAskedForUntilTheAnswerIsOne(String answers, String said) {
    CommandRun run =
        CommandRun.answering(List.of(answers.strip().split(" ")), "links", site, "--apply");
    assertThat(run.status()).isZero();
    assertThat(run.out()).isEqualTo(said + "\n");
    assertThat(run.err()).contains("Link it? [y]es, [n]o, [a]ll the rest, [q]uit: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--orphans --suggest | One question at a time",
        "--apply --patch x | Either --apply",
        "--suggest --format dot | for the table of links only",
        "--format xml | --format",
        "--to Nothing | No article is called \"Nothing\".",
      })
  void aWrongCommandLineIsTwo(String arguments, String said) {
    CommandRun run = links((Object[]) arguments.split(" "));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(said);
  }

  @Test
  void aSiteWithErrorsIsToldSo() throws IOException {
    Files.writeString(site.resolve("content/posts/bad.md"), "no front matter");
    CommandRun run = links();
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("The site has 1 error, so this may not be all.");
    assertThat(run.out()).contains("Rest Now");
    assertThat(CommandRun.of("links", temp).err()).contains("has no site-config.yaml");
  }
}
