package doorlight.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A newcomer's path: a site is begun, an article, and both build. */
class BeginningsTest {
  /** 22 November 2026, noon UTC: "today" of what is begun here. */
  private static final Map<String, String> TODAY = Map.of("SOURCE_DATE_EPOCH", "1795348800");

  @TempDir Path temp;

  private Path site() {
    Path site = temp.resolve("my-site");
    assertThat(run("init", site).status()).isZero();
    return site;
  }

  private static CommandRun run(Object... arguments) {
    return CommandRun.in(TODAY, arguments);
  }

  private static String post(Path site, String name) throws IOException {
    return Files.readString(site.resolve("content/posts").resolve(name));
  }

  @Test
  void aNewSiteBuildsAtOnceAndNothingIsWrongWithIt() throws IOException {
    Path site = site();

    CommandRun build = run("build", site);
    assertThat(build.status()).isZero();
    assertThat(build.err()).isEmpty();
    assertThat(build.out()).contains("1 article: 1 published; 1 page; 1 cross-reference");

    assertThat(CommandRun.files(site.resolve("public")))
        .containsKeys("index.html", "about/index.html", "blog/a-first-article/index.html");
    assertThat(Files.readString(site.resolve(".gitignore"))).contains("/public/");
    assertThat(site.resolve("content/images")).isDirectory();
    assertThat(Files.readString(site.resolve("site-config.yaml")))
        .startsWith("# yaml-language-server: $schema=.schema/site-config.json\n");
    assertThat(site.resolve(".schema/site-config.json")).isNotEmptyFile();
    assertThat(site.resolve(".schema/front-matter.json")).isNotEmptyFile();
  }

  @Test
  void aNewSiteIsPublishedAsThisOneIsAndAtNightWhereItsWriterLives() throws IOException {
    Path site = temp.resolve("site");
    new NewSite("A", "B", ZoneId.of("Europe/Dublin"), LocalDate.of(2026, 1, 1)).write(site);
    List<String> ours = Files.readAllLines(Path.of(".github/workflows/publish.yml"));
    List<String> hers = Files.readAllLines(site.resolve(".github/workflows/publish.yml"));

    assertThat(hers).filteredOn(line -> !ours.contains(line)).hasSize(3);
    assertThat(hers)
        .contains("      - uses: " + PublishWorkflow.HOME + "@main")
        .contains("      timezone: Europe/Dublin")
        .doesNotContain("      - uses: ./");
    assertThat(Files.readString(site.resolve(".github/dependabot.yml"))).contains("github-actions");
    assertThat(Files.readString(site.resolve("README.txt")))
        .contains(
            "\""
                + ours.stream()
                    .filter(l -> l.startsWith("name: "))
                    .findFirst()
                    .orElseThrow()
                    .substring(6)
                + "\"");
    assertThat(PublishWorkflow.text(ZoneId.of("+02:00"))).contains("      timezone: Etc/UTC\n");
  }

  @Test
  void aNewSiteSaysWhatToDoNextInCommandsThatWork() {
    Path site = temp.resolve("my site");
    CommandRun init = run("init", site);
    List<String> next = init.out().lines().filter(line -> line.startsWith("  doorlight ")).toList();
    assertThat(next).hasSize(3).allSatisfy(line -> assertThat(line).contains("\"" + site + "\""));
    for (String line : next) {
      Object[] arguments =
          Pattern.compile("\"([^\"]*)\"|(\\S+)")
              .matcher(line.strip().substring("doorlight ".length()))
              .results()
              .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
              .toArray();
      if (arguments[0].equals("serve")) {
        continue; // which does not end
      }
      assertThat(run(arguments).status()).as(line).isZero();
    }
  }

  @Test
  void everySettingThatStandsBehindASignIsOneThatWorks() throws IOException {
    Path site = site();
    Path settings = site.resolve("site-config.yaml");
    StringBuilder all = new StringBuilder();
    boolean within = false;
    String before = "";
    for (String line : Files.readAllLines(settings)) {
      boolean begins = before.equals("#") && line.matches("# [a-z_]+:.*");
      within = begins || within && line.startsWith("#   ");
      before = line;
      all.append(
          within ? line.substring(2) : line.replaceFirst("^( +)# (?=- |[a-z_-]+:| {2})", "$1"));
      all.append('\n');
    }
    Files.writeString(settings, all);
    Files.writeString(
        site.resolve("content/pages/contact.md"), "---\ntitle: Contact\n---\n\nHere.\n");
    for (String picture : List.of("your-name.jpg", "logo.png")) {
      Files.copy(
          Path.of("content/images/dawn-hills.jpg"),
          site.resolve("content/images").resolve(picture));
    }

    assertThat(Files.readString(settings))
        .contains("\npractice:\n", "\n    credentials: \"PhD\"\n");
    assertThat(run("build", site, "--format", "json").places()).isEmpty();
  }

