package doorlight.authoring.importer;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.article.Article;
import doorlight.article.Body;
import doorlight.article.Html;
import doorlight.article.Section;
import doorlight.build.BuildOptions;
import doorlight.build.SiteBuilder;
import doorlight.config.SiteConfig;
import doorlight.config.Wording;
import doorlight.diagnostic.SourceText;
import doorlight.page.HtmlWriter;
import doorlight.page.LinkStyle;
import doorlight.read.ArticleReader;
import doorlight.read.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The law of the importer: what a reader reads of HTML, she reads of the article that it becomes,
 * word for word and mark for mark; and what was emphasis, a link, an item or a cell is one still.
 */
class HtmlLawTest {
  private static final int CASES = 400;
  private static final String[] WORDS = {
    "rest", "the", "*star", "_under_", "snake_case", "#", "1.", "2)", "+", "-", "<b>", "&amp;",
        "[x]",
    "[[A]]", "a\\b", "`tick`", "~~x~~", "|", "!", "[^1]", "{#id}", ">", "=", "“quoted”", "it’s",
        "a*b*c",
    "(see)", "http", "x:", "<!x", "***", "](x)", "[a]:", "1986.", "né", "😀", "___", "==="
  };

  @TempDir static Path temp;
  private static ArticleReader reader;

  @BeforeAll
  static void aSite() throws IOException {
    Files.createDirectories(temp.resolve("content"));
    Files.writeString(temp.resolve("site-config.yaml"), "title: S\n");
    SiteConfig config =
        SiteBuilder.plan(BuildOptions.of(temp, java.util.Map.of()))
            .built()
            .orElseThrow()
            .site()
            .config();
    reader = new ArticleReader(config);
  }

  @Test
  void wordsAndTheirMarkupComeThroughAsTheyWere() {
    for (int seed = 0; seed < CASES; seed++) {
      String html = new RandomHtml(new Random(seed)).body();
      List<Note> notes = new ArrayList<>();
      String markdown = HtmlBody.convert(html, Wording.DEFAULT, notes).markdown();
      Document before = Jsoup.parseBodyFragment(html);
      Document after = Jsoup.parseBodyFragment(shown(markdown));
      String story = "seed " + seed + "\n" + html + "\n---\n" + markdown;
      assertThat(words(after)).as(story).isEqualTo(words(before));
      for (String tag :
          List.of(
              "li",
              "td, th",
              "a",
              "h2",
              "h3",
              "blockquote",
              "p > img, li > img, img",
              "sup",
              "br")) {
        assertThat(after.select(tag).size())
            .as(tag + ", " + story)
            .isEqualTo(before.select(tag).size());
      }
      assertThat(letters(after, "strong, b")).as(story).isEqualTo(letters(before, "strong, b"));
      assertThat(letters(after, "em, i")).as(story).isEqualTo(letters(before, "em, i"));
    }
  }

  /**
   * In a heading all is bold. Emphasis may be divided where it ran over white space, so its letters
   * are compared.
   */
  private static String letters(Document page, String tag) {
    StringBuilder letters = new StringBuilder();
    page.select(tag).stream()
        .filter(e -> e.parents().stream().noneMatch(p -> p.is(tag + ", h2")))
        .forEach(e -> letters.append(e.text().replaceAll("[\\s–—-]", "")));
    return letters.toString();
  }

  private static String words(Document page) {
    page.select("br, td, th, li, p, h2, h3").forEach(e -> e.after(" ").before(" "));
    // Doorlight prints two hyphens as a dash.
    return page.text().replaceAll("\\s+", " ").replaceAll("-{2,3}", "–").replace('—', '–').strip();
  }

  private static String shown(String markdown) {
    SourceText text =
        new SourceText("content/posts/a.md", "---\ntitle: T\ndate: 2026-01-01\n---\n\n" + markdown);
    Article article = reader.read(new SourceFile(Article.Kind.POST, text)).value().orElseThrow();
    StringBuilder html = new StringBuilder();
    for (Section section : article.sections()) {
      section.heading().ifPresent(heading -> HtmlWriter.write(heading, LinkStyle.PLAIN, html));
      for (Body body : section.bodies()) {
        HtmlWriter.write(body, LinkStyle.PLAIN, html);
      }
    }
    return html.toString();
  }

  /** HTML as no writer makes it, and as editors might. */
  private record RandomHtml(Random random) {
    String body() {
      StringBuilder html = new StringBuilder();
      int blocks = 1 + random.nextInt(5);
      for (int i = 0; i < blocks; i++) {
        html.append(block(2));
      }
      return html.toString();
    }

    private String block(int depth) {
      return switch (random.nextInt(depth > 0 ? 8 : 2)) {
        case 2 -> "<h2>" + line(false) + "</h2><p>" + line(true) + "</p>";
        case 3 -> "<ul>" + items(depth) + "</ul><p>" + line(true) + "</p>";
        case 4 -> "<ol>" + items(depth) + "</ol><p>" + line(true) + "</p>";
        case 5 -> "<blockquote>" + block(depth - 1) + "</blockquote><p>" + line(true) + "</p>";
        case 6 -> "<div>" + block(depth - 1) + block(depth - 1) + "</div>";
        case 7 -> table();
        default -> "<p>" + line(true) + "</p>";
      };
    }

    private String items(int depth) {
      StringBuilder items = new StringBuilder();
      int count = 1 + random.nextInt(3);
      for (int i = 0; i < count; i++) {
        items.append("<li>");
        items.append(
            random.nextInt(4) == 0 ? block(depth - 1) + "<p>" + line(true) + "</p>" : line(true));
        items.append("</li>");
      }
      return items.toString();
    }

    private String table() {
      StringBuilder rows = new StringBuilder("<table>");
      for (int row = 0; row < 2 + random.nextInt(2); row++) {
        rows.append("<tr><td>")
            .append(line(false))
            .append("</td><td>")
            .append(line(false))
            .append("</td></tr>");
      }
      return rows.append("</table><p>x</p>").toString();
    }

    private String line(boolean breaks) {
      StringBuilder line = new StringBuilder("w ");
      int pieces = 1 + random.nextInt(6);
      for (int i = 0; i < pieces; i++) {
        line.append(random.nextInt(3) == 0 ? "" : " ").append(piece(2, breaks));
      }
      return line.append(" w").toString();
    }

    private String piece(int depth, boolean breaks) {
      String words = word() + (random.nextBoolean() ? " " + word() : "");
      String inner = depth > 0 && random.nextInt(3) == 0 ? piece(depth - 1, breaks) + words : words;
      String space = random.nextInt(5) == 0 ? " " : "";
      return switch (random.nextInt(9)) {
        case 0 -> "<strong>" + inner + space + "</strong>";
        case 1 -> "<em>" + space + inner + "</em>";
        case 2 ->
            depth == 2
                ? "<a href=\"https://example.org/a_(b)?c=1&amp;d\">" + words + "</a>"
                : words;
        case 3 -> "<sup>" + word() + "</sup>";
        case 4 -> breaks && depth == 2 ? words + "<br>" + word() + " w" : words;
        case 5 -> "<b><i>" + words + "</i></b>";
        default -> words;
      };
    }

    private String word() {
      StringBuilder out = new StringBuilder();
      String word = WORDS[random.nextInt(WORDS.length)];
      Html.escape(word, out);
      return out.toString();
    }
  }
}
