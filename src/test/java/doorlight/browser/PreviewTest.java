package doorlight.browser;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.serve.ServedSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** What the writer sees of her preview while she edits beside it. */
@InBrowser
class PreviewTest {
  private static final String LONG = "A paragraph.\n\n".repeat(200);

  private final Browser browser;
  @TempDir Path temp;

  PreviewTest(Browser browser) {
    this.browser = browser;
  }

  private ServedSite serve() throws IOException {
    return ServedSite.of(ServedSite.twoArticles(temp.resolve("site")));
  }

  /** Something of the panel over the page, which stands in a tree of its own. */
  private <T> T inPanel(String selector, String expression) {
    return browser.script(
        "const e = document.querySelector('doorlight-preview')?.shadowRoot.querySelector('"
            + selector
            + "'); return e && "
            + expression);
  }

  private boolean panelIsOpen() {
    return Boolean.TRUE.equals(inPanel(".panel", "!e.hidden"));
  }

  @Test
  void anEditIsSeenAndThePlaceOnThePageKept() throws Exception {
    try (ServedSite site = serve()) {
      site.write("content/posts/one.md", ServedSite.article("Learning to Rest", LONG + "Before."));
      site.awaitGood();
      browser.open(site.base() + "blog/one/");
      browser.script("window.scrollTo(0, 1500)");

      site.write("content/posts/one.md", ServedSite.article("Learning to Rest", LONG + "After."));

      browser.until("the edit", () -> browser.text("main").contains("After."));
      browser.until(
          "the place", () -> browser.<Number>script("return window.scrollY").intValue() == 1500);
      assertThat(browser.console()).isEmpty();
    }
  }

  @Test
  void anEditOfAnotherPageLeavesThisOneAlone() throws Exception {
    try (ServedSite site = serve()) {
      browser.open(site.base() + "about/");
      browser.script("window.stayed = true");
      site.write("content/posts/one.md", ServedSite.article("Learning to Rest", "Other words."));
      site.awaitGood();
      site.write("content/posts/one.md", "---\ntitle: Oh: no\n---\n");
      browser.until("the panel, which comes later", this::panelIsOpen);
      assertThat(browser.<Boolean>script("return window.stayed")).isTrue();
    }
  }

  @Test
  void anErrorStandsOverThePageUntilItIsMended() throws Exception {
    try (ServedSite site = serve()) {
      browser.open(site.base() + "about/");
      browser.script("window.stayed = true");

      site.write("content/posts/two.md", "---\ntitle: Oh: no\ndate: 2026-01-01\n---\n");

      browser.until("the panel", this::panelIsOpen);
      assertThat(this.<String>inPanel(".panel", "e.innerText"))
          .contains("1 error")
          .contains("content/posts/two.md, line 2")
          .contains("title: Oh: no");
      assertThat(this.<String>inPanel(".panel mark", "e.textContent")).isEqualTo(":");
      assertThat(browser.text("main")).contains("About.");

      browser.press(Keys.ESCAPE);
      assertThat(panelIsOpen()).isFalse();
      assertThat(this.<String>inPanel(".count", "e.textContent")).isEqualTo("1 error");
      assertThat(this.<String>inPanel(".count", "e.ariaExpanded")).isEqualTo("false");
      inPanel(".count", "e.click()");
      assertThat(panelIsOpen()).isTrue();

      site.write("content/posts/two.md", ServedSite.article("Going Numb", "Mended."));
      browser.until("its end", () -> !panelIsOpen());
      assertThat(this.<Boolean>inPanel(".count", "e.hidden")).isTrue();
      assertThat(browser.<Boolean>script("return window.stayed")).isTrue();
    }
  }

  @Test
  void aWarningIsAQuietCount() throws Exception {
    try (ServedSite site = serve()) {
      browser.open(site.base() + "about/");
      site.write("content/posts/two.md", "---\ntitle: T\ndate: 2026-01-01\ntgas: x\n---\n\nT.\n");
      browser.until(
          "the count", () -> "1 warning".equals(this.<String>inPanel(".count", "e.textContent")));
      assertThat(panelIsOpen()).isFalse();
      inPanel(".count", "e.click()");
      assertThat(this.<String>inPanel(".panel", "e.innerText"))
          .contains("content/posts/two.md, line 4");
    }
  }

  @Test
  void aStyleIsPutOnWithoutLoadingThePageAgain() throws Exception {
    try (ServedSite site = serve()) {
      browser.open(site.base() + "about/");
      browser.script("window.stayed = true");
      site.write(ServedSite.STYLE, ServedSite.style("body { color: rgb(1, 2, 3); }"));
      browser.until(
          "the colour",
          () ->
              "rgb(1, 2, 3)"
                  .equals(browser.script("return getComputedStyle(document.body).color")));
      assertThat(browser.<Boolean>script("return window.stayed")).isTrue();
    }
  }

  @Test
  void draftsAreMarkedOnTheirPagesAndInLists() throws Exception {
    Path folder = ServedSite.twoArticles(temp.resolve("site"));
    Files.writeString(
        folder.resolve("content/posts/draft.md"),
        "---\ntitle: Not Ready\ndate: 2026-01-01\ndraft: true\n---\n\nNot yet.\n");
    try (ServedSite site = ServedSite.of(folder)) {
      browser.open(site.base() + "blog/draft/");
      browser.until(
          "the mark",
          () ->
              "Draft: readers do not see this page."
                  .equals(this.<String>inPanel(".mark", "e.innerText")));
      browser.open(site.base());
      browser.until("a label", () -> !browser.all("main .doorlight-label").isEmpty());
      assertThat(browser.all("main h2 .doorlight-label"))
          .singleElement()
          .extracting(label -> label.getText())
          .isEqualTo("Draft");
      assertThat(browser.console()).isEmpty();
    }
  }

  @Test
  void aSiteThatCannotBeBuiltAppearsOnceItCan() throws Exception {
    Path folder = Files.createDirectories(temp.resolve("empty"));
    try (ServedSite site = ServedSite.of(folder)) {
      browser.open(site.base());
      assertThat(browser.text("main")).contains("has no site-config.yaml");
      ServedSite.twoArticles(folder);
      browser.until("the site", () -> !browser.all("a[href='/blog/one/']").isEmpty());
    }
  }

  @Test
  void aRenamedArticleComesBackWhereItWasMissed() throws Exception {
    try (ServedSite site = serve()) {
      browser.open(site.base() + "blog/three/");
      assertThat(browser.find("h1").getText()).isNotEqualTo("Third");
      site.write("content/posts/three.md", ServedSite.article("Third", "Here."));
      browser.until("the article", () -> browser.find("h1").getText().equals("Third"));
    }
  }
}
