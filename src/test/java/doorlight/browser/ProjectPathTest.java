package doorlight.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The site under a project's path, {@code https://name.github.io/blog/}, works as at a root. */
@InBrowser
class ProjectPathTest {
  private final Browser browser;
  private final SiteServer site;

  ProjectPathTest(Browser browser, Sites sites) {
    this.browser = browser;
    this.site = sites.project();
  }

  @BeforeEach
  void startAtHome() {
    site.forget();
    browser.open(site.url("/"));
  }

  @Test
  void nothingIsMissingOnTheWayThroughTheSite() {
    for (String link :
        List.of(
            "main a[href*='/learning-to-rest/']",
            "a.cross-reference",
            "nav[aria-label=Breadcrumb] a",
            "nav[aria-label=Main] a[href$='/questions/']",
            "main a[href*='#']",
            "a[rel=author]",
            "main a[rel=tag]",
            "footer a[href$='/tags/']")) {
      browser.script("document.querySelector(arguments[0]).click()", link);
      browser.until(
          "loaded", () -> browser.<String>script("return document.readyState").equals("complete"));
      assertThat(browser.url()).as(link).startsWith(site.url("/"));
    }
    assertThat(site.answers()).isNotEmpty().allMatch(answer -> answer.status() == 200);
    assertThat(browser.console()).isEmpty();
  }

  @Test
  void searchFindsItsIndexAndItsArticles() {
    browser.find("header input[type=search]").sendKeys("memory", Keys.ENTER);
    browser.until(
        "results",
        () -> browser.url().contains("/blog/search/") && browser.text("main").contains("found"));
    browser.find("[data-search-results] a").click();
    browser.until("an article", () -> browser.url().contains("/blog/blog/"));
    assertThat(site.answers()).allMatch(answer -> answer.status() == 200);
  }

  @Test
  void aMissingPageIsDressedAndLeadsHomeHoweverDeepItIs() {
    browser.open(site.url("/blog/no/such/article/"));
    assertThat(browser.text("h1")).isEqualTo("This page is not here");
    assertThat(
            site.answers().stream()
                .filter(answer -> answer.status() == 404)
                .map(SiteServer.Answer::path))
        .containsExactly("/blog/blog/no/such/article/");
    browser.find("main p a").click();
    browser.until("home", () -> browser.url().equals(site.url("/")));
  }

  @Test
  void anAddressOfFormerDaysLeadsToTheArticle() {
    browser.open(site.url("/blog/grounding-for-beginners/"));
    browser.until(
        "the article", () -> browser.url().equals(site.url("/blog/five-senses-one-room/")));
  }
}
