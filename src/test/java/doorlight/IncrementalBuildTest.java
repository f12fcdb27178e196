package doorlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The law of whatever a build keeps for the next: after every edit the site and what is said about
 * it are those of a build that knows nothing of earlier ones.
 */
class IncrementalBuildTest {
  private static final String CONFIG =
      """
      title: Quiet Rooms
      base_url: https://example.org/
      author: your-name
      authors:
        your-name: {name: Your Name, credentials: PhD}
      posts_per_page: 2
      """;

  private static final String REST =
      """
      ---
      title: Why Rest Feels Unsafe
      date: 2026-01-05
      tags: [rest, body]
      series: {name: Nights, part: 1}
      ---

      A body that kept watch does not stop at a word.

      ## Quick Answer

      Because stillness was once the dangerous moment.

      ## What Helps

      As explored in Noise Before Sleep, small sounds can steady a room.

      ## Frequently Asked Questions

      ### Is that normal?

      Yes. ![A door](images/door.png)
      """;

  private static final String NOISE =
      """
      ---
      title: Noise Before Sleep
      date: 2026-02-05
      tags: [sleep, body]
      series: {name: Nights, part: 2}
      ---

      Some of us fall asleep only beside a radio. See [what helps](why-rest.md#what-helps).
      """;

  private static final String LETTERS =
      """
      ---
      title: Letters Nobody Sends
      date: 2026-03-05
      tags: [grief]
      ---

      As I wrote in Noise Before Sleep, the evening is when it comes back.
      """;

  @TempDir Path temp;
  private Path site;
  private int copies;

  /** One edit of the site. */
  private interface Edit {
    void on(Path site) throws IOException;
  }

  @BeforeEach
  void writeSite() throws IOException {
    site =
        CommandRun.site(
            temp.resolve("site"),
            CONFIG,
            "content/posts/why-rest.md",
            REST,
            "content/posts/noise.md",
            NOISE,
            "content/posts/letters.md",
            LETTERS,
            "content/pages/about.md",
            "---\ntitle: About\n---\n\nA practice.\n",
            "content/files/sheet.txt",
            "A sheet.\n");
    Files.createDirectories(site.resolve("content/images"));
    picture(site, 40);
  }

