package doorlight.site;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands under Explore More: what the writer names, then what is nearest. */
class RelatedArticlesTest {
  @TempDir Path temp;

  private static String post(String title, String more, String text) {
    return "---\ntitle: \"" + title + "\"\ndate: 2026-01-01\n" + more + "---\n\n" + text + "\n";
  }

  private List<String> exploreMore(String... pathsAndTexts) throws IOException {
    Path site = CommandRun.site(temp, "title: A\nbase_url: https://example.org/\n", pathsAndTexts);
    assertThat(CommandRun.of("build", site).status()).isZero();
    return Jsoup.parse(Files.readString(site.resolve("public/blog/a/index.html")))
        .select(".explore-more li a")
        .eachText();
  }

  @Test
  void referencesCountMostThenRareTags() throws IOException {
    assertThat(
            exploreMore(
                "content/posts/a.md", post("Begin", "tags: [rare, common]\n", "See *Linked Here*."),
                "content/posts/b.md", post("Common Only", "tags: [common]\n", "B"),
                "content/posts/c.md", post("Rare Too", "tags: [rare, common]\n", "C"),
                "content/posts/d.md", post("Linked Here", "tags: [common]\n", "D"),
                "content/posts/e.md", post("Nothing Shared", "", "E"),
                "content/posts/f.md", post("Nor Here", "tags: [other]\n", "F")))
        .containsExactly("Linked Here", "Rare Too", "Common Only");
  }

  @Test
  void whatTheWriterNamesComesFirstByTitleSlugOrFormerTitle() throws IOException {
    assertThat(
            exploreMore(
                "content/posts/a.md",
                post("Begin", "related: [an old name, slug-of-c, Rest and Play]\n", "See *Near*."),
                "content/posts/b.md",
                post("A New Name", "former_titles: [An Old Name]\n", "B"),
                "content/posts/slug-of-c.md",
                post("By Slug", "", "C"),
                "content/posts/d.md",
                post("Rest & Play", "", "D"),
                "content/posts/e.md",
                post("Near", "", "E")))
        .containsExactly("A New Name", "By Slug", "Rest & Play");
  }
}
