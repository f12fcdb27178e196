package doorlight.config;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.CommandRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "Exit this page": where it stands, where it leads, and what tabs say of a page. */
class ExitPageTest {
  private static final String[] ARTICLES = {
    "content/posts/rest.md",
    "---\ntitle: Learning to Rest\ndate: 2026-03-14\naliases: [/old-rest/]\n---\n\nSlowly.\n",
    "content/posts/home.md",
    "---\ntitle: Violence at Home\ndate: 2026-03-15\nexit_page: true\n---\n\nYou are not to blame.\n"
  };

  @TempDir Path temp;

  @Test
  void isOffUntilASiteOrAnArticleTurnsItOn() throws IOException {
    assertThat(build("").places()).isEmpty();

    assertThat(page("blog/rest/index.html").select("[data-exit], script[src*=exit-page]"))
        .isEmpty();
    assertThat(page("index.html").select("[data-exit]")).isEmpty();
    assertThat(page("blog/home/index.html").select("a[data-exit]").eachAttr("href"))
        .containsExactly("https://www.weather.gov/", "https://www.weather.gov/");
  }

  @Test
  void isARealLinkNearTheTopWithATwinBesideTheSkipLink() throws IOException {
    assertThat(build("exit_page: {enabled: true, url: https://www.bbc.com/weather}\n").places())
        .isEmpty();

    for (String path : new String[] {"index.html", "blog/rest/index.html", "404.html"}) {
      Document page = page(path);
      assertThat(page.select("a[data-exit]")).hasSize(2);
      for (Element link : page.select("a[data-exit]")) {
        assertThat(link.attr("href")).isEqualTo("https://www.bbc.com/weather");
        assertThat(link.attr("rel")).isEqualTo("nofollow noreferrer");
        assertThat(link.text()).isEqualTo("Exit this page");
      }
      assertThat(page.select("nav.skip-links > a").eachAttr("href"))
          .containsExactly("#main_content", "https://www.bbc.com/weather");
      assertThat(page.select("aside.exit-page").text())
          .contains("does not erase your browser history");
      assertThat(page.select("main a[data-exit]")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "weather.gov",
        "/about/",
        "javascript:alert(1)",
        "https://",
        "ftp://example.org/",
        "https://me@example.org/",
        "https://localhost/",
        "//example.org/"
      })
  void anAddressThatLeadsNowhereIsAnError(String url) throws IOException {
    CommandRun run = build("exit_page: {enabled: true, url: \"" + url + "\"}\n");

    assertThat(run.places()).containsExactly("site-config.yaml:2:33 value-invalid");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.google.com/",
        "https://youtube.com",
        "https://mail.google.co.uk/",
        "https://www.amazon.de/",
        "https://WWW.Facebook.com/"
      })
  void aPageThatShowsPersonalHistoryIsAWarning(String url) throws IOException {
    CommandRun run = build("exit_page: {enabled: true, url: \"" + url + "\"}\n");

    assertThat(run.places()).containsExactly("site-config.yaml:2:33 exit-page-personal");
    assertThat(run.status()).isZero();
  }

  @Test
  void discreetTitlesSayOnlyTheNameOfTheSite() throws IOException {
    assertThat(build("exit_page: {discreet_titles: true}\n").places()).isEmpty();

    Map<String, byte[]> files = CommandRun.files(temp.resolve("public"));
    for (String path : files.keySet()) {
      if (path.endsWith(".html")) {
        assertThat(page(path).title()).as(path).isEqualTo("A Site");
      }
    }
    assertThat(page("blog/rest/index.html").select("h1").text()).isEqualTo("Learning to Rest");
  }

  @Test
  void otherwiseATitleSaysThePageAndTheSite() throws IOException {
    build("");

    assertThat(page("blog/rest/index.html").title()).isEqualTo("Learning to Rest · A Site");
    assertThat(page("index.html").title()).isEqualTo("A Site");
  }

  private Document page(String path) throws IOException {
    return Jsoup.parse(temp.resolve("public").resolve(path), "UTF-8");
  }

  private CommandRun build(String settings) throws IOException {
    Path site = CommandRun.site(temp, "title: A Site\n" + settings, ARTICLES);
    return CommandRun.of(
        "build",
        site,
        "--base-url",
        "https://example.org/",
        "--as-of",
        "2026-11-22",
        "--format",
        "json");
  }
}