  @Test
  void aNewSiteHasTheNamesThatWereGiven() throws IOException {
    Path site = temp.resolve("site");
    run("init", site, "--title", "Rest: \"A\" Practice", "--author", "Jané O'Doe, LMFT");

    assertThat(Files.readString(site.resolve("site-config.yaml")))
        .contains("title: \"Rest: \\\"A\\\" Practice\"")
        .contains("author: jané-odoe\n")
        .contains("  jané-odoe:\n    name: \"Jané O'Doe\"\n    credentials: \"LMFT\"\n");
    assertThat(run("build", site, "--format", "json").places()).isEmpty();
    assertThat(Files.readString(site.resolve("public/blog/a-first-article/index.html")))
        .contains("Jané O&#39;Doe");
  }

  @Test
  void atATerminalANewSiteAsksForItsNames() throws IOException {
    Path site = temp.resolve("site");
    CommandRun.answering(List.of("A Quiet Door", "Jane Doe"), "init", site);
    assertThat(Files.readString(site.resolve("site-config.yaml")))
        .contains("title: \"A Quiet Door\"", "name: \"Jane Doe\"", "author: jane-doe");
  }

  @Test
  void aFolderWithFilesInItIsLeftAlone() throws IOException {
    Files.writeString(temp.resolve("thesis.doc"), "mine");
    CommandRun init = run("init", temp);
    assertThat(init.status()).isEqualTo(2);
    assertThat(init.err()).contains("There are files in " + temp);
    try (Stream<Path> left = Files.list(temp)) {
      assertThat(left).containsExactly(temp.resolve("thesis.doc"));
    }
    Files.delete(temp.resolve("thesis.doc"));
    Files.createDirectory(temp.resolve(".git"));
    assertThat(run("init", temp).status()).as("a folder with nothing but Git's").isZero();
  }

  @Test
  void aNewArticleIsADraftWithItsFrontMatterFilledIn() throws IOException {
    Path site = site();
    CommandRun begun =
        run("new", "--site", site, "Learning", "to Rest", "--tags", "rest, First Steps");

    assertThat(begun.status()).isZero();
    assertThat(begun.out().strip()).endsWith("learning-to-rest.md");
    assertThat(begun.err()).contains("draft: true");
    assertThat(post(site, "learning-to-rest.md"))
        .startsWith(
            """
            ---
            title: "Learning to Rest"
            date: 2026-11-22
            tags: [rest, first steps]
            # One or two sentences for lists and search engines:
            description: ""
            # Take the next line away to publish.
            draft: true
            ---
            """);
    assertThat(run("build", site).out()).contains("1 draft held back");
  }

