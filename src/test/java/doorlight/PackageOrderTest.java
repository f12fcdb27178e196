package doorlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the code to the order of packages that {@code doorlight/package-info.java} draws. */
class PackageOrderTest {
  /** Each may import those before it, and none after it. */
  private static final List<String> ORDER =
      List.of(
          "diagnostic",
          "data",
          "config",
          "article",
          "read",
          "reference",
          "site",
          "page",
          "output",
          "render",
          "build",
          "cli");

  /** Each library has one home. */
  private static final Map<String, Set<String>> HOMES =
      Map.of(
          "com.vladsch.flexmark", Set.of("read"),
          "org.jsoup", Set.of("read"),
          "freemarker", Set.of("render"),
          "tools.jackson", Set.of("data"),
          "org.snakeyaml", Set.of("data"),
          "org.apache.commons", Set.of("diagnostic"),
          "picocli", Set.of("cli"));

  /** What a file does that changes something on disk. */
  private static final Pattern WRITES =
      Pattern.compile(
          "Files\\.(write|writeString|createDirector|createTemp|createFile|createLink|move|copy|delete)"
              + "|FileChannel\\.open|FileOutputStream|newOutputStream|newBufferedWriter");

  private static final Path MAIN = Path.of("src/main/java/doorlight");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?([\\w.]+)(?:\\.\\*)?;");

  @Test
  void importsPointOneWay() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Source source : sources()) {
      int own = ORDER.indexOf(source.packageName());
      for (String imported : source.imports()) {
        Optional<String> other = packageOf(imported);
        if (other.isPresent() && ORDER.indexOf(other.get()) > own) {
          wrong.add(
              source.path()
                  + " imports "
                  + imported
                  + ", but "
                  + other.get()
                  + " comes after "
                  + source.packageName());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyPackageHasItsPlaceInTheOrder() throws IOException {
    assertThat(sources().stream().map(Source::packageName).distinct())
        .isSubsetOf(Stream.concat(ORDER.stream(), Stream.of("")).toList());
  }

  @Test
  void eachLibraryHasOneHome() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Source source : sources()) {
      for (String imported : source.imports()) {
        HOMES.forEach(
            (library, homes) -> {
              if (imported.startsWith(library + ".") && !homes.contains(source.packageName())) {
                wrong.add(source.path() + " imports " + imported + ", which belongs in " + homes);
              }
            });
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void onlyOutputWritesFiles() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Source source : sources()) {
      boolean mayWrite =
          source.packageName().equals("output")
              // The details of a defect go to a file of their own, outside any site.
              || source.path().endsWith("Main.java");
      Matcher writes = WRITES.matcher(source.text());
      if (!mayWrite && writes.find()) {
        wrong.add(source.path() + " writes: " + writes.group());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void filesOverFourHundredLinesSayWhy() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Source source : sources()) {
      if (source.text().lines().count() > 400 && !source.text().contains("This file is long")) {
        wrong.add(source.path() + " has " + source.text().lines().count() + " lines");
      }
    }
    assertThat(wrong).isEmpty();
  }

  private record Source(String path, String packageName, String text) {
    List<String> imports() {
      return IMPORT.matcher(text).results().map(r -> r.group(1)).toList();
    }
  }

  private static Optional<String> packageOf(String imported) {
    if (!imported.startsWith("doorlight.")) {
      return Optional.empty();
    }
    return Optional.of(imported.split("\\.")[1]).filter(ORDER::contains);
  }

  private static List<Source> sources() throws IOException {
    List<Source> sources = new ArrayList<>();
    try (Stream<Path> tree = Files.walk(MAIN)) {
      for (Path path : tree.filter(p -> p.toString().endsWith(".java")).sorted().toList()) {
        Path folder = MAIN.relativize(path.getParent());
        sources.add(
            new Source(
                MAIN.relativize(path).toString().replace('\\', '/'),
                folder.toString().replace('\\', '/'),
                Files.readString(path)));
      }
    }
    return sources;
  }
}
