package doorlight.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** With JavaScript off, nothing is missing but the search itself and the ticking. */
@InBrowser
class WithoutScriptsTest {
  private final Browser browser;
  private final Sites sites;

  WithoutScriptsTest(Browser browser, Sites sites) {
    this.browser = browser;
    this.sites = sites;
  }

  @BeforeEach
  void scriptsOff() {
    browser.withoutScripts();
  }

  @ParameterizedTest
  @EnumSource
  void allWordsCanBeReadAndNoControlIsDead(PageType page) {
    browser.open(page.url(sites));
    browser.all("main details:not([open]) > summary").forEach(WebElement::click);
    List<String> unseen =
        browser.script(
            """
            return [...document.querySelectorAll("main :is(h1, h2, h3, h4, p, li, td, th, dt, dd, pre)")]
              .filter((e) => e.textContent.trim() && !e.checkVisibility({ visibilityProperty: true })
                && !e.closest("[role=status], [hidden], .print-address"))
              .map((e) => e.outerHTML.slice(0, 100));
            """);
    assertThat(unseen).isEmpty();
    List<String> dead =
        browser.script(
            """
            return [...document.querySelectorAll("button, input, select")]
              .filter((e) => e.checkVisibility() && !e.disabled && !(e.form && e.form.hasAttribute("action")))
              .map((e) => e.outerHTML.slice(0, 100));
            """);
    assertThat(dead).isEmpty();
  }

  @Test
  void contentsLeadToTheirSections() {
    browser.open(sites.sample().url("/blog/the-startle-that-stays/"));
    List<String> links =
        browser.script(
            "return [...document.querySelectorAll('nav.toc a')].map((a) => a.getAttribute('href'))");
    assertThat(links).isNotEmpty();
    for (String link : links) {
      browser.open(sites.sample().url("/blog/the-startle-that-stays/" + link));
      assertThat(
              browser.<Boolean>script("return document.querySelector(':target').checkVisibility()"))
          .as(link)
          .isTrue();
    }
  }

  @Test
  void questionsOpen() {
    browser.open(sites.sample().url("/blog/the-startle-that-stays/"));
    WebElement answer = browser.find("section.faq details p");
    assertThat(answer.isDisplayed()).isFalse();
    browser.find("section.faq summary").click();
    assertThat(answer.isDisplayed()).isTrue();
  }

  @Test
  void aQuestionThatIsLinkedToIsOpen() {
    browser.open(sites.sample().url("/questions/"));
    browser.find("main a[href*='the-startle-that-stays/#']").click();
    browser.until("the answer", () -> browser.find("section.faq details[open] p").isDisplayed());
  }

  @Test
  void theChecklistIsAList() {
    browser.open(sites.sample().url("/blog/the-startle-that-stays/"));
    assertThat(browser.all("section.checklist li"))
        .hasSizeGreaterThan(3)
        .allMatch(WebElement::isDisplayed);
    assertThat(browser.all("section.checklist input")).isEmpty();
  }

  @Test
  void searchLeadsToTheListOfAllArticles() {
    browser.open(sites.sample().url("/about/"));
    browser.find("header input[type=search]").sendKeys("rest", Keys.ENTER);
    browser.until("the page of search", () -> browser.url().contains("/search/?q=rest"));
    assertThat(browser.text("main")).contains("JavaScript");
    assertThat(browser.all("main li a[href^='/blog/']"))
        .hasSizeGreaterThanOrEqualTo(12)
        .allMatch(WebElement::isDisplayed);
  }

  @Test
  void theExitIsALink() {
    browser.open(sites.features().url("/blog/everything/"));
    browser.find("aside[aria-label='Leave quickly'] a").click();
    browser.until("the neutral page", () -> browser.url().equals(sites.neutral().url("/")));
  }
}
