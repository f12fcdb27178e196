package doorlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.CommandRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What {@code check} says. The folder {@code checks} holds a site with a fault of every kind, what
 * is expected of it, and the same site mended.
 */
class CheckCommandTest {
  private static final Path CHECKS = Path.of("src/test/resources/checks");
  private static final String DAY = "2026-11-25";

  @TempDir Path temp;
  private Path planted;

  @BeforeEach
  void copySites() throws IOException {
    planted = temp.resolve("planted");
    CommandRun.copy(CHECKS.resolve("planted"), planted);
  }

  private static CommandRun check(Path site, Object... more) {
    Object[] all = Arrays.copyOf(new Object[] {"check", site, "--as-of", DAY}, 4 + more.length);
    System.arraycopy(more, 0, all, 4, more.length);
    return CommandRun.of(all);
  }

  @Test
  void plantedFaultsAreFoundAndNothingElse() throws IOException {
    CommandRun run = check(planted, "--format", "json");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.places())
        .containsExactlyElementsOf(Files.readAllLines(CHECKS.resolve("expected.txt")));
  }

  @Test
  void ofTheSameSiteMendedThereIsNothingToSay() throws IOException {
    Path mended = temp.resolve("mended");
    CommandRun.copy(CHECKS.resolve("mended"), mended);
    CommandRun run = check(mended);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("Looked at:").endsWith("Nothing to mend. Well kept!\n");
    assertThat(run.status()).isZero();
  }

  @Test
  void norIsThereOfTheSampleSite() throws IOException {
    Path sample = temp.resolve("sample");
    CommandRun.copy(Path.of("content"), sample.resolve("content"));
    CommandRun.copy(Path.of("templates"), sample.resolve("templates"));
    Files.copy(Path.of("site-config.yaml"), sample.resolve("site-config.yaml"));
    CommandRun run = check(sample, "--format", "json");
    assertThat(run.places()).isEmpty();
    assertThat(run.summary().get("looked").has("language")).isTrue();
  }

  @Test
  void itEndsWithOneScreenTheWorstFirstByFile() {
    CommandRun run = check(planted);
    List<String> screen = run.out().lines().toList();
    assertThat(screen).hasSizeLessThanOrEqualTo(24);
    assertThat(screen.get(0)).isEqualTo("Looked at:");
    int todo = screen.indexOf("What to do, the worst first:");
    assertThat(screen.get(todo + 1)).isEqualTo("  templates  (2 errors)");
    assertThat(screen.get(todo + 2)).startsWith("       1  error").endsWith("[link-broken]");
    assertThat(screen).anyMatch(line -> line.matches("  \\.\\.\\. and \\d+ more above\\."));
  }

  @Test
  void eachCheckSaysHowMuchItLookedAt() {
    assertThat(check(planted, "--format", "json").summary().get("looked").propertyNames())
        .contains("links", "language", "care", "finding", "privacy");
  }

  @Test
  void aSiteSetsHowMuchEachMatters() throws IOException {
    Path config = planted.resolve("site-config.yaml");
    Files.writeString(
        config,
        Files.readString(config)
            + "checks: {article-orphan: off, title-length: error, crisis-top: warning}\n");
    List<String> said =
        check(planted, "--format", "json").diagnostics().stream()
            .map(d -> d.get("severity").asString() + " " + d.get("code").asString())
            .toList();
    assertThat(said).contains("error title-length", "warning crisis-top");
    assertThat(said).noneMatch(line -> line.endsWith("article-orphan"));
  }

  @Test
  void whereTheBuildHasErrorsThoseComeFirst() throws IOException {
    Files.writeString(planted.resolve("content/posts/new.md"), "No front matter.\n");
    CommandRun run = check(planted);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("Mend these first, and check again.", "[front-matter-missing]");
  }

  @Test
  void warningsFailOnlyWhenStrict() throws IOException {
    Files.delete(planted.resolve("templates/part/footer.ftlh"));
    assertThat(check(planted).status()).isZero();
    assertThat(check(planted, "--strict").status()).isEqualTo(1);
  }

  @Test
  void nothingOfTheWritersIsChanged() throws IOException {
    var before = CommandRun.files(planted);
    check(planted);
    var after = CommandRun.files(planted);
    after.keySet().removeIf(path -> path.startsWith(".doorlight-cache/"));
    assertThat(after).usingRecursiveComparison().isEqualTo(before);
  }

  @Test
  void aPageThatNoLinkLeadsToIsSaidAndOneInTheMenuIsNot() throws IOException {
    Path site =
        CommandRun.site(
            temp.resolve("little"),
            "title: A\nmenu: [{label: Found, url: /found/}]\n",
            "content/pages/found.md",
            "---\ntitle: Found\n---\n\nFound.\n",
            "content/pages/lost.md",
            "---\ntitle: Lost\n---\n\nLost.\n",
            "templates/page/search.ftlh",
            "<#import \"/layout/base.ftlh\" as base>\n<@base.frame kind=\"s\"><h1>Search</h1></@base.frame>\n");
    List<String> places = check(site, "--format", "json").places();
    assertThat(places).contains("content/pages/lost.md:2:8 click-depth");
    assertThat(places).doesNotContain("content/pages/found.md:2:8 click-depth");
  }

  private Path site(String settings, String text) throws IOException {
    return CommandRun.site(
        temp.resolve("little"),
        "title: A\n" + settings,
        "content/pages/one.md",
        "---\ntitle: One\n---\n\n" + text + "\n");
  }

  private static List<String> codes(CommandRun run) {
    return run.diagnostics().stream().map(d -> d.get("code").asString()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "He committed suicide., words-to-avoid",
    "Those who commit  suicide leave others., words-to-avoid",
    "They say “he committed suicide” aloud., ",
    "The word `committed suicide` is code., ",
    "This cures grief., promise",
    "Rest is guaranteed to help., promise",
    "It helps 100 % of people., promise",
    "There is no cure for grief., ",
    "Nobody can guarantee rest., ",
    "This isn’t a quick cure., ",
    "## A cure for grief, promise",
    "A manicure is pleasant., "
  })
  void wordsThatHurtAndPromises(String text, String expected) throws IOException {
    CommandRun run = check(site("", text), "--format", "json");
    assertThat(run.summary().get("looked").has("language")).isTrue();
    List<String> codes = codes(run);
    codes = codes.stream().filter(c -> c.matches("words-to-avoid|promise")).toList();
    assertThat(codes).isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  @Test
  void aSiteMayHaveAListOfItsOwn() throws IOException {
    Path site = site("", "He committed suicide. Clients say so.");
    Path list = site.resolve("templates/check/words-to-avoid.yaml");
    Files.createDirectories(list.getParent());
    Files.writeString(list, "clients: {instead: people}\n");
    assertThat(check(site, "--format", "json").places())
        .contains("content/pages/one.md:5:23 words-to-avoid")
        .doesNotContain("content/pages/one.md:5:4 words-to-avoid");
    Files.writeString(list, "clients: {insted: people}\n");
    assertThat(check(site, "--format", "json").places())
        .contains("templates/check/words-to-avoid.yaml:1:11 key-unknown");
  }

  @Test
  void ofOtherLanguagesOnlyTheLengthOfSentencesIsSaid() throws IOException {
    String hard = "Hypervigilance necessitates continual environmental evaluation.";
    assertThat(codes(check(site("", hard), "--format", "json"))).contains("reading-grade");
    CommandRun german = check(site("language: de\n", hard + " " + "und ".repeat(60)));
    assertThat(german.out()).contains("grade and words of 1 that are not in English");
    assertThat(german.err()).contains("[sentence-too-long]").doesNotContain("[reading-grade]");
  }

  @Test
  void readingLevelsAreTheSites() throws IOException {
    String text = "A body on guard keeps looking round the room.";
    assertThat(codes(check(site("", text), "--format", "json")))
        .doesNotContain("sentence-too-long");
    assertThat(
            codes(check(site("reading_levels: {longest_sentence: 8}\n", text), "--format", "json")))
        .contains("sentence-too-long");
  }

  @Test
  void noPublishedAddressMayVanish() throws IOException {
    Path site = site("base_url: https://example.org/\n", "Text.");
    Path sitemap = temp.resolve("sitemap.xml");
    String start = "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">";
    Files.writeString(sitemap, start + "<url><loc>https://example.org/one/</loc></url></urlset>");
    assertThat(codes(check(site, "--published", sitemap, "--format", "json")))
        .doesNotContain("address-gone");
    Files.writeString(sitemap, start + "<url><loc>https://example.org/ones/</loc></url></urlset>");
    CommandRun run = check(site, "--published", sitemap, "--format", "json");
    assertThat(codes(run)).contains("address-gone");
    assertThat(run.status()).isEqualTo(1);
    assertThat(check(site, "--published", temp.resolve("none.xml")).status()).isEqualTo(3);
  }

  @Test
  void aStyleSheetThatLoadsAFontFromElsewhereIsFound() throws IOException {
    Path site = site("", "Text.");
    Path css = site.resolve("templates/assets/css/custom.css");
    Files.createDirectories(css.getParent());
    Files.writeString(css, "p { color: red }\n");
    assertThat(codes(check(site, "--format", "json"))).doesNotContain("loads-remote");
    Files.writeString(css, "@import url('https://fonts.example.net/a.css');\n");
    assertThat(codes(check(site, "--format", "json"))).contains("loads-remote");
  }

  @Test
  void codeAloneAndAListWithoutWordsAreNothingToSay() throws IOException {
    Path site = site("", "`x`");
    Path list = site.resolve("templates/check/words-to-avoid.yaml");
    Files.createDirectories(list.getParent());
    Files.writeString(list, "\" \": {instead: x}\n\"\\uFFFC\": {instead: y}\n");
    assertThat(codes(check(site, "--format", "json"))).doesNotContain("words-to-avoid");
  }

  /** Each would take minutes if time grew faster than the text. */
  @ParameterizedTest
  @ValueSource(strings = {"no cure for ", "“", "\"a\" "})
  @Timeout(60)
  void longParagraphsAreReadInTime(String piece) throws IOException {
    String text = piece.repeat(300_000 / piece.getBytes(StandardCharsets.UTF_8).length);
    CommandRun run = check(site("", "A " + text), "--format", "json");
    assertThat(run.summary().get("looked").has("language")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<img alt='' src='HTTPS://cdn.example.net/x.png'> | loads-remote",
        "<img alt='' src='https://cdn.example.net/a b.png'> | loads-remote",
        "<img alt='' src='/feed.xml' srcset='/feed.xml 1x,https://cdn.example.net/s.png 2x'> | loads-remote",
        "<a href='/no such/'>x</a> | link-broken"
      })
  void whatATemplateWritesIsSeen(String html, String code) throws IOException {
    Path site = site("", "Text.");
    Path footer = site.resolve("templates/part/footer.ftlh");
    Files.createDirectories(footer.getParent());
    Files.writeString(footer, "<footer>" + html + "</footer>\n");
    assertThat(codes(check(site, "--format", "json"))).contains(code);
  }

  @ParameterizedTest
  @CsvSource({"disclaimer, disclaimer-missing", "crisis, crisis-line-missing"})
  void aTemplateThatLeavesOutWhatIsOwedIsSeen(String part, String code) throws IOException {
    Path site = temp.resolve("mended");
    CommandRun.copy(CHECKS.resolve("mended"), site);
    Path template = site.resolve("templates/part/" + part + ".ftlh");
    Files.createDirectories(template.getParent());
    Files.writeString(template, "");
    assertThat(check(site, "--format", "json").places())
        .hasSize(7)
        .allMatch(place -> place.endsWith(" " + code));
  }

  @Test
  void aFileOfTheSiteIsNoAddressThatVanishes() throws IOException {
    Path site = site("base_url: https://example.org/\n", "Text.");
    Files.createDirectories(site.resolve("content/files"));
    Files.writeString(site.resolve("content/files/sheet.pdf"), "%PDF-");
    Path sitemap = temp.resolve("sitemap.xml");
    Files.writeString(
        sitemap,
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
            + "<url><loc>https://example.org/files/sheet.pdf</loc></url></urlset>");
    CommandRun run = check(site, "--published", sitemap, "--format", "json");
    assertThat(run.summary().get("looked").has("published")).isTrue();
    assertThat(codes(run)).doesNotContain("address-gone");
  }

  @Test
  void linksToOtherSitesAreCountedAndNotAskedUnlessWanted() throws IOException {
    CommandRun run = check(site("", "See [a book](https://example.com/book)."));
    assertThat(run.out()).contains("1 to other sites (--external asks them)");
    assertThat(run.out()).doesNotContain("\n  external ");
  }
}
