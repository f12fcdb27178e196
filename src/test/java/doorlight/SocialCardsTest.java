package doorlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedMap;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pictures that social sites show for articles that have none. */
class SocialCardsTest {
  private static final String CONFIG =
      "title: A\nbase_url: https://name.github.io/blog/\npractice: {name: A Quiet Door}\n";
  private static final String HEAD = "---\ntitle: \"%s\"\ndate: 2026-01-01\n---\n\nWords.\n";

  @TempDir Path temp;

  @Test
  void anArticleWithoutAPictureGetsACard() throws IOException {
    SortedMap<String, byte[]> files =
        build(
            "one",
            CONFIG,
            "content/posts/a.md",
            HEAD.formatted("Rest & Play"),
            "content/pages/b.md",
            "---\ntitle: About\n---\n\nWords.\n");

    BufferedImage card = image(files, "assets/cards/blog/a.png");
    assertThat(card.getWidth()).isEqualTo(1200);
    assertThat(card.getHeight()).isEqualTo(630);
    assertThat(colours(card)).isGreaterThan(20);
    assertThat(files).containsKey("assets/cards/b.png");
    Document page = Jsoup.parse(new String(files.get("blog/a/index.html"), StandardCharsets.UTF_8));
    assertThat(page.select("meta[property=og:image]").attr("content"))
        .matches("https://name.github.io/blog/assets/cards/blog/a.png\\?v=\\w{8}");
    assertThat(page.select("meta[property=og:image:alt]").attr("content"))
        .isEqualTo("Rest & Play · A Quiet Door");
    assertThat(page.select("meta[property=og:image:width]").attr("content")).isEqualTo("1200");
    assertThat(page.select("meta[name=twitter:card]").attr("content"))
        .isEqualTo("summary_large_image");
    assertThat(page.select("script[type=application/ld+json]").html())
        .contains("\"width\":1200,\"height\":630");
  }

  @Test
  void accentsAndColoursAreShown() throws IOException {
    byte[] plain = card(CONFIG, "Deja vu");
    assertThat(card(CONFIG, "Déjà vu")).isNotEqualTo(plain);
    assertThat(card(CONFIG, "De\u0301ja\u0300 vu"))
        .as("an accent is one letter with its own, however it is encoded")
        .isEqualTo(card(CONFIG, "Déjà vu"));
    byte[] blue = card(CONFIG + "theme: {colours: {background: \"#def\"}}\n", "Deja vu");
    assertThat(ImageIO.read(new ByteArrayInputStream(blue)).getRGB(5, 5) & 0xFFFFFF)
        .isEqualTo(0xDDEEFF);
  }

  @Test
  void aTitleThatNoFontHasLeavesTheCardToThePractice() throws IOException {
    assertThat(card(CONFIG, "安心")).isEqualTo(card(CONFIG, "العنوان"));
    assertThat(card(CONFIG, "安心")).isNotEqualTo(card(CONFIG, "Rest"));
  }

  @Test
  void nobodyCouldFindACardWhileTheAddressOfTheSiteIsNotSet() throws IOException {
    assertThat(build("unset", "title: A\n", "content/posts/a.md", HEAD.formatted("A")).keySet())
        .noneMatch(path -> path.startsWith("assets/cards"));
  }

  private byte[] card(String config, String title) throws IOException {
    String name = Integer.toHexString((config + title).hashCode());
    return build(name, config, "content/posts/a.md", HEAD.formatted(title))
        .get("assets/cards/blog/a.png");
  }

  private SortedMap<String, byte[]> build(String name, String config, String... files)
      throws IOException {
    Path site = CommandRun.site(temp.resolve(name), config, files);
    CommandRun run = CommandRun.of("build", site);
    assertThat(run.status()).as(run.err()).isZero();
    return CommandRun.files(site.resolve("public"));
  }

  private static BufferedImage image(SortedMap<String, byte[]> files, String path)
      throws IOException {
    return ImageIO.read(new ByteArrayInputStream(files.get(path)));
  }

  private static long colours(BufferedImage image) {
    return java.util.Arrays.stream(
            image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
        .distinct()
        .count();
  }
}
