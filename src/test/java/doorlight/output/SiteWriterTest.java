package doorlight.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorlight.base.FileStamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteWriterTest {
  @TempDir Path temp;
  private Path target;
  private int written;

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
      written = writer.writtenAnew();
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
    assertThat(SiteWriter.mayReplace(target.resolve("thesis.doc"))).isFalse();
    Files.delete(target.resolve("thesis.doc"));
    publish("index.html", "one");
    assertThat(SiteWriter.mayReplace(target)).isTrue();
  }

  private Path copied(OutputPath path, Path source) throws IOException {
    try (SiteWriter writer = SiteWriter.open(target, true)) {
      writer.copy(path, source);
      writer.publish();
      written = writer.writtenAnew();
    }
    return target.resolve(path.value());
  }

  @Test
  void aFileThatDidNotChangeIsNotWrittenAgain() throws IOException {
    publish("index.html", "one", "about/us/index.html", "about");
    assertThat(written).isEqualTo(2);
    publish("index.html", "two", "about/us/index.html", "about");
    assertThat(written).isEqualTo(1);
    assertThat(target.resolve("about/us/index.html")).hasContent("about");
    assertThat(SiteWriter.written(target))
        .containsExactly(SiteWriter.MARKER, "about/us/index.html", "index.html");
  }

  @Test
  void aCopyThatDidNotChangeIsNotWrittenAgain() throws IOException {
    OutputPath path = new OutputPath("images/door.png");
    Path source = Files.writeString(temp.resolve("door.png"), "pixels");
    assertThat(copied(path, source)).hasContent("pixels");
    assertThat(written).isEqualTo(1);
    assertThat(copied(path, source)).hasContent("pixels");
    assertThat(written).isZero();
    Files.writeString(source, "PIXELS");
    assertThat(copied(path, source)).hasContent("PIXELS");
    assertThat(written).isEqualTo(1);
  }

  @Test
  void nothingOfTheOldSiteIsUsedWhenTheWriterWantsItClean() throws IOException {
    Path source = Files.writeString(temp.resolve("door.png"), "pixels");
    for (int n = 0; n < 2; n++) {
      try (SiteWriter writer = SiteWriter.open(target, false)) {
        writer.add(OutputFile.text(new OutputPath("index.html"), "one"));
        writer.copy(new OutputPath("door.png"), source);
        writer.publish();
        assertThat(writer.writtenAnew()).isEqualTo(2);
      }
    }
  }

  /** Somebody laid a link in the place of a published file, to one of the same bytes. */
  @Test
  void aLinkIsNotTakenForTheFileThatItLeadsTo() throws IOException {
    Path source = Files.writeString(temp.resolve("door.png"), "13 characters");
    Path twin = Files.writeString(temp.resolve("elsewhere.htm"), "13 characters");
    publish("index.html", "13 characters");
    Files.delete(target.resolve("index.html"));
    Files.createSymbolicLink(target.resolve("index.html"), Path.of("elsewhere.htm"));
    Files.copy(twin, target.resolve("elsewhere.htm"));
    publish("index.html", "13 characters");
    assertThat(target.resolve("index.html")).isRegularFile();
    assertThat(Files.isSymbolicLink(target.resolve("index.html"))).isFalse();

    copied(new OutputPath("door.png"), source);
    Files.delete(target.resolve("door.png"));
    Files.createSymbolicLink(target.resolve("door.png"), twin);
    assertThat(Files.isSymbolicLink(copied(new OutputPath("door.png"), source))).isFalse();
  }

  @Test
  void aPageOfAnEarlierBuildIsKeptWhileNothingTouchedIt() throws IOException {
    OutputPath home = new OutputPath("index.html");
    Path file = target.resolve("index.html");
    Map<String, SiteWriter.Written> before;
    try (SiteWriter writer = SiteWriter.open(target, true)) {
      assertThat(writer.keep(home, 7)).as("nothing is known yet").isFalse();
      writer.add(OutputFile.text(home, "home"), 7);
      writer.publish();
      before = writer.files();
      assertThat(before.get("index.html"))
          .isEqualTo(new SiteWriter.Written(FileStamp.at(file).orElseThrow(), 7));
    }
    try (SiteWriter writer = SiteWriter.open(target, true)) {
      writer.knows(before);
      assertThat(writer.keep(home, 8)).as("another key").isFalse();
      assertThat(writer.keep(home, 7)).isTrue();
      writer.publish();
      assertThat(writer.files().get("index.html")).isEqualTo(before.get("index.html"));
      assertThat(writer.writtenAnew()).isZero();
    }
    assertThat(file).hasContent("home");
    assertThat(SiteWriter.written(target)).contains("index.html");
    try (SiteWriter clean = SiteWriter.open(target, false)) {
      clean.knows(before);
      assertThat(clean.keep(home, 7)).as("--clean").isFalse();
    }
    Files.writeString(file, "touched");
    try (SiteWriter writer = SiteWriter.open(target, true)) {
      writer.knows(before);
      assertThat(writer.keep(home, 7)).as("somebody wrote to it").isFalse();
    }
  }

  @Test
  void twoFilesForOnePathAreADefect() throws IOException {
    Path source = Files.writeString(temp.resolve("door.png"), "pixels");
    try (SiteWriter writer = SiteWriter.open(target, true)) {
      OutputFile file = OutputFile.text(new OutputPath("a.html"), "a");
      writer.add(file);
      assertThatThrownBy(() -> writer.add(file))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("a.html");
      assertThatThrownBy(() -> writer.copy(file.path(), source))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"partial", "ready", "old"})
  void whatAKilledBuildLeftIsClearedAway(String stage) throws IOException {
    publish("index.html", "one");
    assertThat(SiteWriter.isSettled(target)).isTrue();
    Path left = Files.createDirectories(temp.resolve(".public.doorlight-" + stage));
    Files.writeString(left.resolve("litter.html"), "half");
    assertThat(SiteWriter.isSettled(target)).isFalse();
    publish("index.html", "two");
    assertThat(target.resolve("litter.html")).doesNotExist();
    assertThat(siblings()).containsExactly("public");
  }

  /** From a thousand files on, the site before the last is brought up to date. */
  @Test
  void theSiteBeforeTheLastIsTheNextOnesBeginning() throws IOException {
    Path spare = temp.resolve("cache/spare");
    publishMany(999, spare);
    publishMany(999, spare);
    assertThat(spare).as("too few").doesNotExist();
    publishMany(1000, spare);
    publishMany(1000, spare);
    assertThat(spare.resolve("0.html")).hasContent("page");
    Files.writeString(spare.resolve("planted.html"), "planted");
    publishMany(1000, spare);
    assertThat(target.resolve("planted.html")).doesNotExist();
    assertThat(SiteWriter.written(target)).hasSize(1001);
    assertThat(siblings()).containsExactly("cache", "public");
    Files.writeString(spare.resolve("planted.html"), "planted");
    try (SiteWriter clean = SiteWriter.open(target, false, Optional.of(spare))) {
      clean.add(OutputFile.text(new OutputPath("0.html"), "page"));
      assertThat(spare.resolve("planted.html")).as("--clean does not touch it").exists();
    }
    try (SiteWriter writer = SiteWriter.open(target, true, Optional.of(spare))) {
      writer.add(OutputFile.text(new OutputPath("0.html"), "page"));
      assertThat(spare).doesNotExist();
    }
  }

  @Test
  void aCleanBuildLeavesNothingOfTheSiteBeforeTheLastEither() throws IOException {
    Path spare = temp.resolve("cache/spare");
    publishMany(1000, spare);
    publishMany(1000, spare);
    Files.writeString(spare.resolve("planted.html"), "planted");
    try (SiteWriter clean = SiteWriter.open(target, false, Optional.of(spare))) {
      addMany(clean, "new");
      clean.publish();
    }
    assertThat(spare.resolve("planted.html")).doesNotExist();
    assertThat(spare.resolve("0.html")).hasContent("page");
  }

  private void publishMany(int files, Path spare) throws IOException {
    try (SiteWriter writer = SiteWriter.open(target, true, Optional.of(spare))) {
      for (int n = 0; n < files; n++) {
        writer.add(OutputFile.text(new OutputPath(n + ".html"), "page"));
      }
      writer.publish();
    }
  }

  @Test
  void overwritesNoFileWhereAFolderIsDue() throws IOException {
    publish("index.html", "one");
    Files.createDirectories(target.resolve("blog"));
    Files.writeString(target.resolve("blog/notes.txt"), "mine");
    assertThatThrownBy(() -> publish("index.html", "two", "blog", "a file"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("stands where a file is due");
    assertThat(target.resolve("blog/notes.txt")).hasContent("mine");
  }

  /** What is somebody's, and what the new site has in its place. */
  @ParameterizedTest
  @CsvSource({
    "file, projects/index.html",
    "link, projects/index.html",
    "dangling, projects/index.html",
    "folder, projects",
    "file, projects",
    "dangling, projects",
  })
  void putsNothingInThePlaceOfWhatIsSomebodyElses(String kind, String due) throws IOException {
    publish("index.html", "one");
    Path theirs = target.resolve("projects");
    switch (kind) {
      case "file" -> Files.writeString(theirs, "mine");
      case "link" -> Files.createSymbolicLink(theirs, temp);
      case "dangling" -> Files.createSymbolicLink(theirs, Path.of("no-such-place"));
      default -> Files.createDirectory(theirs);
    }
    assertThatThrownBy(() -> publish("index.html", "two", due, "a page"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("projects was not written by Doorlight")
        .hasMessageContaining("Move it elsewhere");
    assertThat(target.resolve("index.html")).hasContent("one");
    assertThat(Files.exists(theirs, LinkOption.NOFOLLOW_LINKS)).isTrue();
  }

  @Test
  void foldersOfTheWritersStayAsClosedAsTheyWere() throws IOException {
    publish("index.html", "one");
    Path closed = Files.createDirectories(target.resolve("a/closed"));
    Files.writeString(closed.resolve("secret.txt"), "mine");
    Set<PosixFilePermission> nobodyElse = PosixFilePermissions.fromString("r-x------");
    Files.setPosixFilePermissions(closed, nobodyElse);
    publish("index.html", "two");
    publish("index.html", "three");
    assertThat(closed.resolve("secret.txt")).hasContent("mine");
    assertThat(Files.getPosixFilePermissions(closed)).isEqualTo(nobodyElse);
    assertThat(siblings()).containsExactly("public");
  }

  @Test
  void linksOfTheWritersStayLinksAndHerFilesAreNotCopied() throws IOException {
    publish("index.html", "one");
    Path film = Files.writeString(target.resolve("film.mp4"), "large");
    Object identity = Files.readAttributes(film, BasicFileAttributes.class).fileKey();
    Files.createSymbolicLink(target.resolve("latest"), Path.of("no-such-place"));
    publish("index.html", "two");
    assertThat(Files.readSymbolicLink(target.resolve("latest"))).hasToString("no-such-place");
    assertThat(Files.readAttributes(film, BasicFileAttributes.class).fileKey()).isEqualTo(identity);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "..", "../a", "a/../b", "/a", "a//b", "a\\b", "a/", "a.", "a\u0000b", "c:a"})
  void pathsCannotLeaveTheFolder(String path) {
    assertThatThrownBy(() -> new OutputPath(path)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"/, index.html", "/about/, about/index.html", "/feed.xml, feed.xml"})
  void anAddressHasAFileBehindIt(String url, String path) {
    assertThat(OutputPath.ofUrl(url)).hasToString(path);
  }

  @Test
  void pathsHaveALength() {
    String longest = "a/".repeat(499) + "ab";
    assertThat(new OutputPath(longest)).hasToString(longest);
    assertThatThrownBy(() -> new OutputPath(longest + "c"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
