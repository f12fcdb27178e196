package doorlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code doorlight rename}: the folder before, and the folder after. */
class RenameCommandTest {
  private static final String CONFIG = "title: A\nbase_url: https://example.org/\n";

  @TempDir Path temp;

  private Path site(String... pathsAndTexts) throws IOException {
    return CommandRun.site(temp.resolve("site"), CONFIG, pathsAndTexts);
  }

  private CommandRun rename(String old, String title, Object... more) {
    Object[] arguments = new Object[5 + more.length];
    arguments[0] = "rename";
    arguments[1] = old;
    arguments[2] = title;
    arguments[3] = "--site";
    arguments[4] = temp.resolve("site");
    System.arraycopy(more, 0, arguments, 5, more.length);
    return CommandRun.of(arguments);
  }

  private String text(String file) throws IOException {
    return Files.readString(temp.resolve("site").resolve(file));
  }

  private void assertBuildsClean() {
    CommandRun build =
        CommandRun.of(
            "build",
            temp.resolve("site"),
            "--strict",
            "--format",
            "json",
            "--output",
            temp.resolve("out"));
    assertThat(build.diagnostics()).isEmpty();
    assertThat(build.status()).isZero();
  }

  private static String head(String title) {
    return "---\ntitle: " + title + "\ndate: 2026-01-01\n---\n\n";
  }

  @Test
  void everythingThatHangsOnATitleGoesAlong() throws IOException {
    site(
        "content/posts/2025-03-01-rest-now.md",
        """
        ---
        # kept
        title: "Rest Now"   # kept, too
        date: 2025-03-01
        ---

        # Rest Now

        ## Part

        See [below](#part), or [here](2025-03-01-rest-now.md#part).
        """,
        "content/posts/a.md",
        """
        ---
        title: A
        date: 2026-01-01
        related: [rest-now, "Rest Now"]
        ---

        As explored in *Rest Now*, and [[Rest Now]], [[rest now|Rest Now]], [[Rest Now|rest]].

        [one](2025-03-01-rest-now.md), [two](../posts/2025-03-01-rest-now.md#part "T"), [three][r],
        [four](</blog/rest-now/#part>), <a href="2025-03-01-rest-now.md">five</a>.

        [r]: 2025-03-01-rest-now.md#part

        Rest Now is a title, and `Rest Now` is code.
        """,
        "content/pages/b.md",
        "---\ntitle: B\nfaq:\n  - question: \"Q?\"\n    answer: \"See"
            + " [it](../posts/2025-03-01-rest-now.md).\"\n---\n\nA rest now and then.\n");
    Files.writeString(
        temp.resolve("site/site-config.yaml"),
        CONFIG
            + "link_phrases:\n  now and then: Rest Now\n"
            + "menu:\n  - {label: R, url: /blog/rest-now/}\n");

    CommandRun run = rename("rest now", "What Is Rest?", "--yes");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(temp.resolve("site/content/posts/2025-03-01-rest-now.md")).doesNotExist();
    assertThat(text("content/posts/2025-03-01-what-is-rest.md"))
        .isEqualTo(
            """
            ---
            # kept
            title: "What Is Rest?"   # kept, too
            former_titles: ["Rest Now"]
            aliases: ["/blog/rest-now/"]
            date: 2025-03-01
            ---

            # What Is Rest?

            ## Part

            See [below](#part), or [here](2025-03-01-what-is-rest.md#part).
            """);
    assertThat(text("content/posts/a.md"))
        .isEqualTo(
            """
            ---
            title: A
            date: 2026-01-01
            related: [what-is-rest, "What Is Rest?"]
            ---

            As explored in *What Is Rest?*, and [[What Is Rest?]], [[What Is Rest?|What Is Rest?]], [[What Is Rest?|rest]].

            [one](2025-03-01-what-is-rest.md), [two](../posts/2025-03-01-what-is-rest.md#part "T"), [three][r],
            [four](</blog/what-is-rest/#part>), <a href="2025-03-01-what-is-rest.md">five</a>.

            [r]: 2025-03-01-what-is-rest.md#part

            Rest Now is a title, and `Rest Now` is code.
            """);
    assertThat(text("content/pages/b.md")).contains("[it](../posts/2025-03-01-what-is-rest.md).");
    assertThat(text("site-config.yaml"))
        .contains("  now and then: What Is Rest?\n")
        .contains("{label: R, url: /blog/what-is-rest/}");
    CommandRun build =
        CommandRun.of("build", temp.resolve("site"), "--output", temp.resolve("out"));
    assertThat(build.status()).as(build.err()).isZero();
    assertThat(build.err()).doesNotContain("error:").doesNotContain("warning:");
    assertThat(temp.resolve("out/blog/rest-now/index.html"))
        .content()
        .contains("/blog/what-is-rest/");
  }

