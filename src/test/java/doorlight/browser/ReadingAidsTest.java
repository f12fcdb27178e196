package doorlight.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

/** What helps in a long article: contents, questions, links to headings, notes, the checklist. */
@InBrowser
class ReadingAidsTest {
  private final Browser browser;
  private final SiteServer site;
  private final String article;

  ReadingAidsTest(Browser browser, Sites sites) {
    this.browser = browser;
    this.site = sites.sample();
    this.article = site.url("/blog/the-startle-that-stays/");
  }

  @BeforeEach
  void openTheArticle() {
    browser.open(article);
  }

  @Test
  void theContentsMarkTheSectionInView() {
    for (String id : List.of("the-second-wave", "what-helps-over-months", "why-it-can-stay")) {
      browser.script("document.getElementById(arguments[0]).scrollIntoView()", id);
      browser.until(
          id + " is marked",
          () -> {
            List<WebElement> marked = browser.all("nav.toc [aria-current]");
            return marked.size() == 1 && ("#" + id).equals(marked.get(0).getDomAttribute("href"));
          });
    }
  }

  @Test
  void theContentsStayInSightOnWideScreensAndOutOfTheWayOnPhones() {
    browser.script("document.getElementById('what-helps-over-months').scrollIntoView()");
    assertThat(contentsInWindow()).isTrue();
    browser.size(390, 800);
    browser.script("document.getElementById('what-helps-over-months').scrollIntoView()");
    assertThat(contentsInWindow()).isFalse();
  }

  @Test
  void aQuestionOpensWhenALinkLeadsToIt() {
    browser.open(site.url("/questions/"));
    WebElement link = browser.find("main a[href*='the-startle-that-stays/#']");
    String id = link.getDomAttribute("href").replaceFirst(".*#", "");
    link.click();
    assertOpen(id);
    browser.open(article);
    browser.script("location.hash = arguments[0]", id);
    assertOpen(id);
  }

  /**
   * Browsers look into closed {@code details} when the reader searches the page, and when an
   * address names words of it, which takes the same way and can be tried here.
   */
  @Test
  void aQuestionOpensWhenTheBrowserFindsItsWords() {
    String words =
        browser.script(
            "return document.querySelectorAll('section.faq details p')[1].textContent.match(/^(?:[A-Za-z]+ ?){4}/)[0].trim()");
    assertThat(browser.text("section.faq")).doesNotContain(words);
    browser.open("about:blank");
    browser.open(article + "#:~:text=" + words.replace(" ", "%20"));
    browser.until("the answer", () -> browser.text("section.faq").contains(words));
  }

  @Test
  void aHeadingCanBeLinkedTo() {
    browser.allowClipboard(site.origin());
    browser.find(".heading-link[href='#the-second-wave']").click();
    browser.until("the address", () -> browser.url().equals(article + "#the-second-wave"));
    browser.until("it is copied", () -> (article + "#the-second-wave").equals(clipboard()));
    assertThat(browser.all("main [role=status]"))
        .anyMatch(status -> status.getDomProperty("textContent").toLowerCase().contains("copied"));
  }

  @Test
  void aNoteIsReachedAndLeadsBack() {
    WebElement mark = browser.find("main sup a, main a[role=doc-noteref]");
    String note = mark.getDomAttribute("href");
    mark.click();
    browser.until("the note", () -> browser.url().endsWith(note));
    browser.find("[id='" + note.substring(1) + "'] a[href^='#']").click();
    browser.until(
        "the place it was called from",
        () ->
            browser.<Boolean>script(
                "const at = document.querySelector(':target');"
                    + "return Boolean(at && (at.matches(arguments[0]) || at.querySelector(arguments[0]))"
                    + " && at.getBoundingClientRect().top >= 0"
                    + " && at.getBoundingClientRect().bottom <= innerHeight)",
                "a[href='" + note + "']"));
  }

  @Test
  void theChecklistCountsAndSpeaksUpAtItsThreshold() {
    List<WebElement> boxes = browser.all("section.checklist input[type=checkbox]");
    int threshold =
        Integer.parseInt(browser.find("section.checklist").getDomAttribute("data-threshold"));
    String before = count();
    for (int i = 0; i < threshold - 1; i++) {
      boxes.get(i).click();
    }
    assertThat(count()).isEqualTo(before.replaceFirst("^0", String.valueOf(threshold - 1)));
    boxes.get(threshold - 1).click();
    assertThat(count())
        .startsWith(threshold + " of " + boxes.size())
        .hasSizeGreaterThan(before.length());
    boxes.get(0).click();
    assertThat(count()).isEqualTo(before.replaceFirst("^0", String.valueOf(threshold - 1)));
  }

  @Test
  void theChecklistForgetsItsTicks() {
    browser.find("section.checklist input[type=checkbox]").click();
    browser.reload();
    assertThat(count()).startsWith("0 of ");
    browser.find("section.checklist input[type=checkbox]").click();
    browser.open(site.url("/about/"));
    browser.back();
    assertThat(count()).startsWith("0 of ");
  }

  @Test
  void theChecklistCanBePrinted() {
    browser.script("window.print = () => { window.printed = true; }");
    browser.find("section.checklist button").click();
    assertThat(browser.<Boolean>script("return window.printed === true")).isTrue();
  }

  private String count() {
    return browser.text("section.checklist [role=status]");
  }

  private void assertOpen(String id) {
    browser.until(
        "the answer to " + id,
        () ->
            browser.<Boolean>script(
                "const entry = document.getElementById(arguments[0]).closest('details');"
                    + "return entry.open && entry.getBoundingClientRect().top < innerHeight"
                    + " && entry.getBoundingClientRect().bottom > 0",
                id));
  }

  private boolean contentsInWindow() {
    return browser.<Boolean>script(
        "const box = document.querySelector('nav.toc').getBoundingClientRect();"
            + "return box.bottom > 0 && box.top < innerHeight");
  }

  private String clipboard() {
    return browser.scriptThatCalls(
        "const done = arguments[0];"
            + "navigator.clipboard.readText().then(done, (failure) => done(String(failure)))");
  }
}
