package doorlight.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * WCAG 2.0 to 2.2, A and AA, and what axe-core counts as best practice: no violation on any type of
 * page, on phones and desktops, in the light theme and the dark one.
 */
@InBrowser
class AccessibilityTest {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
  private static final List<Integer> WIDTHS = List.of(320, 390, 1280);

  private final Browser browser;
  private final Sites sites;
  private final String axe = Browser.resource("/axe.min.js");

  AccessibilityTest(Browser browser, Sites sites) {
    this.browser = browser;
    this.sites = sites;
  }

  @ParameterizedTest
  @EnumSource
  void noRuleIsBroken(PageType page) {
    browser.open(page.url(sites));
    assertThat(violations()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"ARTICLE_WITH_FOOTNOTES", "ARTICLE_TO_LEAVE_QUICKLY"})
  void norWhereEverythingIsOpenedAndTicked(PageType page) {
    browser.open(page.url(sites));
    browser.script("document.querySelectorAll('details').forEach(d => { d.open = true; })");
    for (WebElement box : browser.all("section.checklist input[type=checkbox]")) {
      browser.script("arguments[0].click()", box);
    }
    assertThat(violations()).isEmpty();
  }

  @Test
  void norAmongTheResultsOfASearch() {
    browser.open(sites.sample().url("/search/"));
    browser.find("main input[type=search]").sendKeys("rest", Keys.ENTER);
    browser.until(
        "results", () -> browser.text("main").contains("Learning to Rest Beside Someone"));
    assertThat(violations()).isEmpty();
  }

  /** Asked for no motion, a page has none: reader-and-safety 1.2 wants transitions below 200 ms. */
  @ParameterizedTest
  @EnumSource(names = {"HOME", "ARTICLE_WITH_FOOTNOTES", "SEARCH", "ARTICLE_TO_LEAVE_QUICKLY"})
  void nothingMovesForThoseWhoAskForNoMotion(PageType page) {
    browser.withoutMotion("light");
    browser.open(page.url(sites));
    List<String> moving =
        browser.script(
            """
            const seconds = (list) => Math.max(...list.split(",").map(parseFloat));
            return [...document.querySelectorAll("*")].flatMap((element) =>
              [null, "::before", "::after"].map((pseudo) => {
                const style = getComputedStyle(element, pseudo);
                const slow = seconds(style.transitionDuration) > 0.2;
                const smooth = style.scrollBehavior === "smooth";
                return slow || smooth || style.animationName !== "none"
                  ? element.tagName + "." + element.className + (pseudo || "") : "";
              })).filter(Boolean).concat(document.getAnimations().map(String));
            """);
    assertThat(moving).isEmpty();
  }

  /** Calls for help are hit by unsteady fingers: 44 by 44 CSS pixels at the least. */
  @ParameterizedTest
  @EnumSource(names = {"HOME", "ARTICLE_WITH_HELP_FIRST", "ARTICLE_TO_LEAVE_QUICKLY"})
  void whatHelpsIsLargeEnoughToHit(PageType page) {
    browser.open(page.url(sites));
    browser.size(320, 640);
    List<String> small =
        browser.script(
            """
            return [...document.querySelectorAll("[href='tel:988'], [href='sms:988'], .exit-page a")]
              .filter((link) => link.checkVisibility())
              .map((link) => [link, link.getBoundingClientRect()])
              .filter(([link, box]) => box.width < 44 || box.height < 44)
              .map(([link, box]) => `${link.parentElement.className}: ${link.textContent},`
                + ` ${Math.round(box.width)} by ${Math.round(box.height)}`);
            """);
    assertThat(small).isEmpty();
  }

  /** Every violation, with the widths and themes in which it is one. */
  private List<String> violations() {
    browser.script(axe);
    Map<String, List<String>> places = new LinkedHashMap<>();
    for (int width : WIDTHS) {
      browser.size(width, 800);
      for (String scheme : List.of("light", "dark")) {
        browser.withoutMotion(scheme);
        List<String> found =
            browser.scriptThatCalls(
                """
                const [rules, done] = arguments;
                const said = (rule, node) => `${rule.id}: ${node.html.replace(/\\s+/g, " ")}; `
                  + [...node.any, ...node.all, ...node.none].map((check) => check.message).join(" ");
                axe.run(document, { runOnly: { type: "tag", values: rules }, resultTypes: ["violations"] })
                  .then((result) => result.violations.flatMap((rule) => rule.nodes.map((node) => said(rule, node))))
                  .then(done, (failure) => done([String(failure)]));
                """,
                RULES);
        String place = width + " " + scheme;
        found.forEach(one -> places.computeIfAbsent(one, key -> new ArrayList<>()).add(place));
      }
    }
    return places.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList();
  }
}
