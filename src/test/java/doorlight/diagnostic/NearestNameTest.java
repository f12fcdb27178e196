package doorlight.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
  private static final List<String> NAMES =
      List.of(
          "title",
          "tags",
          "date",
          "draft",
          "author",
          "aliases",
          "description",
          "The Window of Tolerance: Why Calm Is Narrow",
          "Rest Is Not a Reward",
          "Покой — не награда");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tilte | title",
        "tag | tags",
        "auther | author",
        "alias | aliases",
        "descripton | description",
        "The Window of Tolerence: Why Calm Is Narrow | The Window of Tolerance: Why Calm Is Narrow",
        "Reward Is Not a Rest | Rest Is Not a Reward",
        "Награда — не покой | Покой — не награда",
      })
  void comesFirst(String given, String meant) {
    assertThat(NearestName.of(given, NAMES)).first().isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({"colour", "Something Else Entirely", "x"})
  void isNoneWhereNothingIsNear(String given) {
    assertThat(NearestName.of(given, NAMES)).isEmpty();
  }
}
