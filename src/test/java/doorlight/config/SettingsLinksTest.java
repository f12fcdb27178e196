package doorlight.config;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.CommandRun;
import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links that the settings put on every page tell other sites nothing. */
class SettingsLinksTest {
  @Test
  void aLinkThatLeavesTheSiteSaysNotWhereItsReaderWas(@TempDir Path temp) throws IOException {
    CommandRun.site(
        temp,
        """
        title: A
        menu: [{label: Home, url: /}, {label: Portal, url: https://example.com/menu}]
        footer: [{label: Forms, url: https://example.com/footer}]
        call_to_action: {heading: Talk, url: https://example.com/call}
        """,
        "content/posts/rest.md",
        "---\ntitle: Rest\ndate: 2026-03-14\n---\n\nSlowly.\n");
    CommandRun.of("build", temp, "--base-url", "https://example.org/", "--as-of", "2026-11-22");
    Document page = Jsoup.parse(temp.resolve("public/blog/rest/index.html"), "UTF-8");

    assertThat(page.select("a[rel=noreferrer]").eachAttr("href"))
        .containsExactly(
            "https://example.com/menu", "https://example.com/call", "https://example.com/footer");
    assertThat(page.select("nav a[href=/]").eachAttr("rel")).doesNotContain("noreferrer");
  }
}
