package doorlight.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The site without a mouse: Tab, Enter, Space and the arrows reach and use everything. */
@InBrowser
class KeyboardTest {
  private static final String ARTICLE = "/blog/the-startle-that-stays/";

  private final Browser browser;
  private final Sites sites;

  KeyboardTest(Browser browser, Sites sites) {
    this.browser = browser;
    this.sites = sites;
  }

  @Test
  void theFirstStopSkipsToTheText() {
    browser.open(sites.sample().url(ARTICLE));
    browser.press(Keys.TAB);
    assertThat(browser.focused().getText()).isEqualTo("Skip to the main content");
    browser.press(Keys.ENTER);
    browser.until("the focus is on the text", () -> browser.focusIs("main"));
    browser.press(Keys.TAB);
    assertThat(browser.focusIs("main a")).isTrue();
  }

  /** WCAG 2.2, 2.4.7, 2.4.11 and 1.4.11, for each stop of the tab key, forwards and back. */
  @ParameterizedTest
  @CsvSource({
    "/blog/the-startle-that-stays/, 1280, light",
    "/blog/the-startle-that-stays/, 390, dark",
    "/blog/learning-to-rest/, 1280, dark",
    "/search/, 390, light"
  })
  void eachStopShowsThatItHasTheFocusAndIsNotHidden(String path, int width, String scheme) {
    browser.size(width, 800);
    browser.withoutMotion(scheme);
    browser.open(sites.sample().url(path));
    assertThat(badStops(this::forward)).isEmpty();
    assertThat(badStops(this::backward)).isEmpty();
  }

  @Test
  void norIsAnyUnderTheLinkThatLeaves() {
    browser.size(390, 500);
    browser.open(sites.features().url("/blog/everything/"));
    assertThat(badStops(this::forward)).isEmpty();
    assertThat(badStops(this::backward)).isEmpty();
  }

  @Test
  void throughTheMenu() {
    browser.open(sites.sample().url(ARTICLE));
    browser.tabTo("nav[aria-label=Main] a[href='/questions/']");
    browser.press(Keys.ENTER);
    browser.until("the questions", () -> browser.url().endsWith("/questions/"));
    assertThat(browser.find("nav[aria-label=Main] [aria-current=page]").getText())
        .isEqualTo("Questions");
  }

  @Test
  void throughASearch() {
    browser.open(sites.sample().url(ARTICLE));
    browser.tabTo("header input[type=search]");
    browser.press("startle", Keys.ENTER);
    browser.until("the page of results", () -> browser.url().contains("/search/"));
    browser.until("a result", () -> browser.text("main").contains("article"));
    browser.tabTo("main input[type=search]");
    browser.until(
        "the arrow leads to a result",
        () -> {
          browser.press(Keys.ARROW_DOWN);
          return browser.focusIs("main a[href*='the-startle-that-stays']");
        });
    browser.press(Keys.ENTER);
    browser.until("the article", () -> browser.url().contains(ARTICLE));
  }

  @ParameterizedTest
  @CsvSource({"1280", "390"})
  void throughTheContents(int width) {
    browser.size(width, 800);
    browser.open(sites.sample().url(ARTICLE));
    WebElement link = browser.tabTo("nav.toc a[href='#what-helps-over-months']");
    assertThat(link.isDisplayed()).isTrue();
    browser.press(Keys.ENTER);
    browser.until("the focus is on the section", () -> browser.focusIs(":target"));
    assertThat(
            browser.<Boolean>script(
                "return document.activeElement.getBoundingClientRect().top < innerHeight / 2"))
        .as("the section is in view")
        .isTrue();
    browser.press(Keys.TAB);
    assertThat(
            browser.<Boolean>script(
                "return Boolean(document.querySelector(':target')"
                    + ".compareDocumentPosition(document.activeElement)"
                    + " & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY))"))
        .as("the next stop is in that section")
        .isTrue();
  }

  @Test
  void contentsFold() {
    browser.size(390, 800);
    browser.open(sites.sample().url(ARTICLE));
    browser.tabTo("nav.toc summary");
    boolean shown = browser.find("nav.toc a").isDisplayed();
    browser.press(Keys.SPACE);
    assertThat(browser.find("nav.toc a").isDisplayed()).isEqualTo(!shown);
    browser.press(Keys.ENTER);
    assertThat(browser.find("nav.toc a").isDisplayed()).isEqualTo(shown);
  }

