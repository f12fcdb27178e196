package doorlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A folder of articles each of which is wrong in its own way: every one is reported, at its place,
 * in one run, and nothing is written. {@code expected.txt} says what is reported where.
 */
class HostileSiteTest {
  private static final Path HOSTILE = Path.of("src/test/resources/hostile");

  @TempDir Path temp;

  @Test
  void everyArticleIsReportedInOneRunAndNothingIsWritten() throws IOException {
    Path site = temp.resolve("site");
    CommandRun.copy(HOSTILE, site);
    addLargeArticles(site);
    Path output = temp.resolve("public");
    CommandRun run = CommandRun.of("build", site, "--output", output, "--format", "json");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).doesNotContain("\tat ").doesNotContain("Exception");
    assertThat(run.places())
        .containsExactlyElementsOf(Files.readAllLines(HOSTILE.resolve("expected.txt")));
    assertThat(output).doesNotExist();
    for (JsonNode diagnostic : run.diagnostics()) {
      assertThat(diagnostic.get("severity").asString()).isEqualTo("error");
      assertThat(diagnostic.get("message").asString()).isNotBlank();
      assertThat(diagnostic.get("hint").asString()).as(diagnostic.toString()).isNotBlank();
    }
  }

  @Test
  void eachArticleAloneGivesTheSameDiagnostics() throws IOException {
    SortedMap<String, List<String>> alone = new TreeMap<>();
    try (Stream<Path> files = Files.list(HOSTILE.resolve("content/posts"))) {
      for (Path file : files.filter(f -> !f.toString().contains("url-taken")).sorted().toList()) {
        Path site = temp.resolve(file.getFileName().toString());
        CommandRun.site(site, Files.readString(HOSTILE.resolve("site-config.yaml")));
        Files.createDirectories(site.resolve("content/posts"));
        Files.copy(file, site.resolve("content/posts").resolve(file.getFileName().toString()));
        CommandRun run =
            CommandRun.of("build", site, "--output", temp.resolve("none"), "--format", "json");
        alone.put(file.getFileName().toString(), run.places());
      }
    }
    List<String> together = Files.readAllLines(HOSTILE.resolve("expected.txt"));
    alone.forEach(
        (file, places) ->
            assertThat(places)
                .as(file)
                .isEqualTo(together.stream().filter(line -> line.contains(file + ":")).toList()));
  }

  /** Too large to keep in the repository, or nothing but one thing over and over. */
  private static void addLargeArticles(Path site) throws IOException {
    String head = "---\ntitle: \"%s\"\ndate: 2026-01-01\n---\n\n";
    Path posts = site.resolve("content/posts");
    Files.writeString(
        posts.resolve("z-larger-than-512-kib.md"),
        head.formatted("Large") + "Words and words. ".repeat(40_000));
    Files.writeString(
        posts.resolve("z-quotations-in-quotations.md"),
        head.formatted("Deep") + ">".repeat(20_000) + " a\n");
    Files.writeString(
        posts.resolve("z-long-definition-used-often.md"),
        head.formatted("Often")
            + "[x]: https://example.com/"
            + "a".repeat(100_000)
            + "\n\n"
            + "[x] ".repeat(1_000));
    Files.writeString(
        posts.resolve("z-too-many-definitions.md"),
        head.formatted("Definitions")
            + IntStream.range(0, 2_500)
                .mapToObj(i -> "[a" + i + "]: /u\n")
                .collect(Collectors.joining()));
    Files.writeString(
        posts.resolve("z-backtick-runs.md"),
        head.formatted("Backticks")
            + IntStream.range(1, 300).mapToObj("`"::repeat).collect(Collectors.joining(" "))
            + "\n");
    Files.writeString(
        posts.resolve("z-front-matter-too-long.md"),
        "---\ntitle: Long\ndate: 2026-01-01\ndescription: \""
            + "x".repeat(70_000)
            + "\"\n---\n\nA\n");
  }
}