  @Test
  void keptWordsStillFindTheirArticle() throws IOException {
    site(
        "content/posts/rest.md",
        head("Rest Now"),
        "content/posts/a.md",
        head("A") + "As explored in Rest Now, [it](rest.md) is so.\n");
    assertThat(rename("rest.md", "Be Still", "--yes", "--keep-words").status()).isZero();
    assertThat(text("content/posts/a.md"))
        .isEqualTo(head("A") + "As explored in Rest Now, [it](be-still.md) is so.\n");
    assertThat(CommandRun.of("links", temp.resolve("site"), "--to", "be still").out())
        .contains("2 links lead to");
    assertBuildsClean();
  }

  @Test
  void nothingIsChangedBeforeSheAgrees() throws IOException {
    Path site =
        site(
            "content/posts/rest.md",
            head("Rest Now"),
            "content/posts/a.md",
            head("A") + "As explored in Rest Now, it is so.\n");
    var before = CommandRun.files(site);

    CommandRun dry = rename("Rest Now", "Be Still", "--dry-run");
    assertThat(dry.status()).isZero();
    assertThat(dry.out())
        .isEqualTo(
            """
            content/posts/rest.md
                becomes content/posts/be-still.md
            content/posts/rest.md:2
              - title: Rest Now
              + title: Be Still
            content/posts/rest.md:2
              + former_titles: ["Rest Now"]
            content/posts/rest.md:2
              + aliases: ["/blog/rest/"]
            content/posts/a.md:6  (words)
              - As explored in Rest Now, it is so.
              + As explored in Be Still, it is so.

            Nothing was changed.
            """);
    CommandRun unasked = rename("Rest Now", "Be Still");
    assertThat(unasked.status()).isEqualTo(2);
    assertThat(unasked.err()).contains("add --yes");
    assertThat(CommandRun.files(site)).usingRecursiveComparison().isEqualTo(before);
    assertThat(rename("Rest Now", "Be Still", "--dry-run", "--format", "json").out())
        .contains("{\"file\":\"content/posts/rest.md\",\"new_file\":\"content/posts/be-still.md\"}")
        .contains("\"before\":\"title: Rest Now\",\"after\":\"title: Be Still\",\"needed\":true}")
        .endsWith("{\"summary\":{\"files\":2,\"edits\":4}}\n");
  }

  @Test
  void sheIsAskedBeforeAnythingIsChanged() throws IOException {
    site(
        "content/posts/rest.md",
        head("Rest Now"),
        "content/posts/a.md",
        head("A") + "As explored in Rest Now, it is so.\n");

    assertThat(answered("n", "Rest Now", "Be Still").out()).contains("Nothing was changed.");
    assertThat(text("content/posts/rest.md")).isEqualTo(head("Rest Now"));

    assertThat(answered("k", "Rest Now", "Be Still").out()).contains("One file was changed.");
    assertThat(text("content/posts/a.md")).contains("As explored in Rest Now,");

    CommandRun yes = answered("y", "Be Still", "Slow Down", "--format", "json");
    assertThat(yes.err()).startsWith("Make these changes?");
    assertThat(yes.diagnostics()).isNotEmpty();
    assertThat(text("content/posts/slow-down.md")).contains("title: Slow Down\n");
    assertThat(text("content/posts/a.md")).contains("As explored in Slow Down,");
    assertBuildsClean();
  }

  private CommandRun answered(String answer, Object... oldTitleAndMore) {
    List<Object> arguments = new ArrayList<>(List.of("rename", "--site", temp.resolve("site")));
    arguments.addAll(List.of(oldTitleAndMore));
    return CommandRun.answering(List.of(answer), arguments.toArray());
  }

  @Test
  void frontMatterKeepsItsForm() throws IOException {
    String added = "former_titles: [\"Rest Now\"]\naliases: [\"/blog/rest/\"]";
    assertHead("title: Rest Now", "Be: Still", "title: \"Be: Still\"\n" + added);
    assertHead("title: 'Rest Now'", "It's \"So\"", "title: 'It''s \"So\"'\n" + added);
    assertHead("title: \"Rest Now\"", "Say \"So\"", "title: \"Say \\\"So\\\"\"\n" + added);
    assertHead("title: >-\n  Rest\n  Now", "Be Still", "title: \"Be Still\"\n" + added);
    assertHead("title: Rest Now # x", "Be Still", "title: Be Still # x\n" + added);
    assertHead("\"title\": Rest Now", "Be Still", "\"title\": Be Still\n" + added);
    assertHead(
        "title: Rest Now\nformer_titles: [One, 'Two']\naliases: []",
        "Be Still",
        "title: Be Still\nformer_titles: [One, 'Two', \"Rest Now\"]\naliases: [\"/blog/rest/\"]");
    assertHead(
        "title: Rest Now\nformer_titles:\n  - One # x\n  - Two\naliases:\n- /a/",
        "Be Still",
        "title: Be Still\nformer_titles:\n  - One # x\n  - Two\n  - Rest Now\naliases:\n- /a/\n"
            + "- /blog/rest/");
    assertHead(
        "title: Rest Now\nformer_titles: One, Two\naliases:\ntags: x",
        "Be Still",
        "title: Be Still\nformer_titles: [\"One, Two\", \"Rest Now\"]\n"
            + "aliases: [\"/blog/rest/\"]\ntags: x");
    assertHead(
        "title: Rest Now\nslug: rest",
        "Be Still",
        "title: Be Still\n" + added + "\nslug: be-still");
  }

