package doorlight.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
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
  void takesOverTheLockOfABuildThatWasKilled() throws IOException {
    Files.writeString(temp.resolve(".public.doorlight-lock"), "of a build that was killed");
    assertThat(SiteWriter.isSettled(target)).isFalse();
    publish("index.html", "one");
    assertThat(siblings()).containsExactly("public");
  }

  @Test
  void followsNoLinkThatStandsInThePlaceOfTheLock() throws IOException {
    Path mine = Files.writeString(temp.resolve("mine.txt"), "mine");
    Files.createSymbolicLink(temp.resolve(".public.doorlight-lock"), mine);
    assertThatThrownBy(() -> publish("index.html", "one")).isInstanceOf(IOException.class);
    assertThat(mine).hasContent("mine");
    assertThat(target).doesNotExist();
  }

  @Test
  void othersCannotHoldTheLock() throws IOException {
    SiteWriter writer = SiteWriter.open(target, true);
    assertThat(Files.getPosixFilePermissions(temp.resolve(".public.doorlight-lock")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    writer.close();
  }

  @Test
  void aBuildThatFailsKeepsTheSiteBeforeTheLast() throws IOException {
    Path spare = temp.resolve("cache/site-before");
    for (String text : List.of("one", "two")) {
      try (SiteWriter writer = SiteWriter.open(target, true, Optional.of(spare))) {
        addMany(writer, text);
        writer.publish();
      }
    }
    try (SiteWriter writer = SiteWriter.open(target, true, Optional.of(spare))) {
      writer.add(OutputFile.text(new OutputPath("index.html"), "three"));
    }
    assertThat(spare.resolve("999.html")).isRegularFile();
    assertThat(target.resolve("index.html")).hasContent("two");
    try (SiteWriter writer = SiteWriter.open(target, true, Optional.of(spare))) {
      addMany(writer, "four");
      writer.publish();
    }
    assertThat(target.resolve("index.html")).hasContent("four");
    assertThat(target.resolve("999.html")).hasContent("999");
    assertThat(siblings()).containsExactly("cache", "public");
  }

  private static void addMany(SiteWriter writer, String text) throws IOException {
    writer.add(OutputFile.text(new OutputPath("index.html"), text));
    for (int i = 0; i < 1_000; i++) {
      writer.add(OutputFile.text(new OutputPath(i + ".html"), "" + i));
    }
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
