package doorlight.authoring;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import doorlight.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts that repeat one thing, a hundred thousand letters of it, which ends in seconds, and in a
 * sentence rather than a defect. The time is a guard against hanging, not a measurement.
 */
class EndlessImportTest {
  private static final int SIZE = 100_000;
  private static final Duration HANG = Duration.ofSeconds(60);

  private static final String WORDS = "<p>" + "word ".repeat(60) + "</p>";

  private static final String WORDS_ONLY = "word ".repeat(60);

  @TempDir Path temp;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "md|[a](",
        "md|[a](<",
        "md|`a`",
        "md|()",
        "md|{{ ",
        "md|{{< ",
        "md|{% ",
        "md|{{ 'a' | url ",
        "md|{{< figure src",
        "md|{% image 'a'SPACES",
        "md|{{< figure SPACES",
        "md|<img LETTERS>",
        "md|{{< youtube a",
        "md|{% comment %}",
        "md|{% highlight a %} ",
        "md|{% image 'a' ",
        "md|<img ",
        "md|<!--  ",
        "md|NEWLINE ",
        "md| - |",
        "wp|<img ",
        "wp|[embed [video ",
        "wp|<!--more",
        "wp|[caption]",
        "wp|[embed",
        "wp|[gallery",
        "wp|a=1 ",
        "wp|<!-- wp:block {\"ref\":1 ",
        "txt|word and word NEWLINE",
        "html|<article>",
        "html|<p style=\"text-decoration:\">a</p>",
        "html|<a href=\"https://e.com/SLASHES\">a</a>",
        "html|<img alt=\"",
        "html|<p>• a</p>",
        "html|a<br><br>",
        "html|<b> a </b>",
        "html|<details><summary>Why?</summary>a</details>",
        "html|<p>a<sup><a href=\"#fn1\" id=\"r1\">1</a></sup></p>",
      })
  void whatRepeatsWithoutEndIsRead(String kind, String shape) throws IOException {
    String unit =
        shape
            .replace("NEWLINE", "\n")
            .replace("SPACES", " ".repeat(20_000))
            .replace("LETTERS", "a".repeat(20_000))
            .replace("SLASHES", "/".repeat(20_000));
    String repeated = unit.repeat(SIZE / unit.length());
    Path source =
        switch (kind) {
          case "md" ->
              write("a.md", "---\ntitle: A\ndate: 2026-01-01\n---\n\n[a](" + repeated + "\n");
          case "txt" -> write("a.txt", "A Title\n\nWords.\n" + repeated);
          case "wp" -> write("a.xml", WORDPRESS.formatted(WORDS + "[x " + repeated + "]"));
          default -> write("a.html", "<title>A</title><article>" + WORDS + repeated + "</article>");
        };
    assertImported(source);
  }

  private void assertImported(Path source) throws IOException {
    Path site = CommandRun.site(temp.resolve("site"), "title: S\nbase_url: https://example.org\n");

    CommandRun run =
        assertTimeoutPreemptively(
            HANG,
            () -> CommandRun.of("import", source, "--site", site, "--format", "json", "--dry-run"));

    assertThat(run.status()).as(run.err()).isIn(0, 1);
    assertThat(run.summary().get("imported").asInt()).isEqualTo(1);
  }

  /** Data and feeds that take hours where each of their parts is looked at from every other. */
  @ParameterizedTest
  @MethodSource("inOtherSources")
  void whatRepeatsElsewhereIsRead(String name, String text) throws IOException {
    assertImported(write(name, text));
  }

  static List<Arguments> inOtherSources() {
    String feed =
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>B</title><item><title>A</title>"
            + "<pubDate>Mon, 05 Jan 2026 10:00:00 GMT</pubDate><author>%s</author>"
            + "<description>%s</description></item></channel></rss>";
    return List.of(
        Arguments.of(
            "graph.html",
            "<title>A</title><script type=\"application/ld+json\">"
                + "{\"@graph\":[".repeat(40)
                + "{\"@type\":\"Article\"}"
                + "]}".repeat(40)
                + "</script><article>"
                + WORDS
                + "</article>"),
        Arguments.of(
            "author.xml", feed.formatted("a@" + "a".repeat(SIZE) + "(b)\nx\ny", WORDS_ONLY)),
        Arguments.of("dots.xml", feed.formatted("a@b.c (A)", WORDS_ONLY + ".".repeat(SIZE) + "x")),
        Arguments.of("hugo.md", "+++\ntitle = \"" + "a".repeat(SIZE * 4) + "\"\n+++\n\nWords.\n"));
  }

  /** Thousands of notes of one text, which each have a mark and a way back of their own. */
  @Test
  void manyNotesAreNotes() throws IOException {
    int notes = 3000;
    String marks =
        range(notes).mapToObj("a<a href='#n%1$d' id='m%1$d'>1</a> "::formatted).collect(joining());
    String ways =
        range(notes)
            .mapToObj("<div id='n%1$d'>Note %1$d <a href='#m%1$d'>↩</a></div>"::formatted)
            .collect(joining());
    Path source =
        write(
            "a.html", "<title>A</title><article>" + WORDS + "<p><span>" + marks + "</span>" + ways);
    Path site = CommandRun.site(temp.resolve("site"), "title: S\nbase_url: https://example.org\n");

    assertTimeoutPreemptively(HANG, () -> CommandRun.of("import", source, "--site", site));

    assertThat(site.resolve("content/posts/a.md"))
        .content()
        .contains("a[^3000]")
        .contains("[^3000]: Note 2999");
  }

  private static IntStream range(int end) {
    return IntStream.range(0, end);
  }

  private static final String WORDPRESS =
      """
      <?xml version="1.0"?><rss xmlns:content="http://purl.org/rss/1.0/modules/content/"
       xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><title>A</title>
      <wp:post_type>post</wp:post_type><wp:status>publish</wp:status>
      <wp:post_date>2020-01-01 00:00:00</wp:post_date>
      <content:encoded><![CDATA[%s]]></content:encoded></item></channel></rss>
      """;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(temp.resolve(name), text);
  }
}
