package doorlight.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharactersTest {
  /** The points of Unicode between "a" and "b", and what is published of them. */
  @ParameterizedTest
  @CsvSource({
    "9, 9",
    "10, 10",
    "13, 13",
    "32, 32",
    "126, 126",
    "160, 160",
    "233, 233",
    "8220, 8220",
    "65279, 65279",
    "65533, 65533",
    "65038, 65038",
    "128075, 128075", // a byte order mark, the picture of a sign, emoji
    "0, 32",
    "11, 32",
    "27, 32",
    "127, 32",
    "128, 32",
    "159, 32", // controls
    "64976, 32",
    "65007, 32",
    "65534, 32",
    "65535, 32",
    "131070, 32",
    "1114111, 32", // no characters
  })
  void whatHtmlAndXmlForbidIsASpace(int point, int published) {
    String text = "a" + Character.toString(point) + "b";
    String expected = "a" + Character.toString(published) + "b";
    assertThat(Characters.publishable(text)).isEqualTo(expected);
    assertThat(new String(Characters.publishableBytes(text), StandardCharsets.UTF_8))
        .isEqualTo(expected);
  }
}
