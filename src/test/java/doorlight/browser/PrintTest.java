package doorlight.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** An article on paper is a handout: all of its words, where its links lead, and no furniture. */
@InBrowser
class PrintTest {
  private final Browser browser;
  private final Sites sites;

  PrintTest(Browser browser, Sites sites) {
    this.browser = browser;
    this.sites = sites;
  }

  @Test
  void theWholeArticleIsThere() throws IOException {
    String paper = printed(sites.sample().url("/blog/the-startle-that-stays/"));
    assertThat(paper)
        .contains("The Startle That Stays (And What It Is For)")
        .contains("Your Name, PhD")
        .contains("Watch a startle in slow motion and you see a good design.");
    List<String> parts =
        browser.script(
            "return [...document.querySelectorAll('.article :is(h2, h3, section p, section li)')]"
                + ".filter((e) => !e.closest('nav') && !e.hidden && !e.closest('[role=status], .checklist-promise'))"
                + ".map((e) => e.textContent)");
    assertThat(parts).isNotEmpty();
    for (String part : parts) {
      String words = plain(part);
      assertThat(paper).contains(words.substring(0, Math.min(40, words.length())));
    }
  }

  @Test
  void addressesOfLinksAreWrittenOut() throws IOException {
    String paper = printed(sites.features().url("/blog/everything/")).replace(" ", "");
    assertThat(paper)
        .contains("https://example.org/a-long-address-without-a-single-hyphen-or-space/")
        .contains("https://example.org/note")
        .contains("https://example.org/book");
  }

  @Test
  void furnitureStaysOnTheScreen() throws IOException {
    String paper = printed(sites.features().url("/blog/everything/"));
    assertThat(paper)
        .doesNotContain("Skip to the main content")
        .doesNotContain("Exit this page")
        .doesNotContain("Search")
        .doesNotContain("Table of Contents")
        .doesNotContain("Previous")
        .doesNotContain("Feed");
  }

  @Test
  void noButtonIsPrintedAmongTheResultsOfASearch() {
    browser.open(sites.sample().url("/search/?q=rest"));
    browser.until("a button for more", () -> browser.find("[data-search-more]").isDisplayed());
    browser.onPaper("light");
    assertThat(browser.find("[data-search-more]").isDisplayed()).isFalse();
  }

  @Test
  void helpIsOnThePaperToo() throws IOException {
    assertThat(printed(sites.sample().url("/blog/grief-for-the-years-you-spent-surviving/")))
        .contains("988 Suicide & Crisis Lifeline");
  }

  @Test
  void theDarkThemeIsNotPrinted() {
    browser.onPaper("dark");
    browser.open(sites.sample().url("/blog/the-startle-that-stays/"));
    assertThat(browser.<String>script("return getComputedStyle(document.body).backgroundColor"))
        .isIn("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)");
    assertThat(
            browser.<String>script(
                "return getComputedStyle(document.querySelector('.prose p')).color"))
        .matches("rgb\\(([0-5]?\\d), ([0-5]?\\d), ([0-5]?\\d)\\)");
  }

  private String printed(String url) throws IOException {
    browser.open(url);
    try (PDDocument paper = Loader.loadPDF(browser.print())) {
      return plain(new PDFTextStripper().getText(paper));
    }
  }

  /** White space evened, ligatures undone. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", " ").strip();
  }
}
