package doorlight.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import doorlight.Archive;
import doorlight.CommandRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Exports of other systems, each beside the articles and the report that are expected of it. Every
 * one is imported, compared, built with {@code --strict} once what the report lists is mended, and
 * imported again.
 *
 * <p>A case holds {@code source}, a folder with the file or files to be given ({@code source.zip}
 * and {@code source.docx} are packed first); {@code expected}, what comes; and, where the report
 * lists something, {@code mended}, the files as the writer leaves them.
 *
 * <p>{@code mvn test -Dtest=ImportTest -Dgolden.update=true} rewrites what is expected; read the
 * difference before you commit it.
 */
class ImportTest {
  private static final Path CASES = Path.of("src/test/resources/import");

  /** 1 March 2026. */
  private static final Map<String, String> TODAY = Map.of("SOURCE_DATE_EPOCH", "1772323200");

  @TempDir Path temp;

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders
          .filter(Files::isDirectory)
          .map(f -> f.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void bringsWhatIsExpected(String name) throws IOException {
    Path folder = CASES.resolve(name);
    Path site = emptySite();
    Path source = source(folder);
    Object[] command = {"import", source, "--site", site, "--format", "json"};

    SortedMap<String, byte[]> before = CommandRun.files(site);
    CommandRun rehearsed = CommandRun.in(TODAY, "import", source, "--site", site, "--dry-run");
    assertThat(CommandRun.files(site).keySet()).isEqualTo(before.keySet());

    CommandRun run = CommandRun.in(TODAY, command);
    assertThat(run.status()).as(run.out() + run.err()).isZero();
    Map<String, byte[]> brought = CommandRun.files(site.resolve("content"));
    String report = rehearsed.out().strip() + "\n" + rehearsed.err().strip();
    compare(folder.resolve("expected"), brought, report.strip());

    CommandRun built = build(site);
    assertThat(problems(run).places())
        .as("what a build warns of, the import has listed")
        .containsAll(built.places());
    if (Files.isDirectory(folder.resolve("mended"))) {
      CommandRun.files(folder.resolve("mended"))
          .forEach((path, bytes) -> put(site.resolve("content"), path, bytes));
      built = build(site);
    }
    assertThat(built.places()).isEmpty();
    assertThat(built.status()).as(built.out() + built.err()).isZero();

    SortedMap<String, byte[]> after = CommandRun.files(site);
    CommandRun again = CommandRun.in(TODAY, command);
    assertThat(again.summary().get("imported").asInt()).isZero();
    assertThat(CommandRun.files(site)).usingRecursiveComparison().isEqualTo(after);
  }

  /** The warnings and errors of a build, as it publishes them. */
  private CommandRun build(Path site) {
    CommandRun run =
        CommandRun.in(
            TODAY,
            "build",
            site,
            "--output",
            temp.resolve("public"),
            "--strict",
            "--drafts",
            "--future",
            "--format",
            "json");
    return problems(run);
  }

  /** The lines of a run that are warnings or errors, and its summary. */
  private static CommandRun problems(CommandRun run) {
    List<String> lines =
        run.out()
            .lines()
            .filter(line -> line.matches("\\{\"(?:severity\":\"(?:warning|error)|summary)\".*"))
            .toList();
    return new CommandRun(run.status(), String.join("\n", lines), run.err());
  }

  private static void compare(Path expected, Map<String, byte[]> brought, String report)
      throws IOException {
    SortedMap<String, String> actual = new TreeMap<>();
    brought.forEach((path, bytes) -> actual.put(path, shown(path, bytes)));
    actual.remove("pages/contact.md");
    actual.put("report.txt", report + "\n");
    if (Boolean.getBoolean("golden.update")) {
      for (Map.Entry<String, String> file : actual.entrySet()) {
        put(expected, file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    SortedMap<String, String> wanted = new TreeMap<>();
    CommandRun.files(expected)
        .forEach((path, bytes) -> wanted.put(path, new String(bytes, StandardCharsets.UTF_8)));
    assertThat(actual).isEqualTo(wanted);
  }

  /** Of a picture only how large it is, so that an expected one can be read. */
  private static String shown(String path, byte[] bytes) {
    return path.endsWith(".md")
        ? new String(bytes, StandardCharsets.UTF_8)
        : bytes.length + " bytes\n";
  }

  private static void put(Path folder, String path, byte[] bytes) {
    try {
      Files.createDirectories(folder.resolve(path).getParent());
      Files.write(folder.resolve(path), bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Path emptySite() throws IOException {
    return CommandRun.site(
        temp.resolve("site"),
        Files.readString(CASES.resolve("site-config.yaml")),
        "content/pages/contact.md",
        "---\ntitle: Contact\ndescription: How to get in touch.\n---\n\nWrite to me.\n");
  }

  /** What is given: the only file of the folder, or the folder; packed where it is to be. */
  private Path source(Path folder) throws IOException {
    for (String kind : List.of("zip", "docx")) {
      Path unpacked = folder.resolve("source." + kind);
      if (Files.isDirectory(unpacked)) {
        return Archive.pack(unpacked, temp.resolve("export." + kind));
      }
    }
    try (Stream<Path> files = Files.list(folder.resolve("source"))) {
      List<Path> all = files.toList();
      return all.size() == 1 && Files.isRegularFile(all.get(0))
          ? all.get(0)
          : folder.resolve("source");
    }
  }
}
