package doorlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** One made-up site on its way through some turns, and what did not hold of it. */
final class SiteTrial {
  /** What happens to the site before it is built. */
  enum Turn {
    AT_FIRST,
    EDITED,
    EDITED_AGAIN,
    WITHOUT_AN_ARTICLE
  }

  /** What was tried, of all sites together. */
  static final class Count {
    private final AtomicInteger published = new AtomicInteger();
    private final AtomicInteger withoutArticle = new AtomicInteger();
    private final AtomicInteger followed = new AtomicInteger();

    int published() {
      return published.get();
    }

    int withoutArticle() {
      return withoutArticle.get();
    }

    int followed() {
      return followed.get();
    }

    @Override
    public String toString() {
      return "%d builds without an error, of them %d after an article was gone, %d links followed"
          .formatted(published.get(), withoutArticle.get(), followed.get());
    }
  }

  private final long seed;
  private final RandomSite site;
  private final Count count;
  private final Path folder;
  private final Path anew;
  private final Path drawn;
  private final List<String> broken = new ArrayList<>();
  private Turn turn;
  private SortedMap<String, byte[]> before = new TreeMap<>();
  private CommandRun run;
  private CommandRun expected;

  SiteTrial(long seed, Path temp, Count count) {
    this.seed = seed;
    this.site = new RandomSite(seed);
    this.count = count;
    this.folder = temp.resolve("site-" + seed);
    this.anew = temp.resolve("anew-" + seed);
    this.drawn = temp.resolve("drawn");
  }

  List<String> broken() {
    return broken;
  }

  /** Changes the site, and builds it on what was built before. */
  void build(Turn now) {
    turn = now;
    switch (turn) {
      case AT_FIRST -> {}
      case EDITED, EDITED_AGAIN -> site.edit();
      case WITHOUT_AN_ARTICLE -> site.remove();
    }
    holding(
        () -> {
          takeDrawn(folder);
          site.write(folder, false, "\n");
          run = build(folder);
          keepDrawn(folder);
        });
  }

  /** Builds the same in a folder that nothing was built in. */
  void buildAnew() {
    holding(
        () -> {
          takeDrawn(anew);
          site.write(anew, true, "\r\n");
          expected = build(anew);
          keepDrawn(anew);
        });
  }

  /** Whether both said and published the same, and all links of it land. */
  void compare() {
    holding(
        () -> {
          assertThat(run.status()).as(run.err()).isIn(0, 1);
          assertThat(run.diagnostics()).isEqualTo(expected.diagnostics());
          assertThat(run.status()).isEqualTo(expected.status());
          SortedMap<String, byte[]> published = published(folder);
          assertSame(published, run.status() == 0 ? published(anew) : before);
          if (run.status() == 0) {
            before = published;
            crawl();
          }
        });
    holding(() -> delete(anew));
    if (turn == Turn.WITHOUT_AN_ARTICLE) {
      holding(() -> delete(folder));
    }
  }

  private void crawl() throws IOException {
    String config = site.files().get("site-config.yaml");
    int at = config.indexOf("https:");
    String base = at < 0 ? "https://example.org/" : config.substring(at, config.indexOf('\n', at));
    Crawler.Result crawled = Crawler.crawl(folder.resolve("public"), base);
    assertThat(crawled.problems()).isEmpty();
    count.followed.addAndGet(crawled.followed());
    count.published.incrementAndGet();
    if (turn == Turn.WITHOUT_AN_ARTICLE) {
      count.withoutArticle.incrementAndGet();
    }
  }

  private interface Step {
    void run() throws IOException;
  }

  /** Does something unless a law was broken before. */
  private void holding(Step step) {
    try {
      if (broken.isEmpty()) {
        step.run();
      }
    } catch (AssertionError e) {
      broken.add("Seed " + seed + ", " + turn + ": " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CommandRun build(Path folder) {
    return CommandRun.of("build", folder, "--as-of", "2026-06-01", "--format", "json");
  }

  private static SortedMap<String, byte[]> published(Path folder) throws IOException {
    Path site = folder.resolve("public");
    return Files.exists(site) ? CommandRun.files(site) : new TreeMap<>();
  }

  private static void assertSame(
      SortedMap<String, byte[]> files, SortedMap<String, byte[]> others) {
    assertThat(files.keySet()).isEqualTo(others.keySet());
    files.forEach(
        (path, bytes) -> assertThat(Arrays.equals(bytes, others.get(path))).as(path).isTrue());
  }

  /** Social cards take long to draw, and are the same for all sites: that is not tried here. */
  private void takeDrawn(Path to) throws IOException {
    Files.createDirectories(drawn);
    link(drawn, Files.createDirectories(to.resolve(".doorlight-cache/pictures")));
  }

  private void keepDrawn(Path from) throws IOException {
    link(from.resolve(".doorlight-cache/pictures"), drawn);
  }

  private static void link(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path link = to.resolve(file.getFileName());
        if (!Files.exists(link)) {
          try {
            Files.createLink(link, file);
          } catch (FileAlreadyExistsException e) {
            // Another site had the same to draw.
          }
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
