package doorlight.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every page fits the narrowest phone and the largest letters: WCAG 2.2, 1.4.10 (reflow) and 1.4.12
 * (text spacing).
 */
@InBrowser
class ReflowTest {
  private static final String SPACING =
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important;"
          + " word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }";

  private final Browser browser;
  private final Sites sites;

  ReflowTest(Browser browser, Sites sites) {
    this.browser = browser;
    this.sites = sites;
  }

  @ParameterizedTest
  @EnumSource
  void nothingScrollsSideways(PageType page) {
    browser.open(page.url(sites));
    browser.size(320, 640);
    assertThat(sticksOut()).as("on a phone 320 px wide").isEmpty();
    browser.zoomFourfold();
    assertThat(sticksOut()).as("at 400 %").isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void wideLettersAndLinesLoseNothing(PageType page) {
    browser.open(page.url(sites));
    for (int width : List.of(320, 1280)) {
      browser.size(width, 800);
      space("");
      List<String> before = cutOff();
      space(SPACING);
      assertThat(sticksOut()).as("%d px", width).isEmpty();
      assertThat(cutOff()).as("%d px", width).isSubsetOf(before);
    }
  }

  /** What is put before a title stands where its number does. */
  @Test
  void theNumberOfALongTitleStandsBesideItsFirstLine() {
    browser.open(sites.guide().url("/refer/"));
    browser.size(320, 640);
    List<String> beside =
        browser.script(
            """
            return [...document.querySelectorAll(".series li")].map((item) => {
              const number = document.createElement("span");
              number.textContent = "\\u2060"; // as tall as a number, and no wider than nothing
              item.prepend(number);
              const lower = number.getBoundingClientRect().top - item.getBoundingClientRect().top;
              return [lower / parseFloat(getComputedStyle(item).lineHeight), item.textContent];
            }).filter(([lines]) => lines > 0.7).map(([, words]) => words);
            """);
    assertThat(beside).isEmpty();
  }

  /** A style of the reader's own, which no policy of the page keeps out. */
  private void space(String css) {
    browser.script(
        "const own = new CSSStyleSheet(); own.replaceSync(arguments[0]);"
            + " document.adoptedStyleSheets = [own];",
        css);
  }

  /** What makes the page wider than the window; empty when nothing does. */
  private List<String> sticksOut() {
    return browser.script(
        """
        const root = document.documentElement;
        if (root.scrollWidth <= root.clientWidth) return [];
        return [`${root.scrollWidth} of ${root.clientWidth} px`].concat(
          [...document.body.querySelectorAll("*")].filter((e) => {
            const box = e.getBoundingClientRect();
            return box.right > root.clientWidth + 0.5 || box.left < -0.5;
          }).map((e) => `${e.tagName}.${e.className}`).slice(0, 5));
        """);
  }

  /**
   * Elements that show less than they hold and cannot be scrolled, save those hidden on purpose.
   */
  private List<String> cutOff() {
    return browser.script(
        """
        return [...document.body.querySelectorAll("*")].filter((e) => {
          const style = getComputedStyle(e);
          return /hidden|clip/.test(style.overflowX + style.overflowY) && e.clientWidth > 1
            && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1);
        }).map((e) => `${e.tagName}.${e.className}: ${e.textContent.trim()}`);
        """);
  }
}
