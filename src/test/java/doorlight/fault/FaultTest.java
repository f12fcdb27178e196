package doorlight.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever of the machine's files fails in a build, and whenever: the published folder holds the
 * whole site that was there or the whole new one, nothing of anybody else's is lost, and the next
 * build ends well and leaves no litter.
 */
class FaultTest {
  @TempDir Path temp;

  /** Some of the faults; all of them with {@code -Ddoorlight.faults=1}. */
  @Test
  void noFaultLosesAnything() throws Exception {
    Path site = Files.createDirectory(temp.resolve("site"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.nio.file.spi.DefaultFileSystemProvider=" + FaultyFiles.class.getName(),
                "-Djava.io.tmpdir=" + temp,
                "-Djava.awt.headless=true",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                EveryFault.class.getName(),
                site.toString(),
                System.getProperty("doorlight.faults", "97"))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).matches("(?s)[1-9]\\d+ faults.*");
  }
}
