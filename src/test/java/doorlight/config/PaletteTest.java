package doorlight.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import doorlight.CommandRun;
import doorlight.config.Palette.Scheme;
import doorlight.config.SiteConfig.Theme;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Placed;
import doorlight.diagnostic.SourceText;
import doorlight.diagnostic.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Colours that a site sets have to be read by everybody. */
class PaletteTest {
  private static final Path STYLE = Path.of("templates/assets/css/site.css");

  @TempDir Path temp;

  /** Ratios as WebAIM's and the W3C's own examples give them. */
  @ParameterizedTest
  @CsvSource({
    "#000000, #ffffff, 21.00",
    "#fff, #fff, 1.00",
    "#777777, #ffffff, 4.47",
    "#767676, #ffffff, 4.54",
    "#0000ff, #ffffff, 8.59",
    "#ff0000, #ffffff, 3.99",
    "#ffff00, #ffffff, 1.07",
  })
  void contrastIsThatOfWcag(String one, String other, double ratio) {
    assertThat(Colour.of(one).contrast(Colour.of(other))).isCloseTo(ratio, within(0.01));
    assertThat(Colour.of(other).contrast(Colour.of(one))).isCloseTo(ratio, within(0.01));
  }

  @ParameterizedTest
  @EnumSource
  void theStyleSheetHasAColourForEveryRoleAndAllOfThemPass(Scheme scheme) throws IOException {
    Palette palette = palette(Map.of(), scheme);
    for (String role : ThemeReader.COLOUR_ROLES) {
      assertThat(palette.colour(role)).as(role).isPresent();
    }
    for (String words : List.of("text", "muted", "accent")) {
      for (String ground : List.of("background", "surface", "glow")) {
        assertContrast(palette, words, ground, 4.5);
      }
    }
    for (String note : List.of("note", "tip", "important", "warning", "caution")) {
      assertContrast(palette, note, "surface", 4.5);
    }
    assertContrast(palette, "control", "background", 3);
    assertContrast(palette, "control", "surface", 3);
    assertThat(palette.changed()).isEmpty();
  }

