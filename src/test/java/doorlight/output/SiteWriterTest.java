package doorlight.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteWriterTest {
  @TempDir Path temp;
  private Path target;

  @BeforeEach
  void target() {
    target = temp.resolve("public");
  }

  private void publish(String... pathsAndTexts) throws IOException {
    try (SiteWriter writer = SiteWriter.open(target, true)) {
      for (int i = 0; i < pathsAndTexts.length; i += 2) {
        writer.add(OutputFile.text(new OutputPath(pathsAndTexts[i]), pathsAndTexts[i + 1]));
      }
      writer.publish();
    }
  }

  private List<String> siblings() throws IOException {
    try (Stream<Path> files = Files.list(temp)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void replacesTheSiteAndLeavesNothingBeside() throws IOException {
    publish("index.html", "one", "old/index.html", "old");
    publish("index.html", "two");
    assertThat(target.resolve("index.html")).hasContent("two");
    assertThat(target.resolve("old")).doesNotExist();
    assertThat(siblings()).containsExactly("public");
  }

  @Test
  void leavesTheOldSiteWhenNotPublished() throws IOException {
    publish("index.html", "one");
    try (SiteWriter writer = SiteWriter.open(target, true)) {
      writer.add(OutputFile.text(new OutputPath("index.html"), "two"));
    }
    assertThat(target.resolve("index.html")).hasContent("one");
    assertThat(siblings()).containsExactly("public");
  }

  @Test
  void keepsFilesThatItDidNotWrite() throws IOException {
    publish("index.html", "one");
    Files.writeString(target.resolve("google1234.html"), "mine");
    publish("index.html", "two");
    assertThat(target.resolve("google1234.html")).hasContent("mine");
  }

  @Test
  void publishesNothingThatSomebodyElseLaidBeside() throws IOException {
    publish("index.html", "old");
    Files.createDirectories(temp.resolve(".public.doorlight-ready"));
    Files.writeString(temp.resolve(".public.doorlight-ready/index.html"), "evil");
    SiteWriter.open(target, true).close();
    assertThat(target.resolve("index.html")).hasContent("old");
    assertThat(siblings()).containsExactly("public");
  }

  @Test
  void overwritesNothingThatItDidNotWrite() throws IOException {
    publish("index.html", "one");
    Files.createDirectories(target.resolve("blog"));
    Files.writeString(target.resolve("blog/index.html"), "mine");
    assertThatThrownBy(() -> publish("index.html", "two", "blog/index.html", "theirs"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("was not written by Doorlight");
    assertThat(target.resolve("blog/index.html")).hasContent("mine");
    assertThat(target.resolve("index.html")).hasContent("one");
  }

  @Test
  void keepsEmptyFoldersOfAGitRepository() throws IOException {
    publish("index.html", "one");
    Files.createDirectories(target.resolve(".git/refs"));
    publish("index.html", "two");
    assertThat(target.resolve(".git/refs")).isDirectory();
  }

  @Test
  void bringsTheOldSiteBackWhenOnlyThatIsLeft() throws IOException {
    publish("index.html", "old");
    Files.move(target, temp.resolve(".public.doorlight-old"));
    SiteWriter.open(target, true).close();
    assertThat(target.resolve("index.html")).hasContent("old");
  }

  @Test
  void mayReplaceOnlyWhatIsItsOwn() throws IOException {
    assertThat(SiteWriter.mayReplace(target)).isTrue();
    Files.createDirectories(target);
    assertThat(SiteWriter.mayReplace(target)).isTrue();
    Files.writeString(target.resolve("thesis.doc"), "mine");
    assertThat(SiteWriter.mayReplace(target)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "..", "../a", "a/../b", "/a", "a//b", "a\\b", "a/", "a.", "a\u0000b", "c:a"})
  void pathsCannotLeaveTheFolder(String path) {
    assertThatThrownBy(() -> new OutputPath(path)).isInstanceOf(IllegalArgumentException.class);
  }
}
