package doorlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The changelog, from which a release takes its notes. */
class ChangelogTest {
  @Test
  void theNewestChapterIsOnTopAndIsOfThisVersionUnlessItIsUnreleased() throws Exception {
    List<String> chapters =
        Files.readAllLines(Path.of("CHANGELOG.md")).stream()
            .filter(line -> line.startsWith("## "))
            .map(line -> line.substring("## ".length()))
            .toList();
    List<String> released = chapters.stream().filter(title -> !title.equals("Unreleased")).toList();

    assertThat(chapters.get(0)).isIn("Unreleased", version());
    assertThat(released)
        .isSortedAccordingTo(Comparator.comparing(Version::parse).reversed())
        .doesNotHaveDuplicates();
    assertThat(chapters.lastIndexOf("Unreleased")).isLessThan(1);
  }

  private static String version() throws Exception {
    Matcher version =
        Pattern.compile("<artifactId>doorlight</artifactId>\\s*<version>(.*?)</version>")
            .matcher(Files.readString(Path.of("pom.xml")));
    assertThat(version.find()).isTrue();
    return version.group(1);
  }
}
