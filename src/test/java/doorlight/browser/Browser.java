package doorlight.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.print.PrintOptions;
import org.openqa.selenium.support.ui.WebDriverWait;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A reader's browser, in the words of the tests: open a page, press keys, look at what has the
 * focus. It has no window, a profile of its own that is deleted afterwards, and no way to any other
 * machine. What it emulates (Chrome DevTools Protocol, domain Emulation) lasts until {@link
 * #reset}.
 */
final class Browser implements AutoCloseable {
  /** Nothing a page does may take longer; a page that is ready is not waited for. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Logger LOGGER = Logger.getLogger("org.openqa.selenium");

  private final Path profile;
  private final ChromeDriver driver;

  private Browser(Path profile, ChromeDriver driver) {
    this.profile = profile;
    this.driver = driver;
  }

  /** Opens it. */
  static Browser start(Chromium chromium) {
    LOGGER.setLevel(Level.SEVERE);
    System.setProperty("SE_OFFLINE", "true");
    try {
      Path profile = Files.createTempDirectory("doorlight-browser");
      LoggingPreferences logs = new LoggingPreferences();
      logs.enable(LogType.BROWSER, Level.ALL);
      logs.enable(LogType.PERFORMANCE, Level.ALL);
      ChromeOptions options = new ChromeOptions();
      options.setBinary(chromium.browser().toFile());
      options.setCapability("goog:loggingPrefs", logs);
      options.addArguments(
          "--headless=new",
          "--no-sandbox", // containers run as root
          "--disable-gpu",
          "--disable-quic",
          "--disable-dev-shm-usage",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--hide-scrollbars", // so that a width is the width of the page
          "--lang=en-US",
          "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
          "--user-data-dir=" + profile);
      ChromeDriverService service =
          new ChromeDriverService.Builder()
              .usingDriverExecutable(chromium.driver().toFile())
              .usingAnyFreePort()
              .withLogOutput(OutputStream.nullOutputStream())
              .build();
      return new Browser(profile, new ChromeDriver(service, options));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A light window of 1280 x 900 with scripts, without a memory of what went before. */
  void reset() {
    command("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    driver.get("about:blank");
    command("Network.clearBrowserCache", Map.of());
    size(1280, 900);
    scheme("light");
    console();
    requests();
  }

  /** Opens an address as if it were typed, and waits until it is loaded. */
  void open(String url) {
    driver.get(url);
  }

  void back() {
    driver.navigate().back();
  }

  void reload() {
    driver.navigate().refresh();
  }

  String url() {
    return driver.getCurrentUrl();
  }

  /** A window of so many CSS pixels; those of phones hold the rules of phones. */
  void size(int width, int height) {
    metrics(width, height, 1, width < 600);
  }

  /** A window of 1280 x 1024 in which the reader has zoomed to 400 %. */
  void zoomFourfold() {
    metrics(320, 256, 4, false);
  }

  private void metrics(int width, int height, int scale, boolean mobile) {
    command(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", scale, "mobile", mobile));
  }

  /** {@code light} or {@code dark}, with motion left to the page. */
  void scheme(String scheme) {
    media("", scheme, "no-preference");
  }

  /** A reader who asked her system for no motion. */
  void withoutMotion(String scheme) {
    media("", scheme, "reduce");
  }

  /** The styles of paper, for a reader whose system is set so. */
  void onPaper(String scheme) {
    media("print", scheme, "no-preference");
  }

  private void media(String media, String scheme, String motion) {
    command(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            media,
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", scheme),
                Map.of("name", "prefers-reduced-motion", "value", motion))));
  }

  /** From the next page on, nothing that a page brings as script is run. */
  void withoutScripts() {
    command("Emulation.setScriptExecutionDisabled", Map.of("value", true));
  }

  /** Lets pages of this origin put something on the clipboard, and the test read it. */
  void allowClipboard(String origin) {
    command(
        "Browser.grantPermissions",
        Map.of(
            "origin",
            origin,
            "permissions",
            List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
  }

  /** Runs a script before those of each page opened from now on; answers what takes it back. */
  Runnable before(String script) {
    Object id =
        driver
            .executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script))
            .get("identifier");
    return () -> command("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", id));
  }

  private void command(String name, Map<String, Object> parameters) {
    driver.executeCdpCommand(name, parameters);
  }

  /** The first element that a CSS selector finds. */
  WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** The words that a reader sees in an element, white space evened. */
  String text(String selector) {
    return find(selector).getText().replaceAll("\\s+", " ").strip();
  }

  /** Where the focus is. */
  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  /** Whether what has the focus fits a CSS selector. */
  boolean focusIs(String selector) {
    return this.<Boolean>script("return document.activeElement.matches(arguments[0])", selector);
  }

  /** Presses keys, one after another, on whatever has the focus. */
  void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /** Presses a key while another is held. */
  void pressWith(CharSequence held, CharSequence key) {
    new Actions(driver).keyDown(held).sendKeys(key).keyUp(held).perform();
  }

  /** Goes on with the tab key until the focus is on what a CSS selector names. */
  WebElement tabTo(String selector) {
    for (int i = 0; i < 200; i++) {
      press(org.openqa.selenium.Keys.TAB);
      if (focusIs(selector)) {
        return focused();
      }
    }
    throw new NoSuchElementException("The tab key does not reach " + selector + " on " + url());
  }

  /**
   * Waits until something has come true, and says what was waited for if it does not. An element
   * that goes away while it is looked at, because the page is loaded again, is looked for again.
   */
  void until(String what, BooleanSupplier true_) {
    try {
      new WebDriverWait(driver, PATIENCE, Duration.ofMillis(25))
          .ignoring(StaleElementReferenceException.class)
          .until(d -> true_.getAsBoolean());
    } catch (TimeoutException e) {
      throw new AssertionError("Waited in vain on " + url() + ": " + what, e);
    }
  }

  /** Runs a script in the page and answers what it returns, in Selenium's types. */
  @SuppressWarnings("unchecked")
  <T> T script(String script, Object... arguments) {
    return (T) driver.executeScript(script, arguments);
  }

  /** The same for a script that calls its last argument when it is done. */
  @SuppressWarnings("unchecked")
  <T> T scriptThatCalls(String script, Object... arguments) {
    return (T) driver.executeAsyncScript(script, arguments);
  }

  /** What was written to the console since this was last asked, errors of loading among it. */
  List<String> console() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  /** Every address that pages asked the network for since this was last asked. */
  List<String> requests() {
    JsonMapper json = new JsonMapper();
    return StreamSupport.stream(
            driver.manage().logs().get(LogType.PERFORMANCE).spliterator(), false)
        .map(LogEntry::getMessage)
        .filter(entry -> entry.contains("\"Network.requestWillBeSent\"")) // of many thousand
        .map(entry -> json.readTree(entry).get("message"))
        .map(message -> message.get("params").get("request").get("url"))
        .map(JsonNode::asString)
        .toList();
  }

  /** The page as it is printed: a PDF file. */
  byte[] print() {
    return java.util.Base64.getDecoder().decode(driver.print(new PrintOptions()).getContent());
  }

  /** A script that stands beside these classes among the resources of the tests. */
  static String resource(String name) {
    try (InputStream in = Browser.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    driver.quit();
    try (Stream<Path> tree = Files.walk(profile)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
