/**
 * The published pages in a real browser: Chromium, driven by Selenium. Each class is one promise to
 * the reader. A test gets the one {@link doorlight.browser.Browser} and the {@link
 * doorlight.browser.Sites} it opens by asking for them in its constructor:
 *
 * <pre>
 * &#64;InBrowser
 * class QuietTest {
 *   private final Browser browser;
 *   private final Sites sites;
 *
 *   QuietTest(Browser browser, Sites sites) { ... }
 *
 *   &#64;Test
 *   void homeSaysNothing() {
 *     browser.open(sites.sample().url("/"));
 *     assertThat(browser.console()).isEmpty();
 *   }
 * }
 * </pre>
 *
 * <p>Browser and driver are looked for on the PATH, or named by {@code DOORLIGHT_BROWSER} and
 * {@code DOORLIGHT_DRIVER}; nothing is ever downloaded. Where there is none the tests are skipped,
 * but never on a machine that sets {@code CI}.
 */
package doorlight.browser;