  @TestFactory
  Stream<DynamicTest> everyEdit() throws IOException {
    Map<String, Edit> edits = new LinkedHashMap<>();
    edits.put("nothing", folder -> {});
    edits.put("a word", in("posts/noise.md", "beside a radio", "beside a small radio"));
    edits.put("the same length", in("posts/noise.md", "small radio", "tiny  radio"));
    edits.put("words of a quick answer", in("posts/why-rest.md", "once the", "long the"));
    edits.put("a question", in("posts/why-rest.md", "### Is that normal?", "### Is it common?"));
    edits.put("a heading that others link to", in("posts/why-rest.md", "What Helps", "What Eases"));
    edits.put("the heading back", in("posts/why-rest.md", "What Eases", "What Helps"));
    edits.put("a title", in("posts/noise.md", "title: Noise Before", "title: Sound Before"));
    edits.put("the title back", in("posts/noise.md", "title: Sound Before", "title: Noise Before"));
    edits.put("a date", in("posts/noise.md", "2026-02-05", "2025-02-05"));
    edits.put("a tag", in("posts/letters.md", "[grief]", "[grief, rest]"));
    edits.put("how a tag is spelt", in("posts/letters.md", "grief, rest", "grief, Rest"));
    edits.put("a part of a series", in("posts/noise.md", "part: 2", "part: 3"));
    edits.put("a description", in("posts/noise.md", "tags:", "description: On sound.\ntags:"));
    edits.put("a draft", in("posts/letters.md", "tags:", "draft: true\ntags:"));
    edits.put("published again", in("posts/letters.md", "draft: true\n", ""));
    edits.put("an alias", in("posts/letters.md", "tags:", "aliases: [/old/]\ntags:"));
    edits.put(
        "a reference more", in("pages/about.md", "A practice", "See [[Letters Nobody Sends]]"));
    edits.put("a warning", in("posts/letters.md", "Noise Before Sleep", "Noise Before Sleep Too"));
    edits.put("lines above a warning", in("posts/letters.md", "As I wrote", "One.\n\nAs I wrote"));
    edits.put("an error", in("posts/letters.md", "2026-03-05", "soon"));
    edits.put("the error mended", in("posts/letters.md", "date: soon", "date: 2026-03-05"));
    edits.put("a new article", folder -> write(folder, "content/posts/new.md", NEW));
    edits.put("an article gone", folder -> Files.delete(folder.resolve("content/posts/noise.md")));
    edits.put("it comes back", folder -> write(folder, "content/posts/noise.md", NOISE));
    edits.put("a file renamed", IncrementalBuildTest::rename);
    edits.put("a picture", folder -> picture(folder, 60));
    edits.put("a file", folder -> write(folder, "content/files/sheet.txt", "Another.\n"));
    edits.put("a stray file", folder -> write(folder, "content/notes.txt", "Mine.\n"));
    edits.put("the site's title", folder -> config(folder, "Quiet Rooms", "Quiet Houses"));
    edits.put("a lead-in", folder -> config(folder, "posts_per", LEAD_IN + "posts_per"));
    edits.put("no base_url", folder -> config(folder, "base_url: https://example.org/\n", ""));
    edits.put(
        "a template", folder -> write(folder, "templates/page/tag.ftlh", "<p>${page.heading}\n"));
    edits.put("a template gone", folder -> Files.delete(folder.resolve("templates/page/tag.ftlh")));
    edits.put("a folder of templates that is a link", folder -> linkTemplates(folder, "one"));
    edits.put("it leads elsewhere", folder -> linkTemplates(folder, "two"));
    edits.put("the link gone", folder -> Files.delete(folder.resolve("templates/part")));
    edits.put("what an editor keeps", folder -> write(folder, "content/posts/.a.swp", "mine"));
    edits.put("a file of the site edited", folder -> write(folder, "public/index.html", "mine"));
    edits.put(
        "a file of the site gone", folder -> Files.delete(folder.resolve("public/index.html")));
    edits.put("a file beside the site's", folder -> write(folder, "public/mine.txt", "mine"));
    edits.put("what is kept is damaged", IncrementalBuildTest::damage);
    edits.put("what is kept is cut short", IncrementalBuildTest::cutShort);
    return edits.entrySet().stream()
        .map(edit -> DynamicTest.dynamicTest(edit.getKey(), () -> after(edit.getValue())));
  }

  private static final String NEW =
      """
      ---
      title: A Door Left Open
      date: 2026-04-01
      tags: [rest]
      ---

      As discussed in Letters Nobody Sends, some doors stay open.
      """;

  private static final String LEAD_IN = "cross_references:\n  lead_ins: [\"as told in\"]\n";

  private void after(Edit edit) throws IOException {
    CommandRun.of("build", site);
    edit.on(site);
    Path fresh = temp.resolve("fresh" + copies++);
    CommandRun.copy(site, fresh);
    deleteKept(fresh);
    CommandRun expected = CommandRun.of("build", fresh, "--clean", "--format", "json");
    for (String time : List.of("first", "again")) {
      CommandRun run = CommandRun.of("build", site, "--format", "json");
      assertThat(run.status()).as(time + expected.err()).isEqualTo(expected.status());
      assertThat(run.diagnostics()).as(time).isEqualTo(expected.diagnostics());
      assertSame(CommandRun.files(site.resolve("public")), fresh.resolve("public"));
    }
  }

  private static void assertSame(SortedMap<String, byte[]> site, Path fresh) throws IOException {
    SortedMap<String, byte[]> expected = CommandRun.files(fresh);
    assertThat(site.keySet()).isEqualTo(expected.keySet());
    expected.forEach(
        (path, bytes) -> assertThat(Arrays.equals(site.get(path), bytes)).as(path).isTrue());
  }

