package doorlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing of others comes into the program, or runs when it is built, that is not listed. */
class SupplyChainTest {
  private static final Path LISTED = Path.of("src/main/resources/META-INF/THIRD-PARTY.txt");

  /** Written by Maven before the tests; an editor that runs them may have none. */
  private static final Path RESOLVED = Path.of("target/dependencies.txt");

  /** What a job of a workflow may do besides reading. */
  private static final Map<String, List<String>> MAY_WRITE =
      Map.of(
          "publish.yml", List.of("pages: write", "id-token: write"),
          "release.yml", List.of("contents: write", "attestations: write", "id-token: write"));

  private static final Predicate<String> PINNED =
      Pattern.compile("(- )?uses: [\\w/-]+@[0-9a-f]{40} # v[\\d.]+").asMatchPredicate();

  @Test
  void everyDependencyIsListedWithItsLicence() throws IOException {
    assumeTrue(Files.exists(RESOLVED), "Maven has not listed the dependencies");
    List<String> packed =
        Files.readAllLines(RESOLVED).stream()
            .map(String::strip)
            .filter(line -> line.matches("[\\w.-]+:[\\w.-]+:jar:.*"))
            .filter(line -> !line.contains(":test"))
            .map(line -> line.split(":")[0] + ":" + line.split(":")[1])
            .sorted()
            .toList();
    List<String> listed =
        Files.readAllLines(LISTED).stream()
            .filter(line -> line.matches("[\\w.-]+:[\\w.-]+  \\w.*"))
            .map(line -> line.substring(0, line.indexOf(' ')))
            .toList();
    assertThat(packed).hasSizeGreaterThan(30).isEqualTo(listed);
  }

  @Test
  void theActionUsesOnlyWhatIsPinned() throws IOException {
    assertThat(uses(Files.readAllLines(Path.of("action.yml")))).isNotEmpty().allMatch(PINNED);
  }

  @Test
  void actionsArePinnedToACommitAndMayOnlyReadUnlessTheyPublish() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(".github/workflows"))) {
      for (Path workflow : files.toList()) {
        List<String> lines = Files.readAllLines(workflow);
        assertThat(uses(lines))
            .isNotEmpty()
            .allMatch(line -> line.equals("- uses: ./") || PINNED.test(line));
        int permissions = lines.indexOf("permissions:");
        assertThat(permissions).as(workflow + " has permissions").isNotNegative();
        assertThat(lines.subList(permissions + 1, permissions + 3))
            .containsExactly("  contents: read", "");
        assertThat(lines.stream().filter(line -> line.contains(": write")).map(String::strip))
            .isSubsetOf(MAY_WRITE.getOrDefault(workflow.getFileName().toString(), List.of()));
      }
    }
  }

  private static List<String> uses(List<String> lines) {
    return lines.stream().filter(line -> line.contains("uses:")).map(String::strip).toList();
  }
}
