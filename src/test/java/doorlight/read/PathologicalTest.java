package doorlight.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import doorlight.config.Wording;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.SourceText;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Texts of 100 KB that have brought Markdown parsers down, each ending with a page or a diagnostic.
 * The time is a guard against hanging, not a measurement: every one takes well under a second.
 */
class PathologicalTest {
  private static final int SIZE = 100_000;
  private static final Duration HANG = Duration.ofSeconds(60);

  /** Of the processor, whatever else the machine is doing. */
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final MarkdownReader reader = new MarkdownReader();

  @TestFactory
  List<DynamicTest> endsInTime() {
    return shapes().entrySet().stream()
        .map(shape -> DynamicTest.dynamicTest(shape.getKey(), () -> check(shape.getValue())))
        .toList();
  }

  /** Whatever is said of a text is said by a limit that does not depend on the machine. */
  private void check(String text) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    List<Diagnostic> found =
        assertTimeoutPreemptively(
            HANG,
            () -> {
              long start = threads.getCurrentThreadCpuTime();
              List<Diagnostic> said = read(text).diagnostics();
              long taken = threads.getCurrentThreadCpuTime() - start;
              assertThat(Duration.ofNanos(taken)).isLessThan(LONGEST);
              return said;
            });
    assertThat(found).noneMatch(diagnostic -> diagnostic.message().contains("seconds"));
  }

  /** A way to write each down in a line: what is repeated, and perhaps what stands round it. */
  private static Map<String, String> shapes() {
    Map<String, String> shapes = new TreeMap<>();
    for (String unit :
        List.of(
            "*a **a ",
            "a**b c* ",
            "*a_ ",
            "a_ ",
            "_a ",
            "* a _ ",
            "**x [a*b**c*](d) ",
            "[a](b",
            "[a](<b",
            "![a](",
            "[",
            "]",
            "![",
            "[a",
            "a]",
            "[ a_",
            "[a] ",
            "[[a]",
            "[[",
            "[^",
            "[^a]",
            "[a][",
            "[a](b \"",
            "[a](b 'c",
            "![[]()",
            "`",
            "``a ` ",
            "<",
            "<a ",
            "<a b=\"",
            "<a b='\" ",
            "</",
            "<!-",
            "<!--",
            "<?",
            "<![CDATA[",
            "<!A ",
            "<b>",
            "<div>\n\n",
            "<b><i>",
            "&",
            "&amp;",
            "&a",
            "\\a ",
            "\\",
            "!",
            "~~a ",
            "~a ",
            "~",
            "http://",
            "www.",
            "www.a.b ",
            "a@",
            "a@b.c ",
            "a@b.c@",
            "a.b@c.",
            "'",
            "\"",
            "'a ",
            "\"a ",
            "-",
            "--",
            "- ",
            "* ",
            "+ ",
            "1. ",
            "1) ",
            ".",
            "...",
            ". ",
            "> ",
            ">",
            "> a\n",
            "- a\n",
            "a\n",
            " a\n",
            "a  \n",
            "- a\n\n",
            "* a\n  * b\n",
            "> - a\n",
            "[a]: b\n",
            "[a]: b '\n",
            "[a]:\n",
            "[a]: <\n",
            "[^a]: b\n",
            "[^a]: b\n\n",
            "[^a]: [b]: c\n",
            "|",
            "| a ",
            "a | b\n- | -\n",
            "- | -\n",
            "|-|\n",
            "|---",
            "| a | b |\n",
            "#",
            "# ",
            "# a\n",
            "# a\n\n",
            "a\n=\n",
            "=\n",
            "-\n",
            "a\n\n",
            "```\n",
            "~~~\n",
            "```a`",
            "    a\n",
            "\t",
            "\ta\n",
            " ",
            "\n",
            "\r",
            "\r\n",
            "<p>\n",
            "<!-- a\n",
            "<script>\n",
            "[a]:",
            "{",
            "{#a} ",
            "# a {#",
            "\uD83D\uDE00",
            "\u00A0",
            "\u0301",
            "<details><summary>\n\n",
            "<h2>\n\n",
            "<h2><b>",
            "<ruby><rt>",
            "<rp>",
            "<table><tr><template>\n\n",
            "<table>\n\n",
            "<!--a-->",
            "<!--a--> ",
            "&#3;")) {
      shapes.put("of " + visible(unit), times(unit));
      if (unit.contains("\n")) {
        String quoted = times(unit).replace("\n", "\n> ");
        shapes.put("of " + visible(unit) + " in a quotation", "> " + quoted);
      }
    }
    shapes.put("nested brackets", "[".repeat(SIZE / 2) + "a" + "]".repeat(SIZE / 2));
    shapes.put("nested pictures", "![".repeat(SIZE / 4) + "a" + "](b)".repeat(SIZE / 4));
    shapes.put("nested emphasis", "*a **a ".repeat(SIZE / 14) + "b** b* ".repeat(SIZE / 14));
    shapes.put("nested tags", "<b>".repeat(SIZE / 7) + "a" + "</b>".repeat(SIZE / 7));
    shapes.put("a label of brackets", "[a](b)" + "[".repeat(SIZE) + "](c)");
    shapes.put("parentheses in an address", "[a](" + "(".repeat(SIZE) + ")".repeat(SIZE));
    shapes.put("brackets and backslashes", "[" + "\\".repeat(SIZE));
    shapes.put("backslashes, few in a row", "[" + ("\\".repeat(19) + "a").repeat(SIZE / 20));
    shapes.put(
        "backticks of every length",
        IntStream.range(1, 440).mapToObj("`"::repeat).collect(Collectors.joining(" ")));
    shapes.put(
        "backticks of every length, a line each",
        IntStream.range(1, 440).mapToObj("`"::repeat).collect(Collectors.joining("\n")));
    shapes.put(
        "definitions, all used",
        IntStream.range(0, 1999)
            .mapToObj(i -> "[a" + i + "]: b\n\n[a" + i + "] ")
            .collect(Collectors.joining()));
    shapes.put(
        "definitions, all different",
        IntStream.range(0, 10_000)
            .mapToObj(i -> "[a" + i + "]: b\n")
            .collect(Collectors.joining()));
    shapes.put(
        "a table of many columns",
        "|a".repeat(SIZE / 4) + "\n" + "|-".repeat(SIZE / 4) + "\n" + "|\n".repeat(200));
    shapes.put(
        "footnotes, all used",
        IntStream.range(0, 4000)
            .mapToObj(i -> "[^a" + i + "]\n\n[^a" + i + "]: b\n")
            .collect(Collectors.joining()));
    shapes.put("pictures and links", "![".repeat(SIZE / 5) + "[a](b)".repeat(SIZE / 8));
    shapes.put("a comment of many lines", "<!--\n" + "a\n".repeat(SIZE / 2) + "-->");
    shapes.put("a paragraph that is a heading after all", "a\n".repeat(SIZE / 2) + "===\n");
    shapes.put("equal headings", "# a\n\n".repeat(SIZE / 5));
    shapes.put(
        "lists in lists",
        IntStream.range(0, 400)
            .mapToObj(i -> "  ".repeat(i) + "* a\n")
            .collect(Collectors.joining()));
    return shapes;
  }

  @Test
  void ordinaryLinesTripNothing() {
    for (String text :
        List.of(
            "_".repeat(40),
            "-----",
            "*****",
            "=".repeat(70),
            "`".repeat(30),
            "\\".repeat(15),
            ". . . . . . . . . .")) {
      assertThat(read("Words.\n\n" + text + "\n\nWords.").diagnostics()).as(text).isEmpty();
    }
  }

  @Test
  void whatIsTooDeepIsSaidAtItsPlace() {
    var diagnostic = read("Words.\n\n" + "> ".repeat(150) + "a").diagnostics().get(0);
    assertThat(diagnostic.code()).isEqualTo(Code.MARKDOWN_TOO_COMPLEX);
    assertThat(diagnostic.line()).isEqualTo(3);
    assertThat(diagnostic.column()).isBetween(150, 250);
  }

  private MarkdownReader.Markdown read(String markdown) {
    SourceText source = new SourceText("a.md", markdown);
    return reader.read(source, 0, Wording.DEFAULT, "Title", List.of());
  }

  private static String times(String unit) {
    return unit.repeat(SIZE / unit.length());
  }

  private static String visible(String unit) {
    return unit.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
  }
}
