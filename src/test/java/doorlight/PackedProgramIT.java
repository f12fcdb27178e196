package doorlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is in the packages, with its own Java. Run by {@code mvn -Pdist verify}. */
class PackedProgramIT {
  private static final Path PACKAGES = Path.of("target/dist").toAbsolutePath();

  @TempDir static Path folder;

  /** The program's own folder, somewhere else than where it was made. */
  private static Path home;

  @BeforeAll
  static void theProgramIsUnpacked() throws Exception {
    home = folder.resolve("elsewhere/doorlight");
    Files.createDirectories(home.getParent());
    if (OS.LINUX.isCurrentOs()) {
      run(Map.of(), "tar", "-xzf", only("*.tar.gz"), "-C", home.getParent());
    } else {
      CommandRun.copy(PACKAGES.resolve("doorlight"), home);
    }
  }

  @Test
  void itKnowsItsVersion() throws Exception {
    assertThat(run(Map.of(), command("--version")))
        .isEqualToIgnoringNewLines("Doorlight " + System.getProperty("doorlight.version"));
  }

  @Test
  void itStartsFromTheArchiveOfClassesWhereverItIsUnpacked() throws Exception {
    Path loaded = folder.resolve("loaded.txt");
    run(
        Map.of("JDK_JAVA_OPTIONS", "-Xshare:on -Xlog:class+load:file=" + forJava(loaded)),
        command("--version"));

    // Those that Java makes for lambdas of an interface of picocli's are too old for an archive.
    List<String> ownClasses =
        Files.readAllLines(loaded).stream()
            .filter(line -> line.contains(" doorlight.") && !line.contains("$$Lambda"))
            .toList();
    assertThat(ownClasses).isNotEmpty().allMatch(line -> line.contains("shared objects file"));
  }

  @Test
  void itBuildsTheSampleSiteAsTheJarDoes() throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");

    run(Map.of(), command("build", sampleSite("packed")));
    run(Map.of(), java, "-jar", Path.of("target/doorlight.jar"), "build", sampleSite("jar"));

    assertSameFiles(folder.resolve("packed/public"), folder.resolve("jar/public"));
  }

  @Test
  void itHasEveryModuleOfJavaThatTheJarNeeds() throws Exception {
    StringWriter needed = new StringWriter();
    ToolProvider.findFirst("jdeps")
        .orElseThrow()
        .run(
            new PrintWriter(needed),
            new PrintWriter(System.err),
            "--print-module-deps",
            "--ignore-missing-deps",
            "--multi-release=17",
            "target/doorlight.jar");

    assertThat(run(Map.of(), home.resolve("bin/java"), "--list-modules").lines())
        .map(line -> line.replaceAll("@.*", ""))
        .contains("java.desktop")
        .contains(needed.toString().strip().split(","));
  }

  @Test
  void itBringsTheLicencesOfWhatIsInIt() {
    assertThat(
            Stream.of("LICENSE", "THIRD-PARTY.txt", "java.base")
                .map(home.resolve("legal")::resolve))
        .allMatch(Files::exists);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void theDebianPackagePutsTheCommandOnThePath() throws Exception {
    Path root = folder.resolve("root");
    run(Map.of(), "dpkg-deb", "--extract", only("*.deb"), root);

    assertThat(run(Map.of(), root.resolve("usr/bin/doorlight"), "--version"))
        .startsWith("Doorlight ");
    assertThat(root.resolve("usr/share/man/man1/doorlight.1.gz")).exists();
  }

  private static Path sampleSite(String name) throws IOException {
    Path site = folder.resolve(name);
    Files.createDirectories(site);
    CommandRun.copy(Path.of("content"), site.resolve("content"));
    Files.copy(Path.of("site-config.yaml"), site.resolve("site-config.yaml"));
    return site;
  }

  private static void assertSameFiles(Path some, Path others) throws IOException {
    SortedMap<String, byte[]> files = CommandRun.files(some);
    SortedMap<String, byte[]> expected = CommandRun.files(others);
    assertThat(files).hasSizeGreaterThan(50).containsOnlyKeys(expected.keySet());
    files.forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(expected.get(path)));
  }

  /** The package of a kind; there is one. */
  private static Path only(String kind) throws IOException {
    try (var found = Files.newDirectoryStream(PACKAGES, kind)) {
      return found.iterator().next();
    }
  }

  /** The launcher, which Windows has only in the installer. */
  private static Object[] command(Object... arguments) {
    Stream<Object> program =
        OS.WINDOWS.isCurrentOs()
            ? Stream.of(home.resolve("bin/java.exe"), "-m", "doorlight/doorlight.cli.Main")
            : Stream.of(home.resolve("bin/doorlight"));
    return Stream.concat(program, Stream.of(arguments)).toArray();
  }

  /** A path in Java's options, where a backslash means something else, as does a colon in some. */
  private static String forJava(Path path) {
    return Path.of("").toAbsolutePath().relativize(path).toString().replace('\\', '/');
  }

  /** Runs a command that succeeds; what it wrote to standard output. */
  private static String run(Map<String, String> environment, Object... command) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(Stream.of(command).map(Object::toString).toList())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output;
    try (InputStream out = process.getInputStream()) {
      output = new String(out.readAllBytes());
    }
    assertThat(process.waitFor()).as(String.join(" ", builder.command())).isZero();
    return output;
  }
}
