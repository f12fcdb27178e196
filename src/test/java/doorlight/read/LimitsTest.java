package doorlight.read;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.config.Wording;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.SourceText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much of one thing a text may have, and where it is said when it has more. */
class LimitsTest {
  private static final MarkdownReader READER = new MarkdownReader();

  /** What is nested or repeated, as often as a text may have it, and once more; and that place. */
  static Stream<Arguments> limits() {
    return Stream.of(
        Arguments.of("\\", "", 20, "2:5", "20 backslashes"),
        Arguments.of("> ", "", 100, "2:201", "100 deep"),
        Arguments.of("- ", "", 50, "2:101", "100 deep"),
        Arguments.of("*a ", "b*", 99, "2:302", "100 deep"),
        Arguments.of("**a ", "b**", 99, "2:401", "100 deep"),
        Arguments.of("![", "](b)", 99, "2:203", "100 deep"),
        Arguments.of("<b>", "</b>", 99, "2:302", "100 deep"),
        Arguments.of("<div>", "</div>", 99, "2:500", "100 deep"));
  }

  @ParameterizedTest
  @MethodSource("limits")
  void oneMoreIsTooMuch(String open, String close, int most, String place, String said) {
    assertThat(tooComplex(open.repeat(most) + " a " + close.repeat(most))).isEmpty();
    assertThat(tooComplex(open.repeat(most + 1) + " a " + close.repeat(most + 1)))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.line() + ":" + found.column()).isEqualTo(place);
              assertThat(found.message()).contains(said);
              assertThat(found.hint()).isNotEmpty();
            });
  }

  @ParameterizedTest
  @MethodSource("separators")
  void runsOfBackticksOfSoManyLengthsAreTooMuchOnOneLine(String between, boolean tooMuch) {
    assertThat(tooComplex(backticks(100, between))).isEmpty();
    assertThat(tooComplex(backticks(101, between))).hasSize(tooMuch ? 1 : 0);
    assertThat(tooComplex("` ".repeat(300))).isEmpty();
  }

  static Stream<Arguments> separators() {
    return Stream.of(Arguments.of(" ", true), Arguments.of("\na ", false));
  }

  private static String backticks(int lengths, String between) {
    return IntStream.rangeClosed(1, lengths)
        .mapToObj("`"::repeat)
        .collect(Collectors.joining(between));
  }

  @ParameterizedTest
  @ValueSource(strings = {"*a* ", "**a** ", "![a](b) ", "<b>a</b> ", "<p>a</p>\n\n"})
  void asManyAsOneLikesMayStandBesideOneAnother(String piece) {
    assertThat(tooComplex(piece.repeat(300))).isEmpty();
  }

  @Test
  void soManyAddressesMayBeDefined() {
    String most =
        IntStream.range(0, 2000).mapToObj(n -> "[" + n + "]: /a/\n").collect(Collectors.joining());
    assertThat(tooComplex("\n\n" + most)).isEmpty();
    assertThat(tooComplex("\n\n" + most + "[one more]: /a/\n"))
        .singleElement()
        .satisfies(found -> assertThat(found.line()).isEqualTo(4 + 2000));
  }

  @Test
  void aLongAddressMayBeUsedSoOften() {
    String defined = "\n\n[a]: /" + "a".repeat(980) + "/ \"" + "b".repeat(18) + "\"\n\n";
    assertThat(tooComplex(defined + "[a] ".repeat(1000))).isEmpty();
    assertThat(tooComplex(defined + "[a] ".repeat(1001)))
        .singleElement()
        .satisfies(found -> assertThat(found.message()).contains("a million characters"));
  }

  @Test
  void theRowsOfATableMayLackSoManyCells() {
    String head = "\n\n|" + "a|".repeat(101) + "\n|" + "-|".repeat(101) + "\n";
    assertThat(tooComplex(head + "|b|\n".repeat(100))).isEmpty();
    assertThat(tooComplex(head + "|b|\n".repeat(101)))
        .singleElement()
        .satisfies(found -> assertThat(found.line()).isEqualTo(6 + 100));
  }

  private static List<Diagnostic> tooComplex(String text) {
    String file = "\n" + (text.startsWith(">") || text.startsWith("-") ? "" : "One ") + text + "\n";
    return READER
        .read(new SourceText("a.md", file), 1, Wording.DEFAULT, "Title", List.of())
        .diagnostics()
        .stream()
        .filter(found -> found.code() == Code.MARKDOWN_TOO_COMPLEX)
        .toList();
  }
}
