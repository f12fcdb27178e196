package doorlight.data;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.SourceText;
import doorlight.diagnostic.Span;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldReaderTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private FieldReader fields(String yaml) {
    SourceText source = new SourceText("site-config.yaml", yaml);
    var read = YamlReader.read(source, new Span(0, yaml.length()));
    diagnostics.addAll(read.diagnostics());
    return new FieldReader(source, read.value().orElseThrow(), diagnostics);
  }

  @Test
  void usage() {
    FieldReader fields = fields("title: \"Rest: a guide\"\ndraft: yes\ntags: a, b\ntilte: x\n");
    assertThat(fields.text("title").orElseThrow().value()).isEqualTo("Rest: a guide");
    assertThat(fields.bool("draft")).contains(true);
    assertThat(fields.texts("tags")).extracting(t -> t.value()).containsExactly("a", "b");
    fields.finish();
    assertThat(diagnostics).hasSize(1);
    assertThat(diagnostics.get(0).line()).isEqualTo(4);
    assertThat(diagnostics.get(0).column()).isEqualTo(1);
    assertThat(diagnostics.get(0).hint()).isEqualTo("Did you mean \"title\"?");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-14, 2026-03-14T00:00-04:00",
    "2026-01-14, 2026-01-14T00:00-05:00",
    "2024-02-29, 2024-02-29T00:00-05:00",
    "2026-03-14T09:30-05:00, 2026-03-14T10:30-04:00",
    "2026-03-14T09:30:15Z, 2026-03-14T05:30:15-04:00",
    "2026-03-14 09:30:15 -0500, 2026-03-14T10:30:15-04:00",
    "2026-03-14T01:30:15+14:00, 2026-03-13T07:30:15-04:00",
  })
  void aDateIsAMomentInTheSitesZone(String written, String moment) {
    assertThat(fields("date: " + written).date("date", NEW_YORK))
        .contains(OffsetDateTime.parse(moment));
    assertThat(diagnostics).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-29",
        "2026-02-30",
        "2026-13-01",
        "2026-00-10",
        "2026-1-5",
        "14.03.2026",
        "03/14/2026",
        "March 14",
        "20260314",
        "2026-03-14T25:00Z",
        "2026-03-14T09:30",
        "+12026-03-14",
        "tomorrow"
      })
  void whatIsNoDateIsReportedAtItsPlace(String written) {
    assertThat(fields("date: " + written).date("date", NEW_YORK)).isEmpty();
    assertThat(diagnostics).hasSize(1);
    assertThat(diagnostics.get(0).code().label()).isEqualTo("date-invalid");
    assertThat(diagnostics.get(0).column()).isEqualTo(7);
    assertThat(diagnostics.get(0).hint()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "true,true",
    "yes,true",
    "on,true",
    "YES,true",
    "false,false",
    "no,false",
    "off,false"
  })
  void booleansAreWordsOfEveryday(String written, boolean value) {
    assertThat(fields("draft: " + written).bool("draft")).contains(value);
  }

  @Test
  void nothingIsGuessedFromThePlainText() {
    FieldReader fields =
        fields("country: no\nphone: 0755\nversion: 1.10\ntime: 12:30:45\nnote: ~\n");
    assertThat(fields.textOrEmpty("country")).isEqualTo("no");
    assertThat(fields.textOrEmpty("phone")).isEqualTo("0755");
    assertThat(fields.textOrEmpty("version")).isEqualTo("1.10");
    assertThat(fields.textOrEmpty("time")).isEqualTo("12:30:45");
    assertThat(fields.text("note")).isEqualTo(Optional.empty());
  }

  @Test
  void columnsCountCharacters() {
    fields("title: \"😀😀\"\nextra: {\"😀\": 1, b: [}\n".replace(", b: [", "")).bool("extra");
    assertThat(diagnostics).hasSize(1);
    assertThat(diagnostics.get(0).column()).isEqualTo(8);
  }

  @ParameterizedTest
  @ValueSource(ints = {990, 991, 1000, 1005, 1010, 1011, 1012, 1013, 1014, 1023, 1024, 2047})
  void anEmojiMayStandAnywhere(int before) {
    String title = "a".repeat(before) + "😀";
    assertThat(fields("title: " + title + "\nnote: b\n").textOrEmpty("title")).isEqualTo(title);
    assertThat(fields("title: " + "😀".repeat(before)).textOrEmpty("title")).hasSize(2 * before);
    assertThat(diagnostics).isEmpty();
  }
}
