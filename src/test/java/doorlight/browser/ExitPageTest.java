package doorlight.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * "Exit this page", for a reader who is perhaps watched: the component of the GOV.UK Design System,
 * and reader-and-safety 3.
 */
@InBrowser
class ExitPageTest {
  private static final String LINK = "aside[aria-label='Leave quickly'] a";

  private final Browser browser;
  private final Sites sites;
  private final String article;
  private final String neutral;

  ExitPageTest(Browser browser, Sites sites) {
    this.browser = browser;
    this.sites = sites;
    this.article = sites.features().url("/blog/everything/");
    this.neutral = sites.neutral().url("/");
  }

  @BeforeEach
  void openTheArticleFromTheList() {
    browser.open(sites.features().url("/"));
    browser.open(article);
  }

  @AfterEach
  void answerAgain() {
    sites.neutral().answerNothing(false);
  }

  @Test
  void itIsOffUnlessTheSiteTurnsItOn() {
    browser.open(sites.sample().url("/blog/the-startle-that-stays/"));
    assertThat(browser.text("body")).doesNotContain("Exit this page");
    pressShift(3);
    assertStillOn(sites.sample().url("/blog/the-startle-that-stays/"));
  }

  @Test
  void theLinkIsInSightOnAPhoneHoweverFarOneReads() {
    browser.size(390, 700);
    assertThat(browser.find(LINK).getText()).isEqualTo("Exit this page");
    assertThat(browser.find(LINK).getDomAttribute("rel"))
        .contains("nofollow")
        .contains("noreferrer");
    browser.script("document.querySelector('footer').scrollIntoView()");
    browser.until(
        "the link is in the window",
        () ->
            browser.<Boolean>script(
                "const box = document.querySelector(arguments[0]).getBoundingClientRect();"
                    + "return box.top >= 0 && box.bottom <= innerHeight",
                LINK));
  }

  @Test
  void itSaysThatTheHistoryStays() {
    assertThat(browser.text("body")).contains("does not erase your browser history");
  }

  @Test
  void theLinkLeavesAndBackDoesNotReturnToTheArticle() {
    browser.find(LINK).click();
    browser.until("the neutral page", () -> browser.url().equals(neutral));
    browser.back();
    browser.until(
        "the page before the article", () -> browser.url().equals(sites.features().url("/")));
  }

  @Test
  void soDoThreePressesOfShift() {
    pressShift(3);
    browser.until("the neutral page", () -> browser.url().equals(neutral));
    browser.back();
    browser.until(
        "the page before the article", () -> browser.url().equals(sites.features().url("/")));
  }

  @Test
  void whatHappensIsSaidToScreenReaders() {
    WebElement status = browser.find("[role=status][data-exit-status], .exit-page [role=status]");
    pressShift(1);
    assertThat(said(status)).containsIgnoringCase("two more times");
    pressShift(1);
    assertThat(said(status)).containsIgnoringCase("one more time");
    browser.press("a");
    assertThat(said(status)).isEmpty();
  }

  @Test
  void anotherKeyBetweenStartsOver() {
    pressShift(2);
    browser.press("a");
    pressShift(2);
    assertStillOn(article);
  }

  @Test
  void shiftThatIsHeldForAnotherKeyDoesNotCount() {
    browser.pressWith(Keys.SHIFT, "a");
    browser.pressWith(Keys.SHIFT, Keys.TAB);
    browser.pressWith(Keys.SHIFT, "b");
    pressShift(2);
    assertStillOn(article);
  }

  @Test
  void pressesMoreThanFiveSecondsApartStartOver() {
    shiftAt(1_000);
    shiftAt(2_000);
    shiftAt(7_001);
    assertStillOn(article);
    shiftAt(12_000);
    shiftAt(17_000);
    browser.until("the neutral page", () -> browser.url().equals(neutral));
  }

  @Test
  void thePageIsCoveredWhileTheOtherIsAwaitedAndOfUseWhenShownAgain() {
    sites.neutral().answerNothing(true);
    browser.find(LINK).click();
    browser.until("the cover", () -> visibleWords().isEmpty());
    browser.script(
        "window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
    assertThat(visibleWords()).contains("Words before any heading");
    sites.neutral().answerNothing(false);
    pressShift(3);
    browser.until("the neutral page", () -> browser.url().equals(neutral));
  }

  private void pressShift(int times) {
    for (int i = 0; i < times; i++) {
      browser.press(Keys.SHIFT);
    }
  }

  /** A press of Shift at a time in milliseconds, so that nobody has to wait. */
  private void shiftAt(int time) {
    browser.script(
        """
        for (const type of ["keydown", "keyup"]) {
          const event = new KeyboardEvent(type, { key: "Shift", bubbles: true });
          Object.defineProperty(event, "timeStamp", { value: arguments[0] });
          document.body.dispatchEvent(event);
        }
        """,
        time);
  }

  /** Leaving takes a moment, but the page is covered for it at once. */
  private void assertStillOn(String page) {
    assertThat(
            browser.<Boolean>script(
                "return document.documentElement.classList.contains('leaving')"))
        .isFalse();
    assertThat(browser.url()).isEqualTo(page);
  }

  private String visibleWords() {
    return browser.text("body").replace("Leaving this page.", "").strip();
  }

  private static String said(WebElement status) {
    return status.getDomProperty("textContent");
  }
}
