package doorlight.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MentionTest {
  private static final List<String> SITE =
      List.of(
          "Why We Freeze", "Rest Now | former: Rest Later", "Shame", "Slow: A Guide", "Slow Days");

  @Test
  void aTitleWithoutALeadInIsOffered() {
    assertThat(mentions("The body decides, as Why We Freeze shows. I like “Rest Later.”"))
        .containsExactly("Why We Freeze", "Rest Later");
  }

  @Test
  void whatIsLinkedOrMayMeanSomethingElseIsNot() {
    assertThat(mentions("See Why We Freeze. [Why We Freeze](https://example.org/)")).isEmpty();
    assertThat(mentions("## Why We Freeze")).isEmpty();
    assertThat(mentions("Shame hides. Slow down. My rest now is long.")).isEmpty();
    assertThat(mentions("Why We Freeze Under Pressure is a book.")).isEmpty();
  }

  private static List<String> mentions(String markdown) {
    return Mention.find(LittleSite.of(SITE, markdown).resolve().articles()).stream()
        .map(Mention::words)
        .toList();
  }
}