  @Test
  void aBuildWithNothingChangedTouchesNoFile() throws IOException {
    age(site);
    CommandRun.of("build", site);
    Map<Path, FileTime> before = times(site);
    CommandRun again = CommandRun.of("build", site);
    assertThat(again.out()).contains("all as they were");
    assertThat(times(site)).isEqualTo(before);
  }

  @Test
  void aCleanBuildBelievesNothingThatWasKept() throws IOException {
    age(site);
    CommandRun.of("build", site);
    Path article = site.resolve("content/posts/noise.md");
    FileTime then = Files.getLastModifiedTime(article);
    in("posts/noise.md", "beside a radio", "beside a piano").on(site);
    Files.setLastModifiedTime(article, then);
    CommandRun.of("build", site, "--clean");
    String page = Files.readString(site.resolve("public/blog/noise/index.html"));
    assertThat(page).contains("beside a piano");
  }

  @Test
  void oneChangedWordRewritesOnlyTheFilesWhoseBytesDiffer() throws IOException {
    CommandRun.of("build", site);
    SortedMap<String, byte[]> bytes = CommandRun.files(site.resolve("public"));
    Map<Path, FileTime> before = times(site.resolve("public"));
    in("posts/noise.md", "beside a radio", "beside a small radio").on(site);
    CommandRun.of("build", site);
    Map<Path, FileTime> after = times(site.resolve("public"));
    CommandRun.files(site.resolve("public"))
        .forEach(
            (name, now) -> {
              Path path = site.resolve("public").resolve(name);
              if (Arrays.equals(now, bytes.get(name))) {
                boolean list = name.equals(".doorlight");
                assertThat(list || after.get(path).equals(before.get(path))).as(name).isTrue();
              }
            });
  }

  /** As if all had been written a while ago: what changed just now is looked at again. */
  private static void age(Path folder) throws IOException {
    FileTime old = FileTime.fromMillis(System.currentTimeMillis() - 10_000);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, old);
      }
    }
  }

  private static Map<Path, FileTime> times(Path folder) throws IOException {
    Map<Path, FileTime> times = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        times.put(file, Files.getLastModifiedTime(file));
      }
    }
    return times;
  }

  private static Edit in(String file, String from, String to) {
    return folder -> replace(folder.resolve("content").resolve(file), from, to);
  }

  private static void config(Path folder, String from, String to) throws IOException {
    replace(folder.resolve("site-config.yaml"), from, to);
  }

  private static void replace(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  private static void write(Path folder, String file, String text) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    Files.writeString(folder.resolve(file), text);
  }

  private static void rename(Path folder) throws IOException {
    Path posts = folder.resolve("content/posts");
    Files.move(posts.resolve("new.md"), posts.resolve("a-door.md"));
  }

  private static void linkTemplates(Path folder, String name) throws IOException {
    write(folder, "templates/one/footer.ftlh", "<footer>One</footer>\n");
    write(folder, "templates/two/footer.ftlh", "<footer>Two</footer>\n");
    Path link = folder.resolve("templates/part");
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, Path.of(name));
  }

  private static void picture(Path folder, int width) throws IOException {
    Files.write(
        folder.resolve("content/images/door.png"),
        PictureFiles.encoded(
            PictureFiles.redAndBlue(width, 20, BufferedImage.TYPE_INT_RGB), "png"));
  }

  private static void damage(Path folder) throws IOException {
    for (Path file : kept(folder)) {
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 0x55;
      Files.write(file, bytes);
    }
  }

  private static void cutShort(Path folder) throws IOException {
    for (Path file : kept(folder)) {
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(bytes, bytes.length / 3));
    }
  }

  /** Else the clean build would know what the other knows, wrong or right. */
  private static void deleteKept(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve(".doorlight-cache"))) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static List<Path> kept(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve(".doorlight-cache"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
