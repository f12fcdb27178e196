package doorlight.browser;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.CommandRun;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Nothing phones home, nothing stays behind, and no script runs but the site's own. */
@InBrowser
class PrivacyTest {
  private final Browser browser;
  private final Sites sites;

  PrivacyTest(Browser browser, Sites sites) {
    this.browser = browser;
    this.sites = sites;
  }

  /** The console tells of blocked and of failed requests, too. */
  @ParameterizedTest
  @EnumSource
  void pagesAskNobodyElseAndComplainOfNothing(PageType page) {
    browser.open(page.url(sites));
    browser.script("window.scrollTo(0, document.body.scrollHeight)"); // pictures that load late
    assertThat(browser.requests())
        .isNotEmpty()
        .allMatch(url -> url.startsWith(page.site(sites).origin() + "/"));
    assertThat(browser.console()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"HOME", "HOME_OF_THE_GUIDE"})
  void noPageOfTheSiteAsksAnybodyElse(PageType home) throws IOException {
    SiteServer site = home.site(sites);
    List<String> pages =
        CommandRun.files(site.folder()).keySet().stream()
            .filter(file -> file.endsWith(".html"))
            .toList();
    for (String page : pages) {
      browser.open(site.url("/" + page));
      browser.script("window.scrollTo(0, document.body.scrollHeight)"); // pictures that load late
    }
    assertThat(pages).hasSizeGreaterThan(20);
    assertThat(browser.requests())
        .hasSizeGreaterThan(pages.size())
        .allMatch(url -> url.startsWith(site.origin() + "/"));
  }

  @Test
  void nothingIsKeptAfterEverythingWasUsed() {
    SiteServer site = sites.sample();
    browser.open(site.url("/blog/the-startle-that-stays/"));
    all("section.checklist input").forEach(WebElement::click);
    all("section.faq summary").forEach(WebElement::click);
    all("nav.toc a").forEach(link -> browser.script("arguments[0].click()", link));
    assertNothingKept();
    browser.find("header input[type=search]").sendKeys("startle", Keys.ENTER);
    browser.until(
        "results",
        () -> browser.url().contains("/search/") && browser.text("main").contains("found"));
    assertNothingKept();
    browser.find("main a[href*='/blog/']").click();
    browser.until("an article", () -> browser.url().contains("/blog/"));
    assertNothingKept();

    browser.open(sites.features().url("/blog/everything/"));
    browser.find("aside[aria-label='Leave quickly'] a").click();
    browser.until("the neutral page", () -> browser.url().equals(sites.neutral().url("/")));
    browser.open(sites.features().url("/"));
    assertNothingKept();
    assertThat(browser.requests())
        .allMatch(
            url ->
                url.startsWith(site.origin())
                    || url.startsWith(sites.features().origin())
                    || url.startsWith(sites.neutral().origin())
                    || url.startsWith("data:"));
  }

  /** What a CSS selector finds, which is something. */
  private List<WebElement> all(String selector) {
    List<WebElement> found = browser.all(selector);
    assertThat(found).as(selector).isNotEmpty();
    return found;
  }

  private void assertNothingKept() {
    Map<String, Object> kept =
        browser.scriptThatCalls(
            """
            const done = arguments[0];
            (async () => ({
              cookie: document.cookie,
              local: localStorage.length,
              session: sessionStorage.length,
              databases: (await indexedDB.databases()).length,
              caches: (await caches.keys()).length,
              workers: (await navigator.serviceWorker.getRegistrations()).length,
              windowName: window.name
            }))().then(done);
            """);
    assertThat(kept)
        .isEqualTo(
            Map.of(
                "cookie",
                "",
                "local",
                0L,
                "session",
                0L,
                "databases",
                0L,
                "caches",
                0L,
                "workers",
                0L,
                "windowName",
                ""));
  }

  /** What would happen if a mistake let markup of a stranger into a page. */
  @ParameterizedTest
  @EnumSource
  void scriptsThatAreNotTheSitesDoNotRun(PageType page) {
    browser.open(page.url(sites));
    List<String> blocked =
        browser.scriptThatCalls(
            """
            const done = arguments[0];
            const blocked = [];
            document.addEventListener("securitypolicyviolation", (e) => blocked.push(e.effectiveDirective));
            const script = document.createElement("script");
            script.textContent = "window.ran = true";
            document.body.append(script);
            const foreign = document.createElement("script");
            foreign.src = "https://example.org/tracker.js";
            document.body.append(foreign);
            const box = document.createElement("div");
            box.innerHTML = "<img src='/nothing.png' onerror='window.ran = true'>"
              + "<img src='https://example.org/pixel.png'><iframe src='https://example.org/'></iframe>"
              + "<p style='color: red'>red</p>";
            document.body.append(box);
            const told = () => done(window.ran ? ["it ran"] : blocked);
            const patience = setTimeout(told, 2000);
            document.addEventListener("securitypolicyviolation", () => {
              if (new Set(blocked).size === 5) { clearTimeout(patience); setTimeout(told); }
            });
            """);
    assertThat(blocked)
        .contains("script-src-elem", "script-src-attr", "img-src", "frame-src", "style-src-attr");
  }

  @Test
  void noAddressIsToldToThePlaceThatALinkLeadsTo() {
    browser.open(sites.features().url("/blog/everything/"));
    assertThat(browser.find("meta[name=referrer]").getDomAttribute("content"))
        .isEqualTo("no-referrer");
    assertThat(browser.all("a[href^='https:']"))
        .isNotEmpty()
        .allMatch(link -> link.getDomAttribute("rel").contains("noreferrer"));
  }
}
