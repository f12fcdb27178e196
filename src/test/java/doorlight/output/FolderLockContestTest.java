package doorlight.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of several programs that want it over and over, one has it at a time. */
class FolderLockContestTest {
  private static final int TURNS = 200;

  @TempDir Path temp;

  /** What only one may do at a time: make a file that must not be there, and take it away. */
  public static void main(String... arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    for (int turn = 0; turn < TURNS; turn++) {
      FolderLock lock = FolderLock.take(folder.resolve("lock"));
      try {
        Files.createFile(folder.resolve("one"));
        Files.delete(folder.resolve("one"));
      } finally {
        lock.close();
      }
    }
  }

  @Test
  void onlyOneHasItAtATime() throws Exception {
    List<Process> programs = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      programs.add(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  FolderLockContestTest.class.getName(),
                  temp.toString())
              .redirectErrorStream(true)
              .start());
    }
    for (Process program : programs) {
      String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(program.waitFor()).as(said).isZero();
    }
    assertThat(temp).isEmptyDirectory();
  }
}
