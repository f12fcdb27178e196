package doorlight.browser;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.CommandRun;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a reader with a slow connection has to wait for: the bytes that the browser fetched. */
@InBrowser
class WeightTest {
  private static final int KILOBYTE = 1000;

  private final Browser browser;
  private final Sites sites;

  WeightTest(Browser browser, Sites sites) {
    this.browser = browser;
    this.sites = sites;
  }

  /** 60 KB before pictures and fonts, 12 KB of them scripts, packed as hosts pack them. */
  @ParameterizedTest
  @EnumSource(names = {"HOME", "HOME_OF_THE_GUIDE"})
  void theLongestArticleIsLight(PageType home) throws IOException {
    SiteServer site = home.site(sites);
    String longest = longestPage(site);
    site.forget();
    browser.open(site.url("/" + longest));
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

  private static String longestPage(SiteServer site) throws IOException {
    return CommandRun.files(site.folder()).entrySet().stream()
        .filter(file -> file.getKey().endsWith("/index.html"))
        .max(Comparator.comparingInt(file -> file.getValue().length))
        .map(file -> file.getKey().replace("index.html", ""))
        .orElseThrow();
  }
}
