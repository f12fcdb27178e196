package doorlight.reference;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.article.Article;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which articles a person means who names one, as to {@code rename}. */
class TitlesTest {
  private static final Titles TITLES =
      new Titles(
          LittleSite.of(
                  List.of(
                      "Why We Freeze | former: Why We Stay",
                      "Why We Rest",
                      "Slow Days: A Guide",
                      "Who Holds the Healer?",
                      "Contact | page"),
                  "")
              .resolve()
              .articles());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Why We Freeze                     | Why We Freeze",
        "why we “freeze”                   | Why We Freeze",
        "Why We Stay                       | Why We Freeze",
        "Slow Days                         | Slow Days: A Guide",
        "Who Holds the Healer              | Who Holds the Healer?",
        "Who Holds the Healer!             | Who Holds the Healer?",
        "why-we-freeze                     | Why We Freeze",
        "why-we-freeze.md                  | Why We Freeze",
        "posts/why-we-freeze.md            | Why We Freeze",
        "./content/posts/why-we-freeze.md  | Why We Freeze",
        "content\\posts\\why-we-freeze.md  | Why We Freeze",
        "freeze.md                         | ''",
        "Why We                            | Why We Freeze; Why We Rest",
        "Who Holds                         | Who Holds the Healer?",
        "Who Holds?                        | Who Holds the Healer?",
        "Why We Freeze Under Pressure      | ''",
        "We Freeze                         | ''",
        "''                                | ''",
        "?                                 | ''",
        "Conta                             | ''",
        "Contact                           | Contact"
      })
  void named(String name, String titles) {
    assertThat(String.join("; ", TITLES.named(name).stream().map(Article::title).toList()))
        .isEqualTo(titles);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Why We Freez                      | Why We Freeze; Why We Rest",
        "healer                            | Who Holds the Healer?",
        "the Healer holds                  | Who Holds the Healer?",
        "Quarks                            | ''"
      })
  void nearest(String name, String titles) {
    assertThat(String.join("; ", TITLES.nearest(name))).isEqualTo(titles);
  }

  @Test
  void atMostThreeAreNearest() {
    assertThat(TITLES.nearest("")).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Why We Freeze?   | why we “freeze”  | true",
        "Rest & Play      | Rest and Play…   | true",
        "Rest, Play       | Rest Play        | false",
        "Rest!            | Rest?            | true",
        "Rest             | Rests            | false"
      })
  void same(String one, String other, boolean same) {
    assertThat(Titles.same(one, other)).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Slow Days: A Guide          | Slow Days",
        "Slow Days (Part 2)          | Slow Days",
        "Slow Days (Part 2)?         | Slow Days",
        "Slow (and Long) Days        | ''",
        "Slow Days (a (b))           | Slow Days",
        "Slow Days (a: b)            | Slow Days",
        "At 10:30                    | ''",
        "(Slow) Days                 | ''",
        "Slow Days                   | ''",
        "：Days                       | ''",
        "Slow：Days                   | Slow"
      })
  void shortened(String title, String shortened) {
    assertThat(Titles.shortened(title).orElse("")).isEqualTo(shortened);
  }
}
