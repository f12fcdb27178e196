package doorlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {
  @Test
  void everyCommandThatIsRehearsedSucceedsAndTheSiteIsNotPublished(@TempDir Path folder)
      throws IOException {
    Path site = folder.resolve("site");
    CommandRun.of("init", site);

    assertThat(Rehearsal.rehearse(site, folder.resolve("scratch"))).containsOnly(ExitStatus.DONE);
    try (Stream<Path> files = Files.list(site)) {
      assertThat(files.map(Path::getFileName).map(Path::toString)).doesNotContain("public");
    }
  }
}
