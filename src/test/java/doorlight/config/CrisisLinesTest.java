package doorlight.config;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.CommandRun;
import doorlight.data.YamlNode;
import doorlight.data.YamlReader;
import doorlight.diagnostic.SourceText;
import doorlight.diagnostic.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a reader can turn at once: chosen by country, or written out. */
class CrisisLinesTest {
  @TempDir Path temp;

  @Test
  void aCountryIsEnough() throws IOException {
    assertThat(build("crisis: [US, gb, Ireland]\n", "2026-11-23").places()).isEmpty();

    Document article = page("blog/rest/index.html");
    assertThat(article.select(".after-article .crisis-name").eachText())
        .containsExactly("988 Suicide & Crisis Lifeline", "Samaritans", "Samaritans");
    assertThat(article.select(".after-article .crisis a").eachAttr("href"))
        .containsExactly(
            "tel:988",
            "sms:988",
            "https://988lifeline.org/",
            "tel:911",
            "tel:116123",
            "https://www.samaritans.org/",
            "tel:999",
            "tel:116123",
            "https://www.samaritans.org/ireland/",
            "tel:112");
    assertThat(page("index.html").select(".footer-help a").eachAttr("href"))
        .contains("tel:988", "tel:116123");
  }

  @ParameterizedTest
  @CsvSource({
    "UK, Samaritans",
    "united states, 988 Suicide & Crisis Lifeline",
    "NZ, '1737, Need to talk?'",
    "Deutschland, TelefonSeelsorge",
    "FR, '3114, numéro national de prévention du suicide'",
  })
  void aCountryMayBeACodeOrAName(String country, String name) throws IOException {
    assertThat(build("crisis: [" + country + "]\n", "2026-11-23").places()).isEmpty();
    assertThat(page("blog/rest/index.html").select(".crisis-name").eachText())
        .containsExactly(name);
  }

  @Test
  void aCountryThatIsNotKnownIsAnErrorWithTheNearest() throws IOException {
    CommandRun run = build("crisis:\n  - Irland\n  - XX\n", "2026-11-23");

    assertThat(run.places())
        .containsExactly(
            "site-config.yaml:3:5 value-invalid", "site-config.yaml:4:5 value-invalid");
    assertThat(run.diagnostics().get(0).get("suggestions").get(0).asString()).isEqualTo("Ireland");
    assertThat(run.diagnostics().get(1).get("hint").asString()).contains("US (United States)");
  }

  @Test
  void anEntryMayBeWrittenOutBesideThem() throws IOException {
    CommandRun run =
        build(
            """
            crisis:
              - {name: Night Line, phone: "+44 (0)20 5550 100", text: "TALK2 to 741741", hours: Nights, languages: [English, Welsh], checked_on: 2026-11-22}
              - US
            """,
            "2026-11-23");

    assertThat(run.places()).isEmpty();
    Element line = page("blog/rest/index.html").selectFirst(".after-article .crisis-lines > li");
    assertThat(line.select("a").eachAttr("href")).containsExactly("tel:+44205550100", "sms:741741");
    assertThat(line.select("a").eachText())
        .containsExactly("Call +44 (0)20 5550 100", "Text TALK2 to 741741");
    assertThat(line.select(".facts li").eachText()).containsExactly("Nights", "In English, Welsh");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "crisis: US\n",
        "crisis: [[US]]\n",
        "crisis: [{name: A, phone: call us}]\n",
        "crisis: [{name: A}]\n",
        "crisis: [{name: A, phone: '112', emergency: now}]\n"
      })
  void whatIsNoLineIsAnError(String settings) throws IOException {
    CommandRun run = build(settings, "2026-11-23");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.places()).hasSize(1);
  }

  @Test
  void anEntryThatNobodyHasCheckedForAYearIsAWarning() throws IOException {
    String settings =
        """
        crisis:
          - US
          - {name: Old Line, phone: "112", checked_on: 2025-11-22}
          - {name: New Line, phone: "112", checked_on: 2026-11-22}
          - {name: Undated Line, phone: "112"}
        """;

    assertThat(build(settings, "2026-11-23").places())
        .containsExactly("site-config.yaml:4:5 crisis-line-unchecked");
    assertThat(build(settings, "2029-01-01").places())
        .containsExactly(
            "site-config.yaml:3:5 crisis-line-unchecked",
            "site-config.yaml:4:5 crisis-line-unchecked",
            "site-config.yaml:5:5 crisis-line-unchecked");
    assertThat(build(settings, "2029-01-01").diagnostics().get(0).get("hint").asString())
        .contains("https://988lifeline.org/", "checked_on: 2029-01-01");
  }

  @Test
  void everyPackedEntryIsWhole() throws IOException {
    String yaml =
        Files.readString(Path.of("src/main/resources/doorlight/config/crisis-lines.yaml"));
    YamlNode.Mapping countries =
        YamlReader.read(new SourceText("", yaml), new Span(0, yaml.length())).value().orElseThrow();
    for (YamlNode.Mapping.Entry country : countries.entries()) {
      assertThat(country.key()).matches("[A-Z]{2}");
      assertThat(((YamlNode.Mapping) country.value()).entries())
          .as(country.key())
          .extracting(YamlNode.Mapping.Entry::key)
          .contains(
              "country",
              "name",
              "phone",
              "url",
              "hours",
              "languages",
              "emergency",
              "checked_on",
              "verify_by");
    }
    List<String> codes = countries.entries().stream().map(YamlNode.Mapping.Entry::key).toList();
    assertThat(build("crisis: " + codes + "\n", "2026-11-23").places()).isEmpty();
    assertThat(page("blog/rest/index.html").select(".after-article .crisis-name"))
        .hasSameSizeAs(codes);
  }

  private Document page(String path) throws IOException {
    return Jsoup.parse(temp.resolve("public").resolve(path), "UTF-8");
  }

  private CommandRun build(String settings, String asOf) throws IOException {
    Path site =
        CommandRun.site(
            temp,
            "title: A Site\n" + settings,
            "content/posts/rest.md",
            "---\ntitle: Learning to Rest\ndate: 2026-03-14\n---\n\nSlowly.\n");
    return CommandRun.of(
        "build", site, "--base-url", "https://example.org/", "--as-of", asOf, "--format", "json");
  }
}
