package doorlight.serve;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.CommandRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A long day at the desk: articles are written, renamed, deleted, saved by halves and spoilt, in an
 * order that a seed decides. At its end the preview shows what a clean build writes, and holds no
 * more threads and open files than at its beginning.
 *
 * <p>{@code -Ddoorlight.soak=2000} sets how many edits there are.
 */
class SoakTest {
  private static final int EDITS = Integer.getInteger("doorlight.soak", 60);

  /** Browsers that have just gone are still noticed; one thing more an edit would be far more. */
  private static final int SLACK = 20;

  @TempDir Path temp;
  private final Random random = new Random(20261122);
  private final List<String> names = new ArrayList<>();
  private final Set<String> spoilt = new LinkedHashSet<>();
  private Path folder;
  private int written;

  @Test
  void aDayOfEditsEndsAsACleanBuild() throws Exception {
    folder = ServedSite.twoArticles(temp.resolve("site"));
    try (ServedSite site = ServedSite.of(folder)) {
      for (int i = 0; i < 10; i++) {
        create();
      }
      settle(site, true);
      int threads = threads();
      long files = openFiles();
      for (int edit = 1; edit <= EDITS; edit++) {
        edit();
        if (random.nextInt(20) == 0) {
          site.events("x").close();
        }
        if (random.nextInt(8) == 0) {
          boolean mended = random.nextBoolean();
          if (mended) {
            mend();
          }
          settle(site, mended);
        }
        assertThat(site.get("/").statusCode()).isEqualTo(200);
      }
      mend();
      settle(site, true);
      System.out.printf(
          "%d edits: threads %d, then %d; open files %d, then %d%n",
          EDITS, threads, threads(), files, openFiles());
      assertThat(threads()).isLessThanOrEqualTo(threads + SLACK);
      assertThat(openFiles()).isLessThanOrEqualTo(files + SLACK);
      assertSameAsClean(site);
    }
  }

  /** One edit, of a kind that chance decides. */
  private void edit() throws IOException {
    switch (random.nextInt(10)) {
      case 0, 1 -> create();
      case 2, 3 -> write(any(), text());
      case 4 -> {
        String name = any();
        String renamed = "renamed-" + ++written;
        Files.move(post(name), post(renamed));
        names.set(names.indexOf(name), renamed);
        if (spoilt.remove(name)) {
          spoilt.add(renamed);
        }
      }
      case 5 -> {
        String name = any();
        Files.delete(post(name));
        names.remove(name);
        spoilt.remove(name);
      }
      case 6 -> {
        byte[] whole = text().getBytes(StandardCharsets.UTF_8);
        Files.write(post(spoil()), Arrays.copyOf(whole, random.nextInt(whole.length)));
      }
      case 7 -> {
        List<String> wrong =
            List.of("no front matter", "---\ntitle: a: b\n---\n", "---\ntitle: x", "\u0000", "");
        write(spoil(), wrong.get(random.nextInt(wrong.size())));
      }
      case 8 -> {
        Path template = folder.resolve("templates/part/disclaimer.ftlh");
        Files.createDirectories(template.getParent());
        Files.writeString(template, random.nextBoolean() ? "<#if x>" : "<p>Said.</p>\n");
      }
      default -> {
        Path away = folder.resolve("away");
        Files.move(folder.resolve("content"), away);
        if (random.nextBoolean()) {
          Thread.yield();
        }
        Files.move(away, folder.resolve("content"));
      }
    }
  }

  /** Brings everything in order that was left spoilt. */
  private void mend() throws IOException {
    for (String name : spoilt) {
      write(name, text());
    }
    spoilt.clear();
    Files.deleteIfExists(folder.resolve("templates/part/disclaimer.ftlh"));
  }

  private void create() throws IOException {
    names.add("article-" + ++written);
    write(names.get(names.size() - 1), text());
  }

  /** A name that stands for an article, of which there are always some. */
  private String any() throws IOException {
    if (names.size() < 3) {
      create();
    }
    return names.get(random.nextInt(names.size()));
  }

  private String spoil() throws IOException {
    String name = any();
    spoilt.add(name);
    return name;
  }

  private String text() {
    return ServedSite.article(
        "Title " + ++written,
        "Words " + random.nextInt(1000) + ".\n\nAs explored in Learning to Rest, it takes time.");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(post(name), text);
  }

  private Path post(String name) {
    return folder.resolve("content/posts/" + name + ".md");
  }

  /** Waits until everything that was written so far has been built. */
  private void settle(ServedSite site, boolean mended) throws Exception {
    String words = "Last words " + ++written + ".";
    site.write("content/posts/one.md", ServedSite.article("Learning to Rest", words));
    while (true) {
      Rebuild build = site.awaitBuild(any -> true);
      boolean failed = build.changed().stream().anyMatch(file -> file.endsWith("one.md"));
      if (build.good() ? site.get("/blog/one/").body().contains(words) : failed && !mended) {
        return;
      }
    }
  }

  private void assertSameAsClean(ServedSite site) throws IOException {
    assertThat(site.server.state().good()).isTrue();
    assertThat(
            CommandRun.of(
                    "build",
                    folder,
                    "--base-url",
                    site.base(),
                    "--drafts",
                    "--future",
                    "--as-of",
                    "2026-11-22",
                    "--clean")
                .status())
        .isZero();
    SortedMap<String, String> clean = new TreeMap<>();
    CommandRun.files(folder.resolve("public"))
        .forEach((path, bytes) -> clean.put(path, new String(bytes, StandardCharsets.ISO_8859_1)));
    clean.remove(".doorlight");
    SortedMap<String, String> served = new TreeMap<>();
    site.server
        .state()
        .site()
        .orElseThrow()
        .files()
        .forEach(
            (path, bytes) ->
                served.put(path.value(), new String(bytes, StandardCharsets.ISO_8859_1)));
    assertThat(served).isEqualTo(clean);
  }

  private static int threads() {
    return (int)
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().startsWith("doorlight"))
            .count();
  }

  /** How many files this process has open; 0 where the system does not say. */
  private static long openFiles() throws IOException {
    Path open = Path.of("/proc/self/fd");
    if (!Files.isDirectory(open)) {
      return 0;
    }
    try (Stream<Path> entries = Files.list(open)) {
      return entries.count();
    }
  }
}
