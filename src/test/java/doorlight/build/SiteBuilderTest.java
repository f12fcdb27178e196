package doorlight.build;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.CommandRun;
import doorlight.output.MemoryTree;
import doorlight.output.SiteWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteBuilderTest {
  @TempDir Path temp;

  @Test
  void memoryAndDiskHoldTheSameFiles() throws IOException {
    BuildOptions options =
        BuildOptions.of(Path.of("."), Map.of())
            .with(true, true)
            .withAsOf(Optional.of(LocalDate.of(2026, 11, 22)));
    MemoryTree memory = new MemoryTree();
    BuildResult result = SiteBuilder.build(options, memory);
    Path folder = temp.resolve("public");
    try (SiteWriter writer = SiteWriter.open(folder, true)) {
      SiteBuilder.build(options, writer);
      writer.publish();
    }
    SortedMap<String, byte[]> disk = CommandRun.files(folder);
    disk.remove(SiteWriter.MARKER);
    assertThat(memory.files()).hasSize(result.totals().files()).hasSameSizeAs(disk);
    memory
        .files()
        .forEach(
            (path, bytes) -> assertThat(disk.get(path.value())).as(path.value()).isEqualTo(bytes));
  }
}
