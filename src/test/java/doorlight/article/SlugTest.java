package doorlight.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {
  @Test
  void usage() {
    assertThat(Slug.of("What's Safe? (Part 2)")).isEqualTo("whats-safe-part-2");
  }

  @ParameterizedTest
  @CsvSource({
    "Hello World, hello-world",
    "Qué pasó, qué-pasó",
    "Что такое травма?, что-такое-травма",
    "'  A -- B & C  ', a-b-c",
    "“Fine” Is a Reflex, fine-is-a-reflex",
    "It’s Not You, its-not-you",
    "ISTANBUL, istanbul",
    "C-PTSD & Me, c-ptsd-me",
    "../../etc/passwd, etc-passwd",
    "CON, con-3",
    "हिन्दी भाषा, हिन्दी-भाषा",
  })
  void isMadeFromWords(String words, String slug) {
    assertThat(Slug.of(words)).isEqualTo(slug);
  }

  @Test
  void isEmptyWithoutLettersAndDigits() {
    assertThat(Slug.of("?!…")).isEmpty();
  }

  @Test
  void isCutAtAWord() {
    String slug = Slug.of("word ".repeat(40));
    assertThat(slug).hasSizeLessThanOrEqualTo(80).endsWith("word");
  }

  @Test
  void decomposedLettersAreComposed() {
    assertThat(Slug.of("Cafe\u0301")).isEqualTo("café");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a-b", "2026", "qué-pasó", "что-такое"})
  void mayBeGiven(String slug) {
    assertThat(Slug.isValid(slug)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "A", "a b", "a/b", "..", "-a", "a-", "a--b", "nul", "a.html", "cafe\u0301"})
  void mayNotBeGiven(String slug) {
    assertThat(Slug.isValid(slug)).isFalse();
  }
}
