package doorlight.reference;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a writer is told about a title that is not linked. */
class WordingsTest {

  @Test
  void aMisspeltTitleNamesTheOneThatWasMeant() {
    Diagnostic said = said("Slow Days", "As explored in Slow Dayz, we wait.");
    assertThat(said.message()).isEqualTo("No article is called \"Slow Dayz\".");
    assertThat(said.suggestions()).containsExactly("Slow Days");
    assertThat(said.hint())
        .startsWith("If you mean one of your articles, type its title as it stands there");
  }

  @Test
  void aScheduledArticleTellsItsDay() {
    Diagnostic said = said("Slow Days | date: 2026-12-01", "As explored in Slow Days, we wait.");
    assertThat(said.message())
        .isEqualTo("\"Slow Days\" is not published yet, so this is not a link.");
    assertThat(said.hint()).isEqualTo("It becomes a link on 1 December 2026.");
  }

  @Test
  void aDraftTellsWhatToTakeOut() {
    Diagnostic said = said("Slow Days | draft: true", "As explored in Slow Days, we wait.");
    assertThat(said.message()).isEqualTo("\"Slow Days\" is a draft, so this is not a link yet.");
    assertThat(said.hint())
        .isEqualTo("It becomes a link when draft is taken out of content/posts/slow-days.md.");
  }

  @Test
  void twoArticlesOfOneTitleAreBothNamed() {
    Diagnostic said = said("Slow Days\nSlow Days", "As explored in Slow Days, we wait.");
    assertThat(said.message())
        .isEqualTo(
            "Two articles are called \"Slow Days\": content/posts/slow-days.md and"
                + " content/posts/slow-days-2.md.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[a]()                    | This link leads nowhere: there is nothing between its parentheses.",
        "[a](no.md)               | There is no file \"no.md\".",
        "[a](no.md#part)          | There is no file \"no.md\".",
        "[a](#none)               | This article has no part \"#none\".",
        "[a](slow-days.md#none)   | \"Slow Days\" has no part \"#none\".",
        "[[Slow Nights]]          | No article is called \"Slow Nights\".",
        "![A door](no.png)        | There is no picture \"no.png\"."
      })
  void aLinkThatLeadsNowhereTellsWhy(String text, String message) {
    assertThat(said("Slow Days", text).message()).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "me@example.org   | For an e-mail address write mailto: before it:  (mailto:me@example.org)",
        "www.example.org  | Write the address in full:  (https://www.example.org)",
        "no.md            | Write the path from this article's folder, or from content. An address on"
            + " the web begins with https://."
      })
  void aLinkThatLeadsNowhereTellsWhatToWrite(String address, String hint) {
    assertThat(said("Slow Days", "[a](" + address + ")").hint()).isEqualTo(hint);
  }

  @Test
  void aLeadPictureThatIsNotThereIsNamed() {
    Diagnostic said = said("This Article | image: images/no.png | image_alt: A", "Text.");
    assertThat(said.message())
        .isEqualTo("There is no picture \"images/no.png\" in content/images.");
  }

  @Test
  void onlyTheFirstTwentyMistakesOfAnArticleNameTitles() {
    List<Diagnostic> said =
        LittleSite.of(List.of("Slow Days"), "[[Slow Dayz]] ".repeat(21)).resolve().diagnostics();
    assertThat(said).hasSize(21);
    assertThat(said.subList(0, 20))
        .allSatisfy(d -> assertThat(d.suggestions()).containsExactly("Slow Days"));
    assertThat(said.get(20).suggestions()).isEmpty();
  }

  private static Diagnostic said(String site, String text) {
    List<Diagnostic> said = LittleSite.of(site.lines().toList(), text).resolve().diagnostics();
    assertThat(said).hasSize(1);
    return said.get(0);
  }
}
