package doorlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.Reader;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Progress is for a person who looks on. */
class ProgressTest {
  private final ReportOptions reporting = new ReportOptions();

  private boolean isWanted(boolean terminal, Map<String, String> environment) {
    Optional<BufferedReader> answers =
        terminal ? Optional.of(new BufferedReader(Reader.nullReader())) : Optional.empty();
    return Progress.isWanted(new Console(System.out, System.err, answers, environment), reporting);
  }

  @Test
  void isShownAtATerminalOnlyAndNotWhereItIsUnwelcome() {
    reporting.format = ReportOptions.Format.TEXT;
    assertThat(isWanted(true, Map.of("TERM", "xterm"))).isTrue();
    assertThat(isWanted(false, Map.of("TERM", "xterm"))).isFalse();
    assertThat(isWanted(true, Map.of("TERM", "dumb"))).isFalse();
    assertThat(isWanted(true, Map.of("CI", "true"))).isFalse();
    assertThat(isWanted(true, Map.of("NO_COLOR", "1"))).isFalse();
    reporting.quiet = true;
    assertThat(isWanted(true, Map.of())).isFalse();
    reporting.quiet = false;
    reporting.format = ReportOptions.Format.JSON;
    assertThat(isWanted(true, Map.of())).isFalse();
  }
}
