package doorlight.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Search in the browser: nothing is loaded before it is used, and it forgives. */
@InBrowser
class SearchTest {
  private static final String BOX = "main input[type=search]";

  private final Browser browser;
  private final SiteServer site;

  SearchTest(Browser browser, Sites sites) {
    this.browser = browser;
    this.site = sites.sample();
  }

  @Test
  void noIndexIsLoadedUntilALetterIsTyped() {
    site.forget();
    browser.open(site.url("/search/"));
    browser.find(BOX).click();
    assertThat(dataLoaded()).isEmpty();
    browser.press("r");
    browser.until("the index", () -> !dataLoaded().isEmpty());
  }

  @Test
  void titlesComeBeforeTexts() {
    search("guardian"); // a word of one title and of several texts
    assertThat(results().get(0)).contains("Anger, the Unwelcome Guardian");
  }

  @Test
  void typingErrorsAreForgiven() {
    for (String typed : List.of("startel", "angr guardian", "memmory")) {
      search(typed); // on the way, what is not yet a word may find nothing
      browser.until("articles for " + typed, () -> !results().isEmpty());
    }
    assertThat(results().get(0)).contains("Memory");
  }

  @Test
  void theWordsAreShownWhereTheyStand() {
    search("phone on the couch");
    assertThat(browser.all("main mark")).isNotEmpty();
  }

  @Test
  void aQuestionLeadsToItsAnswer() {
    search("lying down with my phone");
    browser.find("main a[href*='/learning-to-rest/#']").click();
    browser.until(
        "the answer",
        () ->
            browser.text("section.faq").contains("getting up feeling")
                || browser.text("section.faq").contains("if you get up feeling"));
  }

  @Test
  void theNumberFoundIsAnnounced() {
    search("rest");
    assertThat(browser.text("main [role=status]")).matches("\\d+ articles? found.*");
    search("xylophone zeppelin quark");
    assertThat(browser.text("main [role=status]")).isNotEmpty().doesNotContainPattern("\\d");
    assertThat(browser.all("main li a[href^='/blog/']")).hasSizeGreaterThanOrEqualTo(12);
  }

  @Test
  void theArrowsGoThroughTheResultsAndEscapeBack() {
    search("rest");
    browser.press(Keys.ARROW_DOWN);
    String first = browser.focused().getText();
    assertThat(results().get(0)).contains(first);
    browser.press(Keys.ARROW_DOWN);
    assertThat(browser.focused().getText()).isNotEqualTo(first);
    browser.press(Keys.ARROW_UP);
    assertThat(browser.focused().getText()).isEqualTo(first);
    browser.press(Keys.ESCAPE);
    assertThat(browser.focusIs(BOX)).isTrue();
  }

  @Test
  void theSlashKeyGoesToTheSearchButIsALetterWhereOneTypes() {
    browser.open(site.url("/blog/the-startle-that-stays/"));
    browser.press("/");
    assertThat(browser.focusIs("input[type=search]")).isTrue();
    browser.press("and/or");
    assertThat(browser.focused().getDomProperty("value")).isEqualTo("and/or");
  }

  @Test
  void anAddressHoldsASearch() {
    browser.open(site.url("/search/?q=anger"));
    browser.until("results", () -> browser.text("main").contains("found"));
    assertThat(browser.find(BOX).getDomProperty("value")).isEqualTo("anger");
    assertThat(results().get(0)).contains("Anger, the Unwelcome Guardian");
  }

  @Test
  void whatIsTypedIsNeverReadAsMarkup() {
    search("<img src=x onerror=alert(1)> rest");
    assertThat(browser.all("main img")).isEmpty();
    assertThat(browser.console()).isEmpty();
  }

  /** Searches, in place of the words that the page found in its history, as after a reload. */
  private void search(String words) {
    browser.open(site.url("/search/"));
    browser.find(BOX).sendKeys(Keys.chord(Keys.CONTROL, "a"), words);
    browser.until(
        "an answer",
        () ->
            !browser.text("main [role=status]").isEmpty()
                && !browser.text("main [role=status]").startsWith("Searching"));
  }

  /** What is found, each with its words. */
  private List<String> results() {
    return browser.script(
        """
        return [...document.querySelectorAll("[data-search-results] li")].filter((e) => e.checkVisibility())
          .map((e) => e.textContent);
        """);
  }

  /** The addresses of what scripts have fetched. */
  private List<String> dataLoaded() {
    return site.answers().stream()
        .filter(answer -> answer.type().contains("json"))
        .map(SiteServer.Answer::path)
        .toList();
  }
}
