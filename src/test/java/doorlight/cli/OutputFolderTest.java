package doorlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a site may be written to, and where not: nothing that anybody else has is touched. */
class OutputFolderTest {
  @TempDir Path temp;

  @BeforeEach
  void foldersOfAllKinds() throws IOException {
    temp = temp.toRealPath();
    Path site =
        CommandRun.site(
            temp.resolve("parent/site"),
            "title: A\nbase_url: https://example.org/\n",
            "content/posts/a.md",
            "---\ntitle: A Title\ndate: 2026-01-01\n---\n\nWords.\n",
            "templates/assets/css/more.css",
            "p { color: inherit }\n",
            ".git/config",
            "mine");
    CommandRun.site(temp.resolve("other-site"), "title: B\n");
    write("one-file/thesis.doc");
    write("repository/.git/config");
    write("a-file");
    write("built-by-others/index.html");
    Files.createDirectories(temp.resolve("empty"));
    Files.createSymbolicLink(temp.resolve("link-to-site"), site);
    Files.createSymbolicLink(temp.resolve("link-to-content"), site.resolve("content"));
    Files.createSymbolicLink(temp.resolve("link-to-one-file"), temp.resolve("one-file"));
    Files.createSymbolicLink(temp.resolve("link-to-empty"), temp.resolve("empty"));
    Files.createSymbolicLink(temp.resolve("link-to-nothing"), temp.resolve("nothing"));
    assertThat(CommandRun.of("build", site).status()).isZero();
  }

  private void write(String file) throws IOException {
    Files.createDirectories(temp.resolve(file).getParent());
    Files.writeString(temp.resolve(file), "mine");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one-file",
        "repository",
        "a-file",
        "built-by-others",
        "other-site",
        "parent/site",
        "parent",
        "parent/site/content",
        "parent/site/content/posts",
        "parent/site/content/new",
        "parent/site/templates",
        "parent/site/templates/new",
        "parent/site/.git",
        "parent/site/.git/new",
        "parent/site/.doorlight-cache",
        "parent/site/.doorlight-cache/new",
        "parent/site/public/../content",
        "link-to-site",
        "link-to-site/content",
        "link-to-site/content/new",
        "link-to-content",
        "link-to-content/new",
        "link-to-one-file",
        "link-to-empty",
        "link-to-nothing",
        "."
      })
  void whatIsNoSiteOfDoorlightsIsLeftAlone(String folder) throws IOException {
    refuses(temp.resolve(folder));
  }

  @ParameterizedTest
  @ValueSource(strings = {"user.home", "java.home", "java.io.tmpdir"})
  void soAreTheFoldersOfThisMachine(String property) throws IOException {
    refuses(Path.of(System.getProperty(property)));
    refuses(Path.of(System.getProperty(property)).toAbsolutePath().getRoot());
  }

  private void refuses(Path folder) throws IOException {
    Map<Path, String> before = everything();
    CommandRun run = CommandRun.of("build", temp.resolve("parent/site"), "--output", folder);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("holds files that Doorlight did not write", "--output DIR");
    assertThat(everything()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "empty",
        "new",
        "new/and/deep",
        "empty/new",
        "parent/new",
        "parent/site/public",
        "parent/site/dist",
        "link-to-site/public",
        "link-to-empty/new"
      })
  void anEmptyFolderOrASiteOfDoorlightsIsReplaced(String folder) {
    CommandRun run =
        CommandRun.of("build", temp.resolve("parent/site"), "--output", temp.resolve(folder));
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(temp.resolve(folder).resolve("blog/a/index.html")).isRegularFile();
  }

  /** All that is there, and when it was changed. */
  private Map<Path, String> everything() throws IOException {
    Map<Path, String> all = new TreeMap<>();
    try (Stream<Path> tree = Files.walk(temp)) {
      for (Path path : (Iterable<Path>) tree::iterator) {
        all.put(path, Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS).toString());
      }
    }
    return all;
  }
}
