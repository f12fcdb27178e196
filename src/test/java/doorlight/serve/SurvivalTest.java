package doorlight.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The preview outlives whatever happens to the files of its site. */
@Timeout(ServedSite.PATIENCE_SECONDS * 3)
class SurvivalTest {
  @TempDir Path temp;

  private Path site() throws IOException {
    return ServedSite.twoArticles(temp.resolve("site"));
  }

  private static void assertShows(ServedSite site, String path, String text) throws Exception {
    assertThat(site.get(path).body()).contains(text);
  }

  @Test
  void aTemplateWithAMistakeIsShownWithItsLine() throws Exception {
    try (ServedSite site = ServedSite.of(site())) {
      site.write("templates/part/footer.ftlh", "<footer>\n<p>${nobody.knows}</p>\n</footer>\n");
      site.awaitFailed();
      assertThat(ProblemList.html(site.server.state().problems(), site.server.state().trouble()))
          .contains("templates/part/footer.ftlh, line 2")
          .contains("&lt;p&gt;${<mark>n</mark>obody.knows}");
      assertShows(site, "/blog/one/", "Rest.");

      site.write("templates/part/footer.ftlh", "<footer>\n<p>Mended</p>\n</footer>\n");
      site.awaitGood();
      assertShows(site, "/blog/one/", "Mended");
    }
  }

  @Test
  void aFileThatIsSavedInTwoStepsEndsWhole() throws Exception {
    try (ServedSite site = ServedSite.of(site())) {
      String whole = ServedSite.article("Learning to Rest", "All of it.");
      site.write("content/posts/one.md", whole.substring(0, 12));
      site.write("content/posts/one.md", whole);
      site.awaitGood();
      assertShows(site, "/blog/one/", "All of it.");
    }
  }

  @Test
  void aFileThatIsReplacedByARenameIsSeen() throws Exception {
    try (ServedSite site = ServedSite.of(site())) {
      Path passing = temp.resolve("site/content/posts/one.md~");
      Files.writeString(passing, ServedSite.article("Learning to Rest", "Renamed over."));
      Files.move(
          passing, temp.resolve("site/content/posts/one.md"), StandardCopyOption.REPLACE_EXISTING);
      site.awaitGood();
      assertShows(site, "/blog/one/", "Renamed over.");
    }
  }

  @Test
  void contentMayGoAndComeBack() throws Exception {
    Path folder = site();
    try (ServedSite site = ServedSite.of(folder)) {
      Files.move(folder.resolve("content"), folder.resolve("away"));
      site.awaitFailed();
      assertShows(site, "/blog/one/", "Rest.");

      Files.move(folder.resolve("away"), folder.resolve("content"));
      site.awaitGood();
      // The folder is another one to the system now, and is listened to again.
      site.write("content/posts/one.md", ServedSite.article("Learning to Rest", "Back."));
      site.awaitGood();
      assertShows(site, "/blog/one/", "Back.");
    }
  }

  @Test
  void settingsMayGoAndComeBack() throws Exception {
    Path folder = site();
    try (ServedSite site = ServedSite.of(folder)) {
      Files.delete(folder.resolve("site-config.yaml"));
      site.awaitFailed();
      assertShows(site, "/", "<title>A</title>");
      site.write("site-config.yaml", "title: Another\n");
      site.awaitGood();
      assertShows(site, "/", "<title>Another</title>");
    }
  }

  @Test
  void aFolderWithoutEventsIsLookedAt() throws Exception {
    try (ServedSite site = ServedSite.withoutEvents(site())) {
      site.write("content/posts/one.md", ServedSite.article("Learning to Rest", "Looked at."));
      site.awaitGood();
      assertShows(site, "/blog/one/", "Looked at.");
    }
  }

  @Test
  void aLoopOfLinksEnds() throws Exception {
    Path folder = site();
    Files.createSymbolicLink(folder.resolve("content/posts/loop"), folder.resolve("content"));
    Files.createSymbolicLink(folder.resolve("content/posts/self"), Path.of("self"));
    try (ServedSite site = ServedSite.of(folder)) {
      assertThat(site.get("/").body()).contains("content/posts/loop");
      Files.delete(folder.resolve("content/posts/loop"));
      Files.delete(folder.resolve("content/posts/self"));
      site.awaitGood();
      assertShows(site, "/blog/one/", "Rest.");
    }
  }

  @Test
  void aThousandSavesEndWithTheLast() throws Exception {
    try (ServedSite site = ServedSite.of(site())) {
      for (int i = 1; i <= 1000; i++) {
        site.write("content/posts/one.md", ServedSite.article("Learning to Rest", "Save " + i));
      }
      while (!site.get("/blog/one/").body().contains("Save 1000<")) {
        site.awaitGood();
      }
    }
  }
}
