package doorlight.read.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TooComplexTest {
  /** By that word the tests of hostile texts know that none of them came this far. */
  @Test
  void onlyTheClockSpeaksOfSeconds() {
    assertThatThrownBy(() -> TooComplex.checkTime(ago(11), 3))
        .isInstanceOf(TooComplex.class)
        .hasMessageContaining("seconds");
    assertThatCode(() -> TooComplex.checkTime(ago(1), 3)).doesNotThrowAnyException();
    assertThat(TooComplex.tooDeep(3)).hasMessageNotContaining("seconds");
  }

  private static long ago(int seconds) {
    return System.nanoTime() - TimeUnit.SECONDS.toNanos(seconds);
  }
}
