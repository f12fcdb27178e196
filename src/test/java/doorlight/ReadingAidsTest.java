package doorlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What helps to read a long article, as far as it stands in the HTML and works without a script.
 */
class ReadingAidsTest {
  private static final String ARTICLE =
      """
      ---
      title: Learning to Rest
      date: 2026-03-14
      content_note: The first part speaks of loss.
      content_note_skip_to: a smaller part
      ---

      A beginning.

      ## First Part

      Text.[^1]

      ### A *Smaller* Part

      > ## Said by Somebody
      >
      > A quotation.

      ## Frequently Asked Questions

      ### Is this normal?

      It is common.

      **How long does it take?**

      Some time.

      ## Checklist: Is It You?

      - one
      - two

      [^1]: A note.
      """;

  @TempDir static Path temp;
  private static Path site;
  private static Document page;

  @BeforeAll
  static void build() throws IOException {
    Path source =
        CommandRun.site(
            temp.resolve("source"),
            "title: Notes\nbase_url: https://example.org/\n",
            "content/posts/rest.md",
            ARTICLE,
            "content/posts/one.md",
            "---\ntitle: One\ndate: 2026-03-15\n---\n\nOne line.\n",
            "templates/assets/css/custom.css",
            ":root { --measure: 40rem; }\n");
    site = temp.resolve("public");
    assertThat(CommandRun.of("build", source, "--output", site, "--as-of", "2026-11-22").status())
        .isZero();
    page = page("blog/rest/index.html");
  }

  private static Document page(String path) throws IOException {
    return Jsoup.parse(Files.readString(site.resolve(path)));
  }

  @Test
  void aContentNoteLeadsPastThePassage() {
    assertThat(page.select(".content-note").text())
        .isEqualTo("Content note: The first part speaks of loss. Go on at “A Smaller Part”");
    assertThat(page.select(".content-note a").attr("href")).isEqualTo("#a-smaller-part");
  }

  @Test
  void readersOfFeedsAreToldAsWell() throws IOException {
    for (String feed : List.of("feed.xml", "rss.xml", "feed.json")) {
      assertThat(Files.readString(site.resolve(feed)))
          .as(feed)
          .contains("Content note:", "The first part speaks of loss.");
    }
  }

  @Test
  void whichMustHaveAHeadingBehindIt(@TempDir Path folder) throws IOException {
    Path source =
        CommandRun.site(
            folder,
            "title: Notes\n",
            "content/pages/one.md",
            "---\ntitle: One\ncontent_note: Loss.\ncontent_note_skip_to: Hepl\n---\n\n## Help\n\nA.\n");
    CommandRun run =
        CommandRun.of("build", source, "--output", folder.resolve("out"), "--format", "json");
    assertThat(run.places()).contains("content/pages/one.md:4:23 link-target-missing");
    assertThat(run.out()).contains("Did you mean \\\"Help\\\"?");
  }

  @Test
  void headingsOfTheArticleHaveALinkToThemselvesThatIsNoPartOfTheirName() {
    List<String> linked = page.select(".heading-line > :is(h2, h3)").eachText();
    assertThat(linked)
        .containsExactly(
            "First Part", "A Smaller Part", "Frequently Asked Questions", "Checklist: Is It You?");
    for (Element link : page.select(".heading-link")) {
      Element heading = link.previousElementSibling();
      assertThat(link.attr("href")).isEqualTo("#" + heading.id());
      assertThat(link.attr("aria-labelledby")).isEqualTo("heading_link " + heading.id());
    }
    assertThat(page.getElementById("heading_link").text()).isEqualTo("Link to this section:");
  }

  @Test
  void feedsHaveTheHeadingsAlone() throws IOException {
    for (String feed : List.of("feed.xml", "rss.xml", "feed.json")) {
      assertThat(Files.readString(site.resolve(feed)))
          .contains("First Part")
          .doesNotContain("heading-link")
          .doesNotContain("heading-line");
    }
  }

  @Test
  void contentsAreOpenAndMayBeFolded() {
    assertThat(page.select("nav.toc > details[open] > summary > h2").text()).isEqualTo("Contents");
    assertThat(page.select("nav.toc > details > ul > li > a").eachText())
        .containsExactly("First Part", "Frequently Asked Questions", "Checklist: Is It You?");
  }

  /** Browsers unfold a details element whose content, rather than itself, is the target. */
  @Test
  void questionsAreFoldedAndTheirIdsStandInWhatIsUnfolded() throws IOException {
    assertThat(page.select("section.faq > details > summary > h3").eachText())
        .containsExactly("Is this normal?", "How long does it take?");
    assertThat(page.select("section.faq > details[open]")).isEmpty();
    assertThat(page.select("section.faq > details > div.faq-answer").eachText())
        .containsExactly("It is common.", "Some time.");
    for (Element link : page("questions/index.html").select("a.question")) {
      Element target = page.getElementById(link.attr("href").replaceFirst(".*#", ""));
      assertThat(target.closest("summary")).isNull();
      assertThat(target.closest("details").select("summary").text()).isEqualTo(link.text());
    }
  }

  @Test
  void aPageLoadsOnlyTheScriptsThatItCanUse() throws IOException {
    assertThat(scripts(page))
        .contains("in-page-links.js", "contents.js", "questions.js", "checklist.js");
    assertThat(scripts(page("blog/one/index.html")))
        .contains("in-page-links.js")
        .doesNotContain("contents.js", "questions.js", "checklist.js");
    assertThat(scripts(page("index.html")))
        .doesNotContain("in-page-links.js", "contents.js", "questions.js", "checklist.js");
  }

  @Test
  void theSitesOwnStylesComeLast() {
    assertThat(page.select("link[rel=stylesheet]").eachAttr("href").stream().map(this::name))
        .containsExactly("site.css", "theme.css", "custom.css");
  }

  @Test
  void stylesAndScriptsAreLight() throws IOException {
    int styles = 0;
    int scripts = 0;
    for (var file : CommandRun.files(Path.of("templates/assets")).entrySet()) {
      styles += file.getKey().endsWith(".css") ? zipped(file.getValue()) : 0;
      boolean ofArticles = file.getKey().endsWith(".js") && !file.getKey().contains("search");
      scripts += ofArticles ? zipped(file.getValue()) : 0;
    }
    assertThat(styles).isPositive().isLessThan(10 * 1024);
    assertThat(scripts).isPositive().isLessThan(12 * 1024);
  }

  private List<String> scripts(Document page) {
    return page.select("script[src]").eachAttr("src").stream().map(this::name).toList();
  }

  private String name(String address) {
    return address.replaceFirst(".*/", "").replaceFirst("\\?.*", "");
  }

  private static int zipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.size();
  }
}
