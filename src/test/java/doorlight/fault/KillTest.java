package doorlight.fault;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.CommandRun;
import doorlight.ProgramProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds in a Java of their own, which are killed, or meet each other: the published folder holds
 * the whole site that was there or the whole new one, and the next build ends well and leaves no
 * litter.
 */
class KillTest {
  /** How many builds are killed: by hand {@code -Ddoorlight.kills=200}, of a larger site. */
  private static final int KILLS = Integer.getInteger("doorlight.kills", 10);

  private static final int ARTICLES = KILLS < 100 ? 20 : 300;

  @TempDir Path temp;
  private Path site;
  private final List<SortedMap<String, byte[]>> expected = new ArrayList<>();
  private final List<SortedMap<String, byte[]>> content = new ArrayList<>();

  @BeforeEach
  void publish() throws IOException {
    site = temp.resolve("site");
    Path clean = temp.resolve("clean");
    for (int edition = 0; edition < 2; edition++) {
      write(clean, edition);
      assertThat(CommandRun.of("build", clean, "--clean").status()).isZero();
      expected.add(published(clean));
      content.add(CommandRun.files(clean.resolve("content")));
    }
    write(site, 0);
    assertThat(CommandRun.of("build", site).status()).isZero();
  }

  @Test
  void aBuildThatIsKilledLeavesAWholeSite() throws Exception {
    long began = System.nanoTime();
    write(site, 1);
    assertThat(start().waitFor()).isZero();
    long whole = System.nanoTime() - began;
    int broken = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      int edition = kill % 2;
      write(site, edition);
      Process build = start();
      // From the start of Java to a little after the usual end.
      if (!build.waitFor(whole / 20 + whole * kill / KILLS, TimeUnit.NANOSECONDS)) {
        broken++;
        build.destroyForcibly().waitFor();
      }
      Path aside = site.resolve(".public.doorlight-old");
      Path there = Files.exists(site.resolve("public")) ? site.resolve("public") : aside;
      SortedMap<String, byte[]> now = CommandRun.files(there);
      assertThat(same(now, expected.get(0)) || same(now, expected.get(1))).as("" + kill).isTrue();

      assertThat(CommandRun.of("build", site).status()).isZero();
      assertStands(edition);
    }
    assertThat(broken).as("builds that were killed before their end").isPositive();
    if (KILLS > 10) {
      System.out.println(broken + " of " + KILLS + " builds were killed before their end");
    }
  }

  @Test
  void ofBuildsAtOnceTheLaterOnesWait() throws Exception {
    for (int turn = 1; turn <= 4; turn++) {
      write(site, turn % 2);
      List<Process> builds = List.of(start(), start(), start());
      for (Process build : builds) {
        assertThat(build.waitFor()).isZero();
      }
      assertStands(turn % 2);
    }
  }

  private void assertStands(int edition) throws IOException {
    assertThat(same(published(site), expected.get(edition))).isTrue();
    try (Stream<Path> tree = Files.walk(site)) {
      assertThat(tree.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.startsWith(".public.") || name.endsWith(".partial"));
    }
    assertThat(same(CommandRun.files(site.resolve("content")), content.get(edition))).isTrue();
  }

  private static SortedMap<String, byte[]> published(Path folder) throws IOException {
    return CommandRun.files(folder.resolve("public"));
  }

  private static boolean same(SortedMap<String, byte[]> some, SortedMap<String, byte[]> others) {
    return some.keySet().equals(others.keySet())
        && some.entrySet().stream()
            .allMatch(file -> Arrays.equals(file.getValue(), others.get(file.getKey())));
  }

  private Process start() throws IOException {
    return ProgramProcess.of(
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
            List.of("build", site.toString()))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /**
   * Writes one of two editions; the second has other words in every third article, and one less.
   */
  private static void write(Path site, int edition) throws IOException {
    CommandRun.site(
        site, "title: Quiet Rooms\nbase_url: https://example.org/\nauthor: Your Name\n");
    Path posts = Files.createDirectories(site.resolve("content/posts"));
    for (int i = 0; i < ARTICLES; i++) {
      String word = i % 3 == 0 && edition == 1 ? "loud" : "quiet";
      String text =
          "---\ntitle: Room Number %d\ndate: 2026-01-%02d\ntags: [rooms, floor-%d]\n---\n\n%s\n"
              .formatted(
                  i,
                  1 + i % 28,
                  i % 7,
                  "As explored in Room Number %d, this is a %s room. "
                      .formatted((i * 7 + 1) % (ARTICLES - 1), word)
                      .repeat(3));
      Files.writeString(posts.resolve("room-" + i + ".md"), text);
    }
    if (edition == 1) {
      Files.delete(posts.resolve("room-" + (ARTICLES - 1) + ".md"));
    }
  }
}
