package doorlight.reference;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;

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

  private static Diagnostic said(String site, String text) {
    List<Diagnostic> said = LittleSite.of(site.lines().toList(), text).resolve().diagnostics();
    assertThat(said).hasSize(1);
    return said.get(0);
  }
}