  @Test
  void aBuildSaysWhichTwoHowMuchAndWhatWouldDo() throws IOException {
    CommandRun run =
        build("theme:\n  colours:\n    text: \"#999999\"\n    dark_accent: \"#334455\"\n");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.places())
        .containsExactly(
            "site-config.yaml:4:11 contrast-too-low",
            "site-config.yaml:4:11 contrast-too-low",
            "site-config.yaml:5:18 contrast-too-low",
            "site-config.yaml:5:18 contrast-too-low");
    JsonNode first = run.diagnostics().get(0);
    assertThat(first.get("severity").asString()).isEqualTo("error");
    assertThat(first.get("message").asString())
        .matches(
            "\"text\" \\(#999999\\) on \"background\" \\(#[0-9a-f]{6}, the theme's own\\) has a"
                + " contrast of 2\\.\\d to 1; many readers need 4\\.5 to 1\\.");
    String better = first.get("suggestions").get(0).asString();
    assertThat(first.get("hint").asString()).contains("text: \"" + better + "\"");
    assertThat(build("theme:\n  colours:\n    text: \"" + better + "\"\n").places()).isEmpty();
  }

  @Test
  void theRatioIsRoundedDownSoThatItNeverSaysWhatIsAskedFor() throws IOException {
    // #777777 on white is 4.478 to 1.
    CommandRun nearly =
        build(
            "theme: {colours: {background: \"#ffffff\", surface: \"#ffffff\", accent: \"#777777\"}}\n");
    assertThat(nearly.diagnostics().get(0).get("message").asString()).contains("4.4 to 1");
  }

  @Test
  void onlyPairsWithAColourOfTheSitesAreHerConcern() throws IOException {
    assertThat(build("theme: {colours: {border: \"#ffffff\"}}\n").places()).isEmpty();
    assertThat(
            build("theme: {colours: {accent: \"#24566a\", dark_accent: \"#f0c078\"}}\n").places())
        .isEmpty();
  }

  @Test
  void aGroundIsMendedWhereOnlyTheGroundIsHers() throws IOException {
    CommandRun run = build("theme: {colours: {background: \"#555555\"}}\n");

    assertThat(run.places()).allMatch(place -> place.endsWith(":2:31 contrast-too-low"));
    String better = run.diagnostics().get(0).get("suggestions").get(0).asString();
    assertThat(build("theme: {colours: {background: \"" + better + "\"}}\n").places()).isEmpty();
  }

  @Test
  void whatNoSettingColoursFollowsTheGround() throws IOException {
    Map<String, String> night =
        Map.of(
            "background",
            "#101418",
            "surface",
            "#181e24",
            "text",
            "#eeeeee",
            "muted",
            "#bbbbbb",
            "accent",
            "#9fd0ff");
    Palette palette = palette(night, Scheme.LIGHT);

    assertThat(palette.check(source())).isEmpty();
    Map<String, Colour> changed = palette.changed();
    assertThat(changed).containsKeys("note", "tip", "glow");
    assertThat(changed.get("caution").contrast(Colour.of("#181e24"))).isGreaterThanOrEqualTo(4.5);
    assertThat(Colour.of("#bbbbbb").contrast(changed.get("glow"))).isGreaterThanOrEqualTo(4.5);
    build(
        "theme: {colours: {background: \"#101418\", surface: \"#181e24\", text: \"#eeeeee\","
            + " muted: \"#bbbbbb\", accent: \"#9fd0ff\"}}\n");
    assertThat(temp.resolve("public/assets/css/theme.css"))
        .content()
        .contains("  --glow: " + changed.get("glow").hex() + ";");
  }

  /** Whatever a site sets: take the suggestions one after the other, and all can be read. */
  @Test
  void suggestionsPass() throws IOException {
    Random random = new Random(20260314);
    List<String> roles = ThemeReader.COLOUR_ROLES;
    int mended = 0;
    for (int round = 0; round < 3000; round++) {
      Scheme scheme = round % 2 == 0 ? Scheme.LIGHT : Scheme.DARK;
      Map<String, String> colours = new TreeMap<>();
      int many = 1 + random.nextInt(roles.size());
      for (int i = 0; i < many; i++) {
        colours.put(
            roles.get(random.nextInt(roles.size())),
            String.format("#%06x", random.nextInt(0x1000000)));
      }
      List<Diagnostic> diagnostics = palette(colours, scheme).check(source());
      for (Diagnostic diagnostic : diagnostics) {
        Map<String, String> changed = new TreeMap<>(colours);
        changed.put(roleOf(diagnostic), diagnostic.suggestions().get(0));
        assertThat(palette(changed, scheme).check(source()).stream().map(PaletteTest::pair))
            .as(colours + " " + scheme + " " + diagnostic.message())
            .doesNotContain(pair(diagnostic));
        mended++;
      }
      Map<String, String> before = new TreeMap<>(colours);
      for (int step = 0; step < 12 && !diagnostics.isEmpty(); step++) {
        colours.put(roleOf(diagnostics.get(0)), diagnostics.get(0).suggestions().get(0));
        diagnostics = palette(colours, scheme).check(source());
      }
      assertThat(diagnostics).as(before + " " + scheme).isEmpty();
    }
    assertThat(mended).isGreaterThan(1000);
  }

  @ParameterizedTest
  @CsvSource({"#d08080", "#80d080", "#8080d0", "#c0a020", "#20a0c0"})
  void aSuggestionKeepsTheHueAndChangesNoMoreThanNeeded(String given) {
    Colour colour = Colour.of(given);
    Colour white = Colour.of("#ffffff");
    Colour better = colour.nearest(c -> c.contrast(white) >= 4.5).orElseThrow();

    assertThat(better.contrast(white)).isBetween(4.5, 4.6);
    double turned = Math.abs(hue(better) - hue(colour));
    assertThat(Math.min(turned, 360 - turned)).isLessThan(20);
  }

  @Test
  void whereDarkerCannotLighterCan() {
    Colour almostBlack = Colour.of("#202020");
    Colour better = Colour.of("#303030").nearest(c -> c.contrast(almostBlack) >= 4.5).orElseThrow();

    assertThat(better.luminance()).isGreaterThan(Colour.of("#303030").luminance());
    assertThat(Colour.of("#808080").nearest(c -> false)).isEmpty();
  }

  private static double hue(Colour colour) {
    return 360 * java.awt.Color.RGBtoHSB(colour.red(), colour.green(), colour.blue(), null)[0];
  }

  private static void assertContrast(Palette palette, String one, String other, double least) {
    assertThat(palette.colour(one).orElseThrow().contrast(palette.colour(other).orElseThrow()))
        .as(one + " on " + other)
        .isGreaterThanOrEqualTo(least);
  }

  /** The two that a message is about: what stands in quotation marks. */
  private static List<String> pair(Diagnostic diagnostic) {
    return java.util.regex.Pattern.compile("\"(\\w+)\"")
        .matcher(diagnostic.message())
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static String roleOf(Diagnostic diagnostic) {
    return diagnostic.hint().replaceAll("(?s).* (?:dark_)?(\\w+): .*", "$1");
  }

  private static SourceText source() {
    return new SourceText("site-config.yaml", "");
  }

  private static Palette palette(Map<String, String> colours, Scheme scheme) throws IOException {
    Map<String, Placed<String>> placed = new TreeMap<>();
    colours.forEach(
        (role, colour) -> placed.put(scheme.key(role), new Placed<>(colour, new Span(0, 0))));
    return Palette.of(
        new Theme(placed, Optional.empty(), Map.of()), Files.readString(STYLE), scheme);
  }

  private CommandRun build(String theme) throws IOException {
    Path site = CommandRun.site(temp, "title: A\n" + theme);
    return CommandRun.of(
        "build",
        site,
        "--base-url",
        "https://example.org/",
        "--as-of",
        "2026-11-22",
        "--format",
        "json");
  }
}
