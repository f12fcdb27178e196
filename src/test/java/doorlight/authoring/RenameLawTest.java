package doorlight.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is renamed, however often: every link lands where it did, and nothing is wrong. */
class RenameLawTest {
  private static final List<String> WORDS =
      List.of(
          "Rest", "Fear", "the", "Body", "and", "Shame", "Calm", "Why", "We", "Freeze", "Érase");

  private static final List<String> ENDS =
      List.of("", "?", ": A Guide", " (And More)", "!", " — So");

  private static final List<String> REFERENCES =
      List.of(
          "As explored in %s, it is so.",
          "See *%s*.",
          "As I wrote (see also “%s”).",
          "Here is [[%s]].",
          "Here is [[%s|another]] word.",
          "> As discussed in %s, and so on.",
          "- more on this in %s");

  private static final List<String> LINKS =
      List.of("[a](%s.md)", "[a](../posts/%s.md#part)", "[a][r]\n\n[r]: %s.md", "[a](<%s.md>)");

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyLinkLands(long seed) throws IOException {
    Random random = new Random(seed);
    List<String> titles = new ArrayList<>();
    while (titles.size() < 6) {
      titles.add(title(random, titles.size()));
    }
    Path site = temp.resolve("site");
    CommandRun.site(site, "title: A\nbase_url: https://example.org/\n");
    Files.createDirectories(site.resolve("content/posts"));
    for (int i = 0; i < titles.size(); i++) {
      Files.writeString(
          site.resolve("content/posts/article-" + i + ".md"), text(random, titles, i));
    }
    List<String> before = links(site);
    assertThat(before).isNotEmpty();
    for (int turn = 0; turn < 6; turn++) {
      int i = random.nextInt(titles.size());
      String title = title(random, 10 * turn + i);
      List<Object> arguments =
          new ArrayList<>(List.of("rename", titles.get(i), title, "--site", site, "--yes"));
      if (random.nextBoolean()) {
        arguments.add("--keep-words");
      }
      CommandRun run = CommandRun.of(arguments.toArray());
      assertThat(run.status()).as(run.err()).isZero();
      titles.set(i, title);
      CommandRun build =
          CommandRun.of(
              "build", site, "--strict", "--format", "json", "--output", temp.resolve("out"));
      assertThat(build.diagnostics()).as(run.out()).isEmpty();
      assertThat(links(site)).as(run.out()).isEqualTo(before);
    }
  }

  /** Told apart by its number, as no two are the same. */
  private static String title(Random random, int number) {
    StringBuilder title = new StringBuilder("No " + number);
    for (int i = random.nextInt(3) + 1; i > 0; i--) {
      title.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return title.append(" Again").append(ENDS.get(random.nextInt(ENDS.size()))).toString();
  }

  private static String text(Random random, List<String> titles, int own) {
    StringBuilder text = new StringBuilder();
    text.append("---\ntitle: \"").append(titles.get(own)).append("\"\ndate: 2026-01-0");
    text.append(own + 1).append("\nextra: {number: \"").append(own).append("\"}\n---\n\n## Part\n");
    int other = (own + 1 + random.nextInt(titles.size() - 1)) % titles.size();
    text.append('\n').append(String.format(pick(random, REFERENCES), titles.get(other)));
    other = (own + 1 + random.nextInt(titles.size() - 1)) % titles.size();
    text.append("\n\n").append(String.format(pick(random, LINKS), "article-" + other));
    return text.append('\n').toString();
  }

  private static String pick(Random random, List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Who refers to whom and how, the articles told apart by their dates, which set their order. */
  private static List<String> links(Path site) {
    List<String> files = new ArrayList<>();
    CommandRun table = CommandRun.of("links", site, "--format", "json");
    table.diagnostics().forEach(node -> files.add(node.get("file").asString()));
    List<String> links = new ArrayList<>();
    for (String file : files) {
      for (var link :
          CommandRun.of("links", site, "--from", file, "--format", "json").diagnostics()) {
        links.add(
            files.indexOf(file)
                + " "
                + link.get("kind").asString()
                + " "
                + files.indexOf(link.get("to").asString()));
      }
    }
    return links;
  }
}
