package doorlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Laws that hold for every site, tried on sites that are made up: every link lands, also after an
 * article is gone; a build that knows earlier ones gives what one gives that knows none; and the
 * order of files, their line ends, time zone and language of the machine make no difference.
 */
class RandomSitesTest {
  /** How many sites: by hand {@code -Ddoorlight.laws=20000}, and more of them from another seed. */
  private static final int SITES = Integer.getInteger("doorlight.laws", 40);

  private static final long SEED = Long.getLong("doorlight.seed", 1);

  @TempDir Path temp;
  private int published;
  private int followed;

  @Test
  void lawsHold() throws IOException {
    List<String> broken = new ArrayList<>();
    for (long seed = SEED; seed < SEED + SITES && broken.size() < 10; seed++) {
      try {
        tryOut(seed);
      } catch (AssertionError e) {
        broken.add("Seed " + seed + ": " + e.getMessage());
      }
    }
    assertThat(broken).isEmpty();
    assertThat(published).as("sites without an error").isGreaterThan(SITES);
    assertThat(followed).isGreaterThan(100 * SITES);
    if (SITES > 40) {
      System.out.println(published + " builds without an error, " + followed + " links followed");
    }
  }

  private void tryOut(long seed) throws IOException {
    Path folder = fresh("site");
    RandomSite site = new RandomSite(seed);
    checkBuild(site, folder, "at first");
    for (int edit = 1; edit <= 2; edit++) {
      site.edit();
      checkBuild(site, folder, "after edit " + edit);
    }
    site.remove();
    checkBuild(site, folder, "after an article is gone");
    checkElsewhere(site, folder);
  }

  /** Builds on what was built before, and anew; both are the same, and all links land. */
  private void checkBuild(RandomSite site, Path folder, String when) throws IOException {
    site.write(folder, false, "\n");
    CommandRun run = build(folder);
    assertThat(run.status()).as(when + run.err()).isIn(0, 1);
    Path anew = fresh("anew");
    site.write(anew, true, "\n");
    CommandRun expected = build(anew);
    assertThat(run.diagnostics()).as(when).isEqualTo(expected.diagnostics());
    assertThat(run.status()).as(when).isEqualTo(expected.status());
    if (run.status() == 0) {
      published++;
      assertSame(folder, anew, when);
      Crawler.Result crawled =
          Crawler.crawl(folder.resolve("public"), baseUrl(site.files().get("site-config.yaml")));
      assertThat(crawled.problems()).as(when).isEmpty();
      followed += crawled.followed();
    }
  }

  /** Builds with the line ends of Windows, in another place of the world. */
  private void checkElsewhere(RandomSite site, Path folder) throws IOException {
    CommandRun here = build(folder);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    Path windows = fresh("anew");
    try {
      Locale.setDefault(new Locale("tr", "TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      site.write(windows, true, "\r\n");
      CommandRun there = build(windows);
      assertThat(there.places()).as("elsewhere").isEqualTo(here.places());
      if (here.status() == 0) {
        assertSame(folder, windows, "elsewhere");
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  /** A folder that nothing was built in, but for what was drawn: cards take long. */
  private Path fresh(String name) throws IOException {
    Path folder = temp.resolve(name);
    Path drawn = folder.resolve(".doorlight-cache/pictures");
    Files.createDirectories(drawn);
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        if (!drawn.startsWith(path) && !path.startsWith(drawn)) {
          Files.delete(path);
        }
      }
    }
    return folder;
  }

  private static CommandRun build(Path folder) {
    return CommandRun.of("build", folder, "--as-of", "2026-06-01", "--format", "json");
  }

  private static String baseUrl(String config) {
    int at = config.indexOf("https:");
    return at < 0 ? "https://example.org/" : config.substring(at, config.indexOf('\n', at));
  }

  private static void assertSame(Path folder, Path other, String when) throws IOException {
    SortedMap<String, byte[]> files = CommandRun.files(folder.resolve("public"));
    SortedMap<String, byte[]> others = CommandRun.files(other.resolve("public"));
    assertThat(files.keySet()).as(when).isEqualTo(others.keySet());
    files.forEach(
        (path, bytes) ->
            assertThat(Arrays.equals(bytes, others.get(path))).as(when + ": " + path).isTrue());
  }
}