  @Test
  void throughTheQuestions() {
    browser.open(sites.sample().url(ARTICLE));
    browser.tabTo("section.faq summary");
    WebElement answer = browser.find("section.faq details p");
    assertThat(answer.isDisplayed()).isFalse();
    browser.press(Keys.ENTER);
    assertThat(answer.isDisplayed()).isTrue();
    browser.press(Keys.SPACE);
    assertThat(answer.isDisplayed()).isFalse();
  }

  @Test
  void throughTheChecklist() {
    browser.open(sites.sample().url(ARTICLE));
    browser.tabTo("section.checklist input[type=checkbox]");
    browser.press(Keys.SPACE);
    browser.press(Keys.TAB);
    browser.press(Keys.SPACE);
    assertThat(browser.text("section.checklist [role=status]")).startsWith("2 of ");
    browser.press(Keys.SPACE);
    assertThat(browser.text("section.checklist [role=status]")).startsWith("1 of ");
  }

  @Test
  void outByTheExit() {
    browser.open(sites.features().url("/blog/everything/"));
    browser.press(Keys.TAB);
    assertThat(browser.focused().getText()).isEqualTo("Skip to the main content");
    browser.press(Keys.TAB);
    assertThat(browser.focused().getText()).isEqualTo("Exit this page");
    browser.press(Keys.ENTER);
    browser.until("the neutral page", () -> browser.url().equals(sites.neutral().url("/")));
  }

  private void forward() {
    browser.press(Keys.TAB);
  }

  private void backward() {
    browser.pressWith(Keys.SHIFT, Keys.TAB);
  }

  /** Goes through all stops and tells of each that is not seen to have the focus. */
  private List<String> badStops(Runnable step) {
    List<String> bad = new ArrayList<>();
    step.run();
    for (int i = 0; i < 300; i++) {
      Map<String, String> stop = browser.script(STOP);
      if (stop == null) {
        return bad;
      }
      if (!stop.get("wrong").isEmpty()) {
        bad.add(stop.get("name") + ": " + stop.get("wrong"));
      }
      step.run();
    }
    throw new AssertionError("The tab key goes round in " + browser.url());
  }

  /**
   * What is wrong with the element that has the focus; null where none has it. The mark of focus
   * may be on it or on what holds it (a search box and its button have one round both).
   */
  private static final String STOP =
      """
      const element = document.activeElement;
      if (!element || element === document.body || element === document.documentElement) return null;
      const wrong = [];
      const numbers = (colour) => colour.match(/[\\d.]+/g).map(Number);
      const light = ([r, g, b]) => [r, g, b].map((c) => c / 255)
        .map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
        .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
      const contrast = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      const ground = (e) => {
        for (let at = e; at; at = at.parentElement) {
          const colour = numbers(getComputedStyle(at).backgroundColor);
          if (colour[3] === undefined || colour[3] === 1) return colour;
        }
        return [255, 255, 255];
      };
      const outlined = [element, element.parentElement].find((e) => {
        const style = getComputedStyle(e);
        return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
      });
      if (!outlined) {
        wrong.push("no outline of 2 px");
      } else {
        const mark = numbers(getComputedStyle(outlined).outlineColor);
        const ratio = contrast(light(mark), light(ground(outlined.parentElement)));
        if (ratio < 3) wrong.push(`outline of contrast ${ratio.toFixed(1)}`);
      }
      const boxes = [...element.getClientRects()];
      const seen = boxes.some((box) => [0.1, 0.5, 0.9].some((x) => [0.2, 0.5, 0.8].some((y) => {
        const hit = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
        return hit && (element.contains(hit) || (hit.contains(element) && hit.matches("a, label, summary, button")));
      })));
      if (!seen) wrong.push("hidden");
      return {
        name: `${element.tagName} ${(element.textContent || element.name || "").trim().slice(0, 40)}`,
        wrong: wrong.join(", ")
      };
      """;
}
