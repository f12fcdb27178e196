package doorlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.CommandRun;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Explanation;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every remark can be read up on. */
class ExplainTest {
  @Test
  void everyCodeIsExplainedOnce() {
    assertThat(Explanation.all().stream().map(Explanation::code))
        .containsExactlyInAnyOrder(Code.values());
  }

  @ParameterizedTest
  @EnumSource
  void anExplanationSaysWhyItMattersWhatToDoAndShowsIt(Code code) {
    CommandRun run = CommandRun.of("explain", code.label());
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith(code.label() + " (")
        .contains("\nWhy it matters: ", "\nWhat to do: ", "\nWrong:\n\n    ", "\nRight:\n\n    ")
        .contains(
            code.severity() == doorlight.diagnostic.Severity.ERROR
                ? "always an error"
                : "    checks:\n      " + code.label() + ": off\n");
    assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(105));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[key-unknown]", "KEY_UNKNOWN", "Key-Unknown"})
  void aCodeIsKnownHoweverItIsTyped(String typed) {
    assertThat(CommandRun.of("explain", typed).out()).startsWith("key-unknown (");
  }

  @Test
  void withoutACodeAllAreListedByGroup() {
    String list = CommandRun.of("explain").out();
    assertThat(list).startsWith("Files\n  file-unreadable ").contains("\n\nText\n");
    Set<String> listed =
        list.lines()
            .filter(line -> line.startsWith("  "))
            .map(line -> line.strip().split(" ")[0])
            .collect(Collectors.toSet());
    assertThat(listed)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Code.values()).map(Code::label).toList());
    assertThat(CommandRun.of("explain", "--format", "json").diagnostics())
        .hasSize(Code.values().length);
  }

  @Test
  void anUnknownCodeIsTwoAndNamesTheNearest() {
    CommandRun run = CommandRun.of("explain", "cross-refernce");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("There is no code cross-refernce", "cross-reference-unresolved");
    assertThat(CommandRun.of("explain", "key-unkown").err()).contains("Did you mean: key-unknown");
    assertThat(CommandRun.of("explain", "zzz").err()).contains("To see them all");
  }
}
