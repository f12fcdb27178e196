package doorlight.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a reader with a slow connection has to wait for: the bytes that the browser fetched. */
@InBrowser
class WeightTest {
  private static final int KILOBYTE = 1000;

  private final Browser browser;
  private final SiteServer site;

  WeightTest(Browser browser, Sites sites) {
    this.browser = browser;
    this.site = sites.sample();
  }

  /** 60 KB before pictures and fonts, 12 KB of them scripts, packed as hosts pack them. */
  @Test
  void theLongestArticleIsLight() throws IOException {
    site.forget();
    browser.open(site.url("/" + longestArticle() + "/"));
    List<SiteServer.Answer> fetched =
        site.answers().stream()
            .filter(
                answer -> !answer.type().startsWith("image/") && !answer.type().startsWith("font/"))
            .toList();
    assertThat(bytes(fetched.stream())).as("%s", fetched).isLessThanOrEqualTo(60 * KILOBYTE);
    assertThat(bytes(fetched.stream().filter(answer -> answer.type().contains("javascript"))))
        .as("%s", fetched)
        .isLessThanOrEqualTo(12 * KILOBYTE);
  }

  private static int bytes(Stream<SiteServer.Answer> answers) {
    return answers.mapToInt(SiteServer.Answer::bytes).sum();
  }

  private String longestArticle() throws IOException {
    try (Stream<Path> folders = Files.list(site.folder().resolve("blog"))) {
      return folders
          .max(Comparator.comparingLong(folder -> folder.resolve("index.html").toFile().length()))
          .map(folder -> "blog/" + folder.getFileName())
          .orElseThrow();
    }
  }
}
