package doorlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Laws that hold for every site, tried on sites that are made up: every link lands, also after an
 * article is gone; a build that knows earlier ones gives what one gives that knows none; and the
 * order of files, their line ends, time zone and language of the machine make no difference.
 *
 * <p>Each site is built as it grows, on what was built before; and each time anew from files in
 * another order and with the line ends of Windows, in another place of the world. Both say the same
 * and publish the same bytes.
 */
class RandomSitesTest {
  /** How many sites: by hand {@code -Ddoorlight.laws=20000}, and more of them from another seed. */
  private static final int SITES = Integer.getInteger("doorlight.laws", 600);

  private static final long SEED = Long.getLong("doorlight.seed", 1);

  /** Sites that are tried side by side: time zone and language are those of the whole process. */
  private static final int SIDE_BY_SIDE = 12;

  private static final int FAILURES_SHOWN = 10;

  @TempDir(factory = InMemory.class)
  Path temp;

  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          Integer.getInteger("doorlight.threads", Runtime.getRuntime().availableProcessors()));

  @AfterEach
  void close() {
    threads.shutdownNow();
  }

  @Test
  void lawsHold() throws Exception {
    List<String> broken = new ArrayList<>();
    SiteTrial.Count count = new SiteTrial.Count();
    for (long seed = SEED;
        seed < SEED + SITES && broken.size() < FAILURES_SHOWN;
        seed += SIDE_BY_SIDE) {
      long end = Math.min(seed + SIDE_BY_SIDE, SEED + SITES);
      List<SiteTrial> trials =
          LongStream.range(seed, end).mapToObj(one -> new SiteTrial(one, temp, count)).toList();
      for (SiteTrial.Turn turn : SiteTrial.Turn.values()) {
        together(trials, trial -> trial.build(turn));
        elsewhere(turn, () -> together(trials, SiteTrial::buildAnew));
        together(trials, SiteTrial::compare);
      }
      trials.stream().flatMap(trial -> trial.broken().stream()).forEach(broken::add);
      if (SITES > 600 && (end - SEED) % 480 == 0) {
        System.out.println(end - SEED + " sites, " + count);
      }
    }
    assertThat(broken).isEmpty();
    assertThat(count.published()).as("builds without an error").isGreaterThan(2 * SITES);
    assertThat(count.withoutArticle()).as("the same, an article gone").isGreaterThan(SITES / 3);
    assertThat(count.followed()).as("links").isGreaterThan(100 * SITES);
    System.out.println(SITES + " made-up sites, " + count);
  }

  private void together(List<SiteTrial> trials, Consumer<SiteTrial> step) throws Exception {
    List<Future<?>> running = new ArrayList<>();
    for (SiteTrial trial : trials) {
      running.add(threads.submit(() -> step.accept(trial)));
    }
    for (Future<?> one : running) {
      one.get();
    }
  }

  private interface Step {
    void run() throws Exception;
  }

  /** Where a small I has no dot, and where it is tomorrow, or still yesterday. */
  private static void elsewhere(SiteTrial.Turn turn, Step step) throws Exception {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(new Locale("tr", "TR"));
      TimeZone.setDefault(
          TimeZone.getTimeZone(turn.ordinal() % 2 == 0 ? "America/Adak" : "Pacific/Kiritimati"));
      step.run();
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
