package doorlight.check;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.CommandRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code doorlight links --map}: one file that stands on its own. */
class LinkMapTest {
  private static final String ODD = "A \"Title\" & </script><script>alert(1)</script>";

  @TempDir Path temp;
  private String html;

  @BeforeEach
  void map() throws IOException {
    Path site =
        CommandRun.site(
            temp.resolve("site"),
            "title: \"Site </title> & more\"\nbase_url: https://example.org/blog/\n",
            "content/posts/odd.md",
            "---\ntitle: '" + ODD + "'\ndate: 2026-01-01\ntags: [rest]\n---\n\nSee Rest Now.\n",
            "content/posts/rest.md",
            "---\ntitle: Rest Now\ndate: 2026-01-02\ntags: [sleep, rest]\n---\n\nText.\n");
    Path file = temp.resolve("map.html");
    assertThat(CommandRun.of("links", site, "--map", file).out()).contains("The map is in ");
    html = Files.readString(file);
    assertThat(CommandRun.of("links", site, "--map", file).status()).isZero();
    assertThat(file).hasContent(html);
  }

  @Test
  void thePictureKnowsArticlesTagsAndLinks() {
    JsonNode data = new JsonMapper().readTree(between("id=\"data\">", "</script>"));
    assertThat(data.get("tags").toString()).isEqualTo("[\"rest\",\"sleep\"]");
    assertThat(data.get("articles").get(0).toString())
        .isEqualTo(
            "{\"title\":\"Rest Now\",\"url\":\"https://example.org/blog/blog/rest/\",\"tag\":1}");
    assertThat(data.get("articles").get(1).get("title").asString()).isEqualTo(ODD);
    assertThat(data.get("links").toString()).isEqualTo("[[1,0]]");
  }

  @Test
  void theSameStandsAsText() {
    assertThat(html)
        .contains("<p>2 articles, 1 connection; 1 is referred to by nobody.</p>")
        .contains(
            "<tr><th scope=\"row\"><a href=\"https://example.org/blog/blog/rest/\">Rest Now</a>")
        .contains("A &quot;Title&quot; &amp; &lt;/script&gt;&lt;script&gt;")
        .contains("<title>Link map of Site &lt;/title&gt; &amp; more</title>");
  }

  @Test
  void itNeedsNothingElseAndRunsNothingElse() throws GeneralSecurityException {
    assertThat(html)
        .doesNotContain("alert(1)</script>")
        .doesNotContain(" src=")
        .doesNotContain("@@");
    assertThat(html.split("<script", -1)).hasSize(3);
    assertThat(html).contains("Permission to use, copy, modify");
    String policy = between("Content-Security-Policy\" content=\"", "\"");
    assertThat(policy)
        .startsWith("default-src 'none';")
        .contains("style-src 'sha256-" + hash(between("<style>", "</style>")) + "'")
        .contains("script-src 'sha256-" + hash(lastBetween("<script>", "</script>")) + "'");
  }

  private String between(String start, String end) {
    Matcher found =
        Pattern.compile(Pattern.quote(start) + "(.*?)" + Pattern.quote(end), Pattern.DOTALL)
            .matcher(html);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private String lastBetween(String start, String end) {
    int from = html.lastIndexOf(start) + start.length();
    return html.substring(from, html.indexOf(end, from));
  }

  private static String hash(String text) throws GeneralSecurityException {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(digest);
  }
}
