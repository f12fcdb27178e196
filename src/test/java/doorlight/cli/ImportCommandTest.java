package doorlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How {@code doorlight import} answers; what it makes of each source is in {@code ImportTest}. */
class ImportCommandTest {
  private static final String TEXT =
      "Learning to Wait\n\nMarch 3, 2024\n\nWaiting is work, and nobody pays for it.\n";

  @TempDir Path temp;
  private Path site;
  private Path text;

  @BeforeEach
  void aSiteAndAText() throws IOException {
    site =
        CommandRun.site(
            temp.resolve("site"),
            "title: S\nbase_url: https://example.org\n",
            "content/posts/rest.md",
            "---\ntitle: Rest\ndate: 2024-01-01\naliases: [/old/rest]\n---\n\nAs explored in Learning to Wait, rest is hard.\n");
    text = Files.writeString(temp.resolve("pasted.txt"), TEXT);
  }

  @Test
  void itSaysWhatCameAndWhereToCompareIt() throws IOException {
    CommandRun run = run(text);

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains(
            "Learning to Wait\n  content/posts/learning-to-wait.md, from pasted.txt\n  kept: 8 words")
        .contains("1 article was brought in.")
        .contains("import-comparison.html")
        .endsWith("To see how they look:  doorlight serve " + site + "\n");
    assertThat(site.resolve("content/posts/learning-to-wait.md"))
        .hasContent(
            "---\ntitle: \"Learning to Wait\"\ndate: 2024-03-03\n---\n\nWaiting is work, and nobody pays for it.\n");
    assertThat(site.resolve("import-comparison.html")).content().contains("As it was: pasted.txt");
  }

  @Test
  void aPageWithHardlyAnyTextIsLeftOutAndThatIsSaid() throws IOException {
    Path page =
        Files.writeString(
            temp.resolve("tags.html"), "<title>Tags</title><body><p>rest, shame</p></body>");

    CommandRun run = run(page);

    assertThat(run.status()).isZero();
    assertThat(run.err() + run.out())
        .contains("tags.html", "fewer than 30 words of text were found on it (2)", "ends with .txt")
        .contains("0 articles were brought in.");
  }

  @Test
  void howPicturesComeThatAreElsewhereIsSaidOnceTheArticlesAreThere() throws IOException {
    Path page =
        Files.writeString(
            temp.resolve("kettle.html"),
            "<title>A Kettle</title><article>"
                + "word ".repeat(60)
                + "<img src=\"https://example.com/a.png\" alt=\"A hill\"></article>");
    String how = "delete the files of these articles, and import again with --download-images";

    assertThat(run(page, "--dry-run").out()).doesNotContain(how);
    assertThat(run(page).out()).contains(how);
    assertThat(run(text).out()).doesNotContain(how);
  }

  @Test
  void aRehearsalWritesNothing() throws IOException {
    var before = CommandRun.files(site);

    CommandRun run = run(text, "--dry-run");

    assertThat(run.out()).contains("1 article would come.");
    assertThat(CommandRun.files(site)).usingRecursiveComparison().isEqualTo(before);
  }

  @Test
  void asJsonEachArticleIsALineAndTheSummaryIsTheLast() {
    CommandRun run =
        run(text, "--format", "json", "--title", "Another Title", "--date", "2020-02-02");

    assertThat(run.diagnostics().get(0).get("title").asString()).isEqualTo("Another Title");
    assertThat(run.diagnostics().get(0).get("new").asBoolean()).isTrue();
    assertThat(run.summary().get("imported").asInt()).isEqualTo(1);
  }

  @Test
  void runAgainItBringsOnlyWhatIsNew() throws IOException {
    run(text);
    Files.writeString(
        site.resolve("content/posts/learning-to-wait.md"),
        "---\ntitle: Learning to Wait\ndate: 2024-03-03\n---\n\nMended.\n");
    Path folder = Files.createDirectories(temp.resolve("texts"));
    Files.copy(text, folder.resolve("a.txt"));
    Files.writeString(folder.resolve("b.txt"), "The Second\n\nMay 1, 2024\n\nIt is another.\n");

    CommandRun run = run(folder);

    assertThat(run.out()).contains("1 article was brought in; 1 is there already.");
    assertThat(site.resolve("content/posts/learning-to-wait.md")).content().contains("Mended.");
  }

  @Test
  void anArticleThatWasRenamedSinceIsKnown() throws IOException {
    run(text);
    CommandRun.of("rename", "Learning to Wait", "How to Wait", "--yes", "--site", site);

    assertThat(run(text).out()).contains("0 articles were brought in; 1 is there already.");
  }

  @Test
  void anArticleIsKnownByItsEarlierAddress() throws IOException {
    Path page =
        Files.writeString(
            temp.resolve("x.html"),
            "<title>Rest, Once</title><link rel=canonical href='https://example.com/old/rest/'><article>"
                + "word ".repeat(60));

    assertThat(run(page).out()).contains("1 is there already.");
  }

  @Test
  void anotherArticleOfTheSameAddressGetsOneOfItsOwn() throws IOException {
    Path page =
        Files.writeString(
            temp.resolve("y.html"),
            "<title>Rest, Again</title><link rel=canonical href='https://example.com/2020/rest/'><article>"
                + "word ".repeat(60));

    run(page);

    assertThat(site.resolve("content/posts/rest-2.md"))
        .content()
        .contains("aliases: [/2020/rest/]");
    assertThat(site.resolve("content/posts/rest.md")).content().contains("title: Rest\n");
  }

  @Test
  void noAddressIsThatOfAPageOfTheSite() throws IOException {
    Path page =
        Files.writeString(
            temp.resolve("z.html"),
            "<title>Questions I Hear</title><link rel=canonical href='https://example.com/questions'><article>"
                + "word ".repeat(60));

    run(page, "--page");

    assertThat(CommandRun.of("build", site, "--output", temp.resolve("out")).status()).isZero();
    assertThat(site.resolve("content/pages/questions-2.md")).exists();
  }

  @Test
  void anArticleThatIsGivenTwiceComesOnce() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("twice"));
    Files.copy(text, folder.resolve("a.txt"));
    Files.copy(text, folder.resolve("b.txt"));

    assertThat(run(folder).out())
        .contains("There already: Learning to Wait")
        .contains("1 article was brought in");
  }

  @Test
  void pagesAreBroughtWhereThatIsAsked() {
    run(text, "--page");

    assertThat(site.resolve("content/pages/learning-to-wait.md")).content().doesNotContain("date:");
  }

  @Test
  void whatCannotBeIsSaid() throws IOException {
    CommandRun missing = run(temp.resolve("nothing.xml"));
    assertThat(missing.status()).isEqualTo(2);
    assertThat(missing.err()).contains("There is no file or folder");

    CommandRun unknown = run(Files.write(temp.resolve("a.bin"), new byte[] {1, 2, 3}));
    assertThat(unknown.status()).isEqualTo(1);
    assertThat(unknown.err())
        .contains("nothing that Doorlight knows how to import")
        .contains("WordPress");

    CommandRun github = run(text, "--format", "github");
    assertThat(github.status()).isEqualTo(2);
  }

  private CommandRun run(Path source, String... more) {
    Object[] line = new Object[more.length + 4];
    line[0] = "import";
    line[1] = source;
    line[2] = "--site";
    line[3] = site;
    System.arraycopy(more, 0, line, 4, more.length);
    return CommandRun.of(line);
  }
}
