package doorlight.fault;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.base.FileStamp;
import doorlight.output.OutputFile;
import doorlight.output.OutputPath;
import doorlight.output.SiteWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The writer of the published folder alone, on a disk that fails. */
class SiteWriterFaultTest {
  private static final OutputPath HOME = new OutputPath("index.html");
  private static final OutputPath ABOUT = new OutputPath("about/index.html");
  private static final OutputPath DOOR = new OutputPath("door.png");

  @TempDir Path temp;
  private Path faulty;
  private Path target;

  @BeforeEach
  void folder() throws IOException {
    FaultyFiles files = new FaultyFiles(FileSystems.getDefault().provider());
    faulty = files.getPath(URI.create(temp.toUri().toString()));
    target = faulty.resolve("public");
    Files.writeString(temp.resolve("door.png"), "pixels");
  }

  @AfterEach
  void noMoreFaults() {
    Fault.end();
  }

  private void publish(String home) throws IOException {
    try (SiteWriter writer = SiteWriter.open(target, true)) {
      writer.add(OutputFile.text(HOME, home));
      writer.add(OutputFile.text(ABOUT, "about"));
      writer.copy(DOOR, faulty.resolve("door.png"));
      writer.publish();
    }
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void theOldSiteOrTheNewOneWhateverFails(Fault kind) throws IOException {
    publish("0");
    Files.writeString(temp.resolve("public/mine.txt"), "mine");
    boolean came = true;
    int number = 1;
    for (; came; number++) {
      Fault.plan(new Fault.Plan(EnumSet.of(kind), number, false, faulty.toString()));
      boolean said = false;
      try {
        publish(String.valueOf(number));
      } catch (IOException e) {
        said = true;
      }
      came = Fault.end() >= number;
      String what = "number " + number + ", " + Fault.met();
      assertThat(temp.resolve("public/index.html"))
          .as(what)
          .hasContent(String.valueOf(said ? number - 1 : number));
      publish(String.valueOf(number));
      assertThat(temp.resolve("public/index.html")).as(what).hasContent(String.valueOf(number));
      assertThat(temp.resolve("public/mine.txt")).as(what).hasContent("mine");
      assertThat(siblings()).as(what).containsExactly("door.png", "public");
    }
    assertThat(number).as("a fault of this kind was met").isGreaterThan(2);
  }

  @Test
  void aDiskWithoutHardLinksHoldsTheSameSite() throws IOException {
    Fault.plan(new Fault.Plan(EnumSet.of(Fault.LINK), 1, true, faulty.toString()));
    publish("one");
    Files.writeString(temp.resolve("public/mine.txt"), "mine");
    publish("one");
    FileStamp stamp = FileStamp.at(temp.resolve("public/index.html")).orElseThrow();
    try (SiteWriter writer = SiteWriter.open(target, true)) {
      writer.knows(Map.of("index.html", new SiteWriter.Written(stamp, 7)));
      assertThat(writer.keep(HOME, 7)).isTrue();
      writer.publish();
    }
    assertThat(temp.resolve("public/index.html")).hasContent("one");
    assertThat(temp.resolve("public/mine.txt")).hasContent("mine");
    assertThat(temp.resolve("public/about")).doesNotExist();
  }

  private List<String> siblings() throws IOException {
    try (Stream<Path> files = Files.list(temp)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }
}
