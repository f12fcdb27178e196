package doorlight.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code is raised somewhere, and stands in README.md as it is. */
class CodeTest {
  @Test
  void theTableOfReadmeIsTheListOfCodes() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("README.md")).stream()
            .dropWhile(line -> !line.startsWith("## What Doorlight may tell you"))
            .filter(line -> line.startsWith("| `"))
            .toList();
    assertThat(rows)
        .containsExactlyElementsOf(
            Arrays.stream(Code.values())
                .map(
                    code ->
                        "| `%s` | %s | %s |"
                            .formatted(code.label(), code.severity().label(), code.meaning()))
                .toList());
  }

  @Test
  void everyCodeIsRaised() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> tree = Files.walk(Path.of("src/main/java"))) {
      for (Path file : tree.filter(f -> f.toString().endsWith(".java")).toList()) {
        if (!file.endsWith("Code.java")) {
          all.append(Files.readString(file));
        }
      }
    }
    assertThat(Code.values()).allSatisfy(code -> assertThat(all).contains("Code." + code.name()));
  }
}