  private void assertHead(String before, String title, String after) throws IOException {
    for (String lineEnd : new String[] {"\n", "\r\n"}) {
      for (String start : new String[] {"", "\uFEFF"}) {
        Path site = temp.resolve("site");
        if (Files.exists(site)) {
          Files.move(site, temp.resolve("old" + System.nanoTime()));
        }
        site("content/posts/rest.md", document(start, before, lineEnd));
        CommandRun run = rename("rest now", title, "--yes");
        assertThat(run.status()).as(run.err()).isZero();
        String name = before.contains("slug:") ? "rest" : slug(title);
        assertThat(text("content/posts/" + name + ".md"))
            .isEqualTo(document(start, after, lineEnd));
        assertBuildsClean();
      }
    }
  }

  private static String slug(String title) {
    return title
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z]+", "-")
        .replaceAll("-$", "")
        .replace("it-s", "its");
  }

  /** Without a line end at its end. */
  private static String document(String start, String head, String lineEnd) {
    return start + ("---\n" + head + "\ndate: 2026-01-01\n---\n\nText").replace("\n", lineEnd);
  }

  @Test
  void backAndForthLeavesNoAddressTwice() throws IOException {
    site(
        "content/posts/rest-now.md",
        head("Rest Now"),
        "content/posts/a.md",
        head("A") + "As explored in Rest Now, it is so.\n");
    rename("Rest Now", "Be Still", "--yes");
    rename("Be Still", "Rest Now", "--yes");
    assertThat(text("content/posts/rest-now.md"))
        .contains("former_titles: [\"Be Still\"]\naliases: [\"/blog/be-still/\"]\n");
    assertThat(text("content/posts/a.md")).contains("As explored in Rest Now,");
    rename("Rest Now", "rest now!", "--yes");
    assertThat(text("content/posts/rest-now.md")).contains("title: rest now!\nformer");
    assertBuildsClean();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rest Nwo | Be Still | No article is called",
        "Rest Now | Rest Now | called that already",
        "Rest Now | a  & 'B' | is the title, or an earlier title, of content/posts/a.md",
        "Rest Now | Was Once | is the title, or an earlier title, of content/posts/a.md",
        "Rest Now | Other    | The address /blog/other/ is taken already",
        "Rest Now | '  '     | has to be one line",
      },
      quoteCharacter = '`')
  void whatCannotBeIsRefused(String old, String title, String said) throws IOException {
    Path site =
        site(
            "content/posts/rest.md", head("Rest Now"),
            "content/posts/a.md",
                "---\ntitle: A and B\ndate: 2026-01-01\nformer_titles: [was once]\n---\n",
            "content/posts/other.md", head("Something Else"));
    var before = CommandRun.files(site);
    CommandRun run = rename(old, title.replace("'", ""), "--yes");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(said);
    assertThat(CommandRun.files(site)).usingRecursiveComparison().isEqualTo(before);
  }

  @Test
  void aTitleThatWouldCatchOtherReferencesIsRefused() throws IOException {
    site(
        "content/posts/rest.md", head("Rest Now"),
        "content/posts/still.md", head("\"Be Still: A Guide\""),
        "content/posts/a.md", head("A") + "As explored in Be Still, it is so.\n");
    assertThat(rename("Rest Now", "Be Still", "--yes").err())
        .contains("some references would lead to another article");
  }

  @Test
  void draftsAndArticlesToComeAreRewrittenToo() throws IOException {
    site(
        "content/posts/rest.md", head("Rest Now"),
        "content/posts/a.md",
            "---\ntitle: A\ndate: 2026-01-01\ndraft: yes\n---\n\nAs explored in Rest Now, so.\n",
        "content/posts/b.md",
            "---\ntitle: B\ndate: 2999-01-01\n---\n\nAs explored in Rest Now, so.\n",
        "content/posts/c.md",
            "---\ntitle: C\ndate: 2020-01-01\nexpires: 2021-01-01\n---\n\n[so](rest.md) it is.\n");
    assertThat(rename("Rest Now", "Be Still", "--yes").status()).isZero();
    assertThat(text("content/posts/a.md")).contains("in Be Still, so");
    assertThat(text("content/posts/b.md")).contains("in Be Still, so");
    assertThat(text("content/posts/c.md")).contains("[so](be-still.md)");
  }

  @Test
  void aSiteWithErrorsIsLeftAlone() throws IOException {
    site("content/posts/rest.md", head("Rest Now"), "content/posts/bad.md", "none");
    CommandRun run = rename("Rest Now", "Be Still", "--yes");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("nothing is renamed before they are mended");
  }
}
