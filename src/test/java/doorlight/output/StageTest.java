package doorlight.output;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.CommandRun;
import doorlight.base.FileStamp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stage that begins as the site before the last. */
class StageTest {
  @TempDir Path temp;
  private Path published;
  private Path before;
  private Path folder;

  @BeforeEach
  void publishTwice() throws IOException {
    published = temp.resolve("published");
    before = temp.resolve("before");
    folder = temp.resolve("stage");
    for (String path : new String[] {"same.html", "a/b.html", "gone/gone.html"}) {
      Path file = published.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, path);
      Path link = before.resolve(path);
      Files.createDirectories(link.getParent());
      Files.createLink(link, file);
    }
  }

  @Test
  void isBroughtUpToDate() throws IOException {
    Stage stage = Stage.open(folder, Optional.of(before));
    assertThat(folder.resolve("gone/gone.html")).exists();
    Path same = published.resolve("same.html");
    assertThat(stage.link("same.html", same, FileStamp.at(same).orElseThrow())).isTrue();
    stage.write("a/b.html", bytes("other"));
    stage.write("new/c.html", bytes("new"));
    stage.sweep();
    assertThat(texts(folder))
        .isEqualTo(Map.of("same.html", "same.html", "a/b.html", "other", "new/c.html", "new"));
    assertThat(folder.resolve("gone")).doesNotExist();
    assertThat(before).doesNotExist();
  }

  @Test
  void neverWritesThroughALinkIntoThePublishedSite() throws IOException {
    Stage stage = Stage.open(folder, Optional.of(before));
    stage.write("same.html", bytes("other"));
    assertThat(published.resolve("same.html")).hasContent("same.html");
  }

  @Test
  void aFolderMayBecomeAFileAndAFileAFolder() throws IOException {
    Stage stage = Stage.open(folder, Optional.of(before));
    stage.write("gone", bytes("a file now"));
    stage.write("same.html/index.html", bytes("a folder now"));
    stage.sweep();
    assertThat(texts(folder))
        .isEqualTo(Map.of("gone", "a file now", "same.html/index.html", "a folder now"));
  }

  @Test
  void isNotUsedWhenALinkInItLeadsElsewhere() throws IOException {
    Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
    Files.createSymbolicLink(before.resolve("blog"), elsewhere);
    assertBeginsEmpty();
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void isNotUsedWhenAFileStandsInItsPlace() throws IOException {
    Stage.delete(before);
    Files.writeString(before, "a file");
    assertBeginsEmpty();
  }

  @Test
  void isNotUsedWhenItCannotBeMoved() throws IOException {
    Files.createDirectories(folder);
    assertBeginsEmpty();
  }

  private void assertBeginsEmpty() throws IOException {
    Stage stage = Stage.open(folder, Optional.of(before));
    assertThat(folder).isEmptyDirectory();
    assertThat(before).doesNotExist();
    Path same = published.resolve("same.html");
    assertThat(stage.link("same.html", same, FileStamp.at(same).orElseThrow())).isTrue();
    stage.write("blog/index.html", bytes("text"));
    stage.sweep();
    assertThat(texts(folder))
        .isEqualTo(Map.of("same.html", "same.html", "blog/index.html", "text"));
  }

  @Test
  void whatSomebodyPutThereIsSweptAway() throws IOException {
    Files.writeString(before.resolve("a/planted.html"), "planted");
    Files.createDirectories(before.resolve("empty/folder"));
    Stage stage = Stage.open(folder, Optional.of(before));
    stage.write("a/b.html", bytes("text"));
    stage.sweep();
    assertThat(texts(folder)).isEqualTo(Map.of("a/b.html", "text"));
    assertThat(folder.resolve("empty")).doesNotExist();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    CommandRun.files(folder)
        .forEach((path, bytes) -> texts.put(path, new String(bytes, StandardCharsets.UTF_8)));
    return texts;
  }
}
