package doorlight.read.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdTest {
  private static final int BOXES = 9;

  /** A guard against time that grows with the square: that would be minutes. */
  private static final Duration HANG = Duration.ofSeconds(60);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "If five or more of these feel familiar, your body may be keeping watch. | 5",
        "If you ticked 4 or more, you are not broken. | 4",
        "Three or more suggests that rest has become unsafe. | 3",
        "At least six? Then read on. | 6",
        "If at least six of the boxes are ticked, read on. | 6",
        "If more than four sound like you, it may help to talk. | 5",
        "More than five of these is a lot to carry. | 6",
        "If you ticked over three boxes, pause here. | 4",
        "5+ ticks point to a pattern. | 5",
        "If 5+ of these apply, pause. | 5",
        "If three of these ring true, begin here. | 3",
        "When four of the nine apply, the pattern is old. | 4",
        "If you recognised yourself in five, be gentle today. | 5",
        "If you recognise five, be gentle today. | 5",
        "If you said yes to six, be gentle today. | 6",
        "If you checked off two, pause. | 2",
        "If seven resonate, you have carried this alone. | 7",
        "If seven statements describe you, you have carried this alone. | 7",
        "Did five or six of these sound like you? | 5",
        "If three to five of these fit, notice it. | 3",
        "If 3–5 of these fit, notice it. | 3",
        "If you ticked between three and five, notice it. | 3",
        "If even one of these is true, you deserve help. | 1",
        "One or more is reason enough to ask for help. | 1",
        "IF FIVE OR MORE OF THESE APPLY, READ ON. | 5",
        "Take a breath first. Then count: if five or more apply, read on. | 5",
        "There is no score here. If you ticked six or more, tell somebody. | 6",
        "This takes at least three months. If five or more fit, begin now. | 5",
        "If this has lasted for more than two weeks, and four or more apply, call somebody. | 4",
        "If fewer than three of these fit, good. If six or more do, read on. | 6",
        "If you ticked three or fewer, good. Six or more is another matter. | 6",
        "“If five or more feel true,” she says, “begin slowly.” | 5",
        "If five\u00A0or more apply, read on. | 5",
        "If all nine boxes are ticked, you are not alone. | 9",
      })
  void isNamed(String closing, int threshold) {
    assertThat(Threshold.in(closing, BOXES)).isEqualTo(OptionalInt.of(threshold));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "If most of these feel familiar, read on.",
        "If you saw yourself here, you are in good company.",
        "If this has gone on for at least six months, it is no phase.",
        "If you have told two people, that is a beginning.",
        "If it happens three or more times a week, write it down.",
        "I have worked with this for more than two years.",
        "One of the hardest things is to stop.",
        "If this is one of the things you never say, say it here.",
        "Most of my clients come with three of these.",
        "No more than two of these are rare.",
        "If you ticked three or fewer, rest.",
        "If up to three of these fit, rest.",
        "If twenty-five or more fit, rest.",
        "If ten or more of these fit, rest.",
        "If 500 or more of these fit, rest.",
        "If zero or more of these fit, rest.",
        "In 2019 more than a third of us slept badly.",
        "The work itself usually needs at least three conversations.",
      })
  void isNotNamed(String closing) {
    assertThat(Threshold.in(closing, BOXES)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"five or more ", "if you ticked ", "at least ", "one of the ", "if a "})
  void longTextDoesNotHang(String words) {
    String text = "If " + words.repeat(20_000);
    assertThat(assertTimeoutPreemptively(HANG, () -> Threshold.in(text, 3))).isEmpty();
  }
}