  @Test
  void whatANewArticleTellsItsWriterIsNeverPublished() throws IOException {
    Path site = site();
    run("new", "--site", site, "Learning to Rest", "--no-draft");
    run("new", "--site", site, "Going Numb", "--no-draft", "--page");

    assertThat(run("build", site, "--format", "json").places()).isEmpty();
    for (String page : List.of("blog/learning-to-rest", "going-numb", "questions", "search")) {
      assertThat(Files.readString(site.resolve("public/" + page + "/index.html")))
          .doesNotContain(
              "note to yourself", "A question that people ask", "Quick Answer: What is");
    }
    assertThat(Files.readString(site.resolve("content/pages/going-numb.md")))
        .startsWith("---\ntitle: \"Going Numb\"\n# One");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Shame: The Quiet One",
        "What \"Safe\" Means",
        "It's #1, isn't it?",
        "- not a list",
        "C:\\Users\\me",
        "yes",
        "2026-03-14",
        "*Gently* & [back] {now}",
        "A \t tab\u0085and\u2028lines",
        "Qué pasó 🌿",
        "<!-- hidden --> title",
        "@home, 100% `code`",
      })
  void anyTitleIsWrittenSoThatItIsReadAgain(String title) throws IOException {
    Path site = site();
    assertThat(run("new", "--site", site, "--tags", title.replace(",", " "), "--", title).status())
        .isZero();
    CommandRun list = run("list", "drafts", site, "--format", "json");
    String file = list.diagnostics().get(0).get("file").asString();
    String frontMatter = Files.readString(site.resolve(file)).split("(?m)^---\\R")[1];
    assertThat(new YAMLMapper().readTree(frontMatter).get("title").asString())
        .isEqualTo(title.replaceAll("[\\p{Cc}\\u2028\\s]+", " "));
    assertThat(list.err()).isEmpty();
  }

  @Test
  void aTagThatYamlWouldTakeForSomethingElseIsQuoted() throws IOException {
    Path site = site();
    run("new", "--site", site, "--tags", "null,Yes,2026,inner child", "A");
    assertThat(post(site, "a.md")).contains("tags: [\"null\", \"Yes\", \"2026\", inner child]\n");
    assertThat(run("list", "drafts", site).err()).isEmpty();
  }

  @Test
  void anArticleThatIsThereIsNeverOverwritten() throws IOException {
    Path site = site();
    String before = post(site, "a-first-article.md");
    CommandRun again = run("new", "--site", site, "A First Article!");
    assertThat(again.status()).isEqualTo(2);
    assertThat(again.err())
        .contains("content/posts/a-first-article.md", "It is as it was", "choose another title");
    assertThat(post(site, "a-first-article.md")).isEqualTo(before);

    Files.writeString(
        site.resolve("content/posts/2026-01-01-going-numb.md"), "---\ntitle: Other\n---\n\nA.\n");
    assertThat(run("new", "--site", site, "Going Numb").err())
        .contains("content/posts/2026-01-01-going-numb.md");
    assertThat(site.resolve("content/posts/going-numb.md")).doesNotExist();
  }

  @Test
  void aTitleMuchLikeAnotherIsTold() throws IOException {
    Path site = site();
    CommandRun begun = run("new", "--site", site, "A First Articles");
    assertThat(begun.status()).isZero();
    assertThat(begun.err()).contains("much like this one", "\"A First Article\"");

    CommandRun declined =
        CommandRun.answering(List.of("n"), "new", "--site", site, "The First Article");
    assertThat(declined.err()).contains("Begin it all the same?", "Nothing was begun.");
    assertThat(site.resolve("content/posts/the-first-article.md")).doesNotExist();
  }

  @Test
  void atATerminalANewArticleAsksWhatItNeeds() throws IOException {
    Path site = site();
    run("new", "--site", site, "Breath", "--tags", "nervous system", "--series", "Gently");
    CommandRun asked =
        CommandRun.answering(
            List.of("Going Home", "Nervous System, first stesp", "y", "gently"),
            "new",
            "--site",
            site);
    assertThat(asked.err())
        .contains("What is the title?")
        .contains("Tags in use: first steps, nervous system")
        .contains("Did you mean \"first steps\"?")
        .contains("Series: Gently");
    assertThat(post(site, "going-home.md"))
        .contains("title: \"Going Home\"")
        .contains("tags: [nervous system, first steps]")
        .contains("series: {name: Gently, part: 2}");
  }

  @Test
  void aTerminalThatSaysNothingMoreEndsTheQuestions() {
    CommandRun asked = CommandRun.answering(List.of(), "new", "--site", site());
    assertThat(asked.status()).isEqualTo(2);
    assertThat(asked.err()).contains("An article needs a title");
  }

  @Test
  void withoutATerminalNothingIsAsked() {
    Path site = site();
    CommandRun noTitle = run("new", "--site", site);
    assertThat(noTitle.status()).isEqualTo(2);
    assertThat(noTitle.err()).contains("An article needs a title").doesNotContain("What is");
    CommandRun json =
        CommandRun.answering(List.of("a"), "new", "--site", site, "Going Home", "--format", "json");
    assertThat(json.err()).isEmpty();
    assertThat(json.out())
        .isEqualTo(
            "{\"title\":\"Going Home\",\"file\":\"content/posts/going-home.md\",\"draft\":true}\n");
  }

  @Test
  void whatCannotBeBegunIsSaidPlainly() {
    Path site = site();
    assertThat(run("new", "--site", site, "???").err()).contains("needs a letter or a digit");
    assertThat(run("new", "--site", site, "A", "--author", "your-nam").err())
        .contains("is not among the authors", "your-name");
    assertThat(run("new", "--site", site, "A", "--date", "tomorrow").err())
        .contains("write year-month-day");
    assertThat(run("new", "--site", temp.resolve("nowhere"), "A").err()).contains("no folder");
    CommandRun noSite = run("new", "--site", temp, "A");
    assertThat(noSite.status()).isEqualTo(1);
    assertThat(noSite.err()).contains("site-missing");
  }
}
