package doorlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with a Java that only notes what it is called with. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  @TempDir Path home;

  @BeforeEach
  void aProgramThatIsBuilt() throws IOException {
    Files.copy(Path.of("doorlight"), home.resolve("doorlight"));
    assertThat(home.resolve("doorlight").toFile().setExecutable(true)).isTrue();
    for (String source : List.of("src/main", "templates", "pom.xml")) {
      Files.createDirectories(home.resolve(source));
      Files.setLastModifiedTime(home.resolve(source), FileTime.from(Instant.EPOCH));
    }
    Files.createDirectories(home.resolve("target"));
    Files.writeString(home.resolve("target/doorlight.jar"), "a jar");
  }

  @Test
  void theArchiveOfClassesIsMadeOnceAndUsedFromThenOn() throws Exception {
    Path java = javaThatKnows("ListOnly");

    List<String> first = run(java);
    List<String> second = run(java);

    assertThat(first).hasSize(4);
    assertThat(first.get(0)).contains("-XX:AOTCacheOutput=", "doorlight.cli.Rehearsal");
    assertThat(first.get(1)).contains("-XX:DumpLoadedClassList=", "doorlight.cli.Rehearsal");
    assertThat(first.get(2)).contains("-Xshare:dump", "-XX:SharedArchiveFile=");
    assertThat(second).containsExactly(first.get(3));
    assertThat(second.get(0))
        .contains("-XX:SharedArchiveFile=")
        .endsWith("-jar " + jar() + " list");
  }

  @Test
  void whereJavaHasAnAotCacheOneStepMakesIt() throws Exception {
    List<String> calls = run(javaThatKnows("AOTCacheOutput"));

    assertThat(calls).hasSize(2);
    assertThat(calls.get(1)).contains("-XX:AOTCache=").doesNotContain("SharedArchiveFile");
  }

  @Test
  void anotherJavaGetsAnArchiveOfItsOwn() throws Exception {
    run(javaThatKnows("ListOnly"));

    assertThat(run(javaThatKnows("AOTCacheOutput"))).hasSize(2);
  }

  @Test
  void aJavaThatCanMakeNoArchiveIsAskedOnceAndRunsWithout() throws Exception {
    Path java = javaThatKnows("nothing");
    run(java);

    List<String> calls = run(java);

    assertThat(calls).hasSize(1);
    assertThat(calls.get(0)).doesNotContain("Archive").doesNotContain("AOTCache");
  }

  @Test
  void aRunThatWasKilledWhilePreparingHoldsUpNoOther() throws Exception {
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    Files.createSymbolicLink(home.resolve("target/doorlight.lock"), Path.of("" + gone.pid()));

    assertThat(run(javaThatKnows("ListOnly"))).hasSize(4);
    assertThat(home.resolve("target/doorlight.lock")).doesNotExist();
  }

  @Test
  void theLauncherOfWindowsStartsJavaWithTheSameOptions() throws IOException {
    assertThat(options("doorlight.cmd", "set \"OPTIONS=([^\"]*)\""))
        .isEqualTo(options("doorlight", "options=\"([^\"]*)\""))
        .contains("-XX:");
  }

  private static String options(String launcher, String line) throws IOException {
    Matcher found = Pattern.compile(line).matcher(Files.readString(Path.of(launcher)));
    return found.find() ? found.group(1) : "";
  }

  private Path jar() throws IOException {
    return home.toRealPath().resolve("target/doorlight.jar");
  }

  /** The home of a Java that makes archives in one way only, or in none. */
  private Path javaThatKnows(String way) throws IOException {
    Path java = home.resolve(way + "/bin/java");
    Files.createDirectories(java.getParent());
    Files.writeString(
        java,
        """
        #!/bin/sh
        echo "$@" >>'%s'
        case "%s $*" in
          AOTCacheOutput*) ;;
          ListOnly*AOTCacheOutput* | nothing*Rehearsal*) exit 1 ;;
        esac
        """
            .formatted(calls(), way));
    assertThat(java.toFile().setExecutable(true)).isTrue();
    return home.resolve(way);
  }

  private Path calls() {
    return home.resolve("calls.txt");
  }

  /** What Java was called with, call by call, when the launcher was run. */
  private List<String> run(Path java) throws Exception {
    Files.deleteIfExists(calls());
    ProcessBuilder launcher =
        new ProcessBuilder(home.resolve("doorlight").toString(), "list").inheritIO();
    launcher.environment().put("JAVA_HOME", java.toString());
    Process process = launcher.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    return Files.readAllLines(calls());
  }
}
