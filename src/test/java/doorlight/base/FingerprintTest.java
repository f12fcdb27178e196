package doorlight.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FingerprintTest {
  private record Door(String name) {}

  private record Window(String name) {}

  private record Room(Door door, List<Window> windows, Optional<String> light, OptionalInt size) {}

  private static Room room(String door, String window, String light) {
    return new Room(
        new Door(door), List.of(new Window(window)), Optional.ofNullable(light), OptionalInt.of(3));
  }

  @Test
  void equalValuesHaveEqualFingerprints() {
    assertThat(Fingerprint.of(room("a", "b", "c"), 1, Map.of("k", true)))
        .isEqualTo(Fingerprint.of(room("a", "b", "c"), 1, Map.of("k", true)));
  }

  static List<List<Object>> different() {
    return List.of(
        List.of(room("a", "b", "c"), room("a", "b", null)),
        List.of(room("a", "b", "c"), room("a", "c", "b")),
        List.of(new Door("a"), new Window("a")),
        List.of("ab", "b"),
        List.of(1, 2L),
        List.of(List.of("a", "b"), List.of("ab")));
  }

  @ParameterizedTest
  @MethodSource("different")
  void othersHaveOthers(List<Object> pair) {
    assertThat(Fingerprint.of(pair.get(0))).isNotEqualTo(Fingerprint.of(pair.get(1)));
  }

  @Test
  void whatIsNoValueIsRefused() {
    assertThatThrownBy(() -> Fingerprint.of(1.5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Fingerprint.of(new Object()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
