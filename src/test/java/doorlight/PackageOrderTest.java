package doorlight;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the code to the order of packages that {@code doorlight/package-info.java} draws. */
class PackageOrderTest {
  /** Each may import those before it, and none after it. */
  private static final List<String> ORDER =
      List.of(
          "base",
          "diagnostic",
          "data",
          "config",
          "article",
          "read/markdown",
          "read/body",
          "read/section",
          "read",
          "reference",
          "site",
          "picture",
          "page",
          "output",
          "search",
          "render",
          "build",
          "check",
          "serve",
          "authoring",
          "authoring/importer",
          "cli");

  /** Each library has one home; flexmark's tree is known to those who make something of it. */
  private static final Map<String, Set<String>> HOMES =
      Map.ofEntries(
          entry("com.vladsch.flexmark", Set.of("read/markdown", "read/body", "read/section")),
          entry("eu.crydee", Set.of("check")),
          entry("org.jsoup", Set.of("read/body", "check", "authoring/importer")),
          entry("javax.xml", Set.of("read", "check", "authoring/importer")),
          entry("org.zwobble", Set.of("authoring/importer")),
          entry("freemarker", Set.of("render")),
          entry("tools.jackson", Set.of("data")),
          entry("org.snakeyaml", Set.of("data")),
          entry("org.apache.commons", Set.of("diagnostic")),
          entry("java.awt", Set.of("picture")),
          entry("javax.imageio", Set.of("picture")),
          entry("net.coobird", Set.of("picture")),
          entry("org.apache.fontbox", Set.of("picture")),
          entry("org.apache.pdfbox", Set.of("picture")),
          entry("java.net.http", Set.of("check")),
          entry("crawlercommons", Set.of("check")),
          entry("io.methvin", Set.of("serve")),
          entry("picocli", Set.of("cli")));

  /** What a file does that changes something on disk. */
  private static final Pattern WRITES =
      Pattern.compile(
          "Files\\.(write|writeString|createDirector|createTemp|createFile|createLink|move|copy|delete)"
              + "|FileChannel\\.open|FileOutputStream|newOutputStream|newBufferedWriter");

  private static final Path MAIN = Path.of("src/main/java/doorlight");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?([\\w.]+)(?:\\.\\*)?;");

  /** Comments, and text in quotation marks: what is said in them is no use of a class. */
  private static final Pattern NO_CODE =
      Pattern.compile(
          "\"\"\"[\\s\\S]*?\"\"\"|\"(?:[^\"\\\\\\n]++|\\\\.)*+\"|'(?:[^'\\\\\\n]|\\\\.[^']*)'"
              + "|//[^\\n]*|/\\*[\\s\\S]*?\\*/");

  private static final Pattern QUALIFIED = Pattern.compile("\\b(?:[a-z]\\w*\\.)+[A-Z]\\w*");

  @Test
  void usesPointOneWay() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Source source : sources()) {
      int own = ORDER.indexOf(source.packageName());
      for (String used : source.uses()) {
        Optional<String> other = packageOf(used);
        if (other.isPresent() && ORDER.indexOf(other.get()) > own) {
          wrong.add(
              source.path()
                  + " uses "
                  + used
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
      for (String used : source.uses()) {
        HOMES.forEach(
            (library, homes) -> {
              if (used.startsWith(library + ".") && !homes.contains(source.packageName())) {
                wrong.add(source.path() + " uses " + used + ", which belongs in " + homes);
              }
            });
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void onlyOutputAndAuthoringWriteFiles() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Source source : sources()) {
      boolean mayWrite =
          Set.of("output", "authoring").contains(source.packageName())
              // The details of a defect go to a file of their own, outside any site.
              || source.path().equals("cli/Failure.java")
              // What a build keeps for the next one, in a folder that is no part of the site.
              || Set.of("build/CacheFolder.java", "build/DrawingCache.java").contains(source.path())
              // GitHub names the file that it wants the summary of a step in.
              || source.path().endsWith("GithubReport.java");
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

  @Test
  void aUseIsAnImportOrANameInFull() {
    Source source =
        new Source(
            "read/Example.java",
            "read",
            """
            import doorlight.read.body.BodyWriter;
            import static doorlight.page.Routes.*;
            /** Not {@link doorlight.cli.Main}. */
            String s = "doorlight.render.Pages \\" '\"'"; // doorlight.build.SiteBuilder
            char quote = '"'; doorlight.site.Site site;
            """);

    assertThat(source.uses().stream().map(PackageOrderTest::packageOf).map(Optional::get))
        .containsOnly("read/body", "page", "site");
    assertThat(packageOf("doorlight.read.ArticleReader")).hasValue("read");
    assertThat(packageOf("doorlight.reader.Other")).isEmpty();
  }

  private record Source(String path, String packageName, String text) {
    /** What it imports, and what it names in full. */
    List<String> uses() {
      String code = NO_CODE.matcher(text).replaceAll("");
      return Stream.concat(
              IMPORT.matcher(code).results().map(found -> found.group(1)),
              QUALIFIED.matcher(code).results().map(MatchResult::group))
          .distinct()
          .toList();
    }
  }

  /** The package of a name; of a package and one within it, the inner one. */
  private static Optional<String> packageOf(String name) {
    return ORDER.stream()
        .filter(known -> (name + ".").startsWith("doorlight." + known.replace('/', '.') + "."))
        .max(Comparator.comparingInt(String::length));
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
