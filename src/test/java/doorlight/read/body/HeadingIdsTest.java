package doorlight.read.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import doorlight.ExampleFile;
import doorlight.ExampleFile.Example;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HeadingIdsTest {
  private static final int MANY = 200_000;

  /** A guard against time that grows with the square: that would be minutes. */
  private static final Duration HANG = Duration.ofSeconds(60);

  private static final Pattern EXPLICIT = Pattern.compile("(.*) \\{#(\\S+)}");

  @Test
  void usage() {
    HeadingIds ids = new HeadingIds(Set.of("first-steps"));

    assertThat(ids.of("What Is Safety?", Optional.empty())).isEqualTo("what-is-safety");
    assertThat(ids.of("First Steps", Optional.empty())).isEqualTo("first-steps--2");
    assertThat(ids.of("Where to Begin", Optional.of("first-steps"))).isEqualTo("first-steps");
    assertThat(ids.numbered("check")).isEqualTo("check_1");
    assertThat(ids.numbered("check")).isEqualTo("check_2");
  }

  static List<Example> examples() throws IOException {
    return ExampleFile.read("headings.md");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void manual(Example example) {
    assertThat(ids(example.input().lines().toList()))
        .isEqualTo(example.expected().lines().toList());
  }

  /** The examples under "Stable"; with none of them the test fails. */
  static List<Example> stable() throws IOException {
    return examples().stream().filter(example -> example.heading().equals("Stable")).toList();
  }

  @ParameterizedTest
  @MethodSource("stable")
  void isStableWhenAnotherHeadingChanges(Example example) {
    List<String> headings = example.input().lines().toList();
    List<String> ids = ids(headings);
    for (int changed = 0; changed < headings.size(); changed++) {
      int one = changed;
      List<String> others =
          ids(
              IntStream.range(0, headings.size())
                  .mapToObj(i -> i == one ? "Quite another" : headings.get(i))
                  .toList());
      for (int i = 0; i < headings.size(); i++) {
        assertThat(others.get(i)).isEqualTo(i == one ? "quite-another" : ids.get(i));
      }
    }
  }

  @Test
  void numbersGoRoundIdsThatAreAskedFor() {
    HeadingIds ids = new HeadingIds(Set.of("check_2"));

    assertThat(List.of(ids.numbered("check"), ids.numbered("check"), ids.numbered("ref")))
        .containsExactly("check_1", "check_3", "ref_1");
  }

  @Test
  void manyEqualHeadingsAreNotTriedAgainEachTime() {
    HeadingIds ids = new HeadingIds(Set.of());
    Set<String> seen = new HashSet<>();
    assertTimeoutPreemptively(
        HANG,
        () -> {
          for (int i = 0; i < MANY; i++) {
            seen.add(ids.of("Rest", Optional.empty()));
          }
        });
    assertThat(seen).hasSize(MANY);
  }

  /** The ids of headings typed as in an article, the last {@code {#id}} being the one asked for. */
  private static List<String> ids(List<String> headings) {
    List<Matcher> matchers = headings.stream().map(EXPLICIT::matcher).toList();
    Set<String> explicit =
        matchers.stream().filter(Matcher::matches).map(m -> m.group(2)).collect(Collectors.toSet());
    HeadingIds ids = new HeadingIds(explicit);
    return headings.stream()
        .map(
            heading -> {
              Matcher m = EXPLICIT.matcher(heading);
              return m.matches()
                  ? ids.of(m.group(1), Optional.of(m.group(2)))
                  : ids.of(heading, Optional.empty());
            })
        .toList();
  }
}
