package doorlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Little sites, each with the pages and the diagnostics that are expected of it. Their templates
 * are those of {@code templates-plain}, so that a page shows only what the case is about.
 *
 * <p>{@code mvn test -Dtest=GoldenSiteTest -Dgolden.update=true} rewrites what is expected; read
 * the difference before you commit it.
 */
class GoldenSiteTest {
  private static final Path CASES = Path.of("src/test/resources/sites");
  private static final Path TEMPLATES = Path.of("src/test/resources/templates-plain");

  @TempDir Path temp;

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void buildsWhatIsExpected(String name) throws IOException {
    Path source = CASES.resolve(name);
    Path site = temp.resolve("site");
    CommandRun.copy(source.resolve("content"), site.resolve("content"));
    CommandRun.copy(TEMPLATES, site.resolve("templates"));
    Files.copy(source.resolve("site-config.yaml"), site.resolve("site-config.yaml"));
    CommandRun run = build(site, temp.resolve("public"));
    SortedMap<String, String> actual = new TreeMap<>();
    if (Files.isDirectory(temp.resolve("public"))) {
      CommandRun.files(temp.resolve("public"))
          .forEach((path, bytes) -> actual.put(path, new String(bytes, StandardCharsets.UTF_8)));
    }
    String diagnostics =
        String.join("\n", run.out().lines().filter(l -> !l.startsWith("{\"summary\"")).toList());
    if (Boolean.getBoolean("golden.update")) {
      update(source, actual, diagnostics);
    }
    assertThat(diagnostics.strip())
        .isEqualTo(Files.readString(source.resolve("expected-diagnostics.jsonl")).strip());
    boolean failed = diagnostics.contains("\"severity\":\"error\"");
    assertThat(run.status()).isEqualTo(failed ? 1 : 0);
    if (failed) {
      assertThat(temp.resolve("public")).doesNotExist();
      return;
    }
    SortedMap<String, byte[]> expected = CommandRun.files(source.resolve("expected"));
    assertThat(expected).isNotEmpty();
    expected.forEach(
        (path, bytes) ->
            assertThat(actual.get(path))
                .as(path)
                .isEqualTo(new String(bytes, StandardCharsets.UTF_8)));
    assertThat(build(site, temp.resolve("public")).status()).isZero();
    SortedMap<String, String> again = new TreeMap<>();
    CommandRun.files(temp.resolve("public"))
        .forEach((path, bytes) -> again.put(path, new String(bytes, StandardCharsets.UTF_8)));
    assertThat(again).as("a second build changes nothing").isEqualTo(actual);
  }

  private static CommandRun build(Path site, Path output) {
    return CommandRun.of(
        "build", site, "--output", output, "--as-of", "2026-11-22", "--format", "json");
  }

  private static void update(Path source, Map<String, String> actual, String diagnostics)
      throws IOException {
    if (System.getenv("CI") != null) {
      throw new IllegalStateException("expected files are not rewritten by CI");
    }
    Files.writeString(source.resolve("expected-diagnostics.jsonl"), diagnostics + "\n");
    for (Map.Entry<String, String> file : actual.entrySet()) {
      boolean ofTheCase =
          file.getKey().endsWith(".html")
              && !file.getKey().matches("(404|search/index|index)\\.html")
              && !file.getKey().matches("(years|tags|questions|authors)/.*");
      if (ofTheCase) {
        Path expected = source.resolve("expected").resolve(file.getKey());
        Files.createDirectories(expected.getParent());
        Files.writeString(expected, file.getValue());
      }
    }
  }
}
