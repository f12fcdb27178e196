package doorlight.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Titles set in lines, with a font whose letters are all half as wide as they are high. */
class CardTextTest {

  private static CardText set(String title) {
    return CardText.set(title, text -> text.length() / 2.0, 720, 370);
  }

  @Test
  void aShortTitleIsLargeAndOnOneLine() {
    assertThat(set("Shame")).isEqualTo(new CardText(78, java.util.List.of("Shame")));
  }

  @Test
  void linesAreOfAboutOneWidth() {
    assertThat(set("Grief for the Years You Spent").lines())
        .containsExactly("Grief for the", "Years You Spent");
  }

  @Test
  void aLongerTitleIsSmaller() {
    CardText text =
        set("Why “I’m Fine” Is a Reflex: On Saying Less Than We Know, and What It Costs Us");
    assertThat(text.size()).isLessThan(78);
    assertThat(String.join(" ", text.lines())).endsWith("What It Costs Us").contains("“I’m Fine”");
  }

  @Test
  void aLongWordMakesTheTitleSmallerAndIsOnlyDividedWhereItMustBe() {
    assertThat(set("Posttraumatische Belastungsstörung").lines())
        .containsExactly("Posttraumatische", "Belastungsstörung");
    assertThat(set("Donaudampfschifffahrtselektrizitätenhauptbetriebswerk").lines())
        .containsExactly("Donaudampfschifffahrtselektrizi-", "tätenhauptbetriebswerk");
  }

  @Test
  void aTitleWithoutEndIsCutAfterAWord() {
    CardText text = set("and then we talked about it, ".repeat(40).strip());
    assertThat(text.lines()).hasSize(6);
    assertThat(text.lines().get(5)).matches(".*\\w…");
    assertThat(text.lines()).allMatch(line -> line.length() / 2.0 * text.size() <= 720);
  }

  @Test
  void aNameStaysOnItsLine() {
    CardText name =
        CardText.line("A Practice ".repeat(12).strip(), text -> text.length() / 2.0, 30, 720);
    assertThat(name.lines()).hasSize(1);
    assertThat(name.size()).isBetween(20.0, 30.0);
    assertThat(name.lines().get(0).length() / 2.0 * name.size()).isLessThanOrEqualTo(720);
  }
}
