package doorlight;

import doorlight.cli.Main;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A command line, run as from a terminal: what it answered, and what it said. */
public record CommandRun(int status, String out, String err) {
  private static final JsonMapper JSON = new JsonMapper();

  /** Runs a command line in this process. */
  public static CommandRun of(Object... arguments) {
    return of(Optional.empty(), Map.of(), arguments);
  }

  /** The same with a person at the terminal, who types these lines. */
  public static CommandRun answering(List<String> answers, Object... arguments) {
    String typed = String.join("\n", answers);
    return of(Optional.of(new BufferedReader(new StringReader(typed))), Map.of(), arguments);
  }

  /** The same with environment variables. */
  public static CommandRun in(Map<String, String> environment, Object... arguments) {
    return of(Optional.empty(), environment, arguments);
  }

  /**
   * The same with environment variables, as a person at the terminal sees it: results, problems,
   * questions and what she types in one, which is {@code out}.
   */
  public static CommandRun atTerminal(
      List<String> answers, Map<String, String> environment, Object... arguments) {
    ByteArrayOutputStream screen = new ByteArrayOutputStream();
    PrintStream shown = new PrintStream(screen, true, StandardCharsets.UTF_8);
    BufferedReader typing =
        new BufferedReader(new StringReader(String.join("\n", answers))) {
          @Override
          public String readLine() throws IOException {
            String line = super.readLine();
            shown.println(line == null ? "" : line);
            return line;
          }
        };
    int status =
        Main.run(
            shown,
            shown,
            answers.isEmpty() ? Optional.empty() : Optional.of(typing),
            environment,
            Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    return new CommandRun(status, screen.toString(StandardCharsets.UTF_8), "");
  }

  private static CommandRun of(
      Optional<BufferedReader> answers, Map<String, String> environment, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Main.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            answers,
            environment,
            Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    return new CommandRun(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Standard output as one JSON object a line, without the summary. */
  public List<JsonNode> diagnostics() {
    return out.lines().map(JSON::readTree).filter(node -> !node.has("summary")).toList();
  }

  /** The summary of a run with {@code --format json}. */
  public JsonNode summary() {
    return out.lines()
        .map(JSON::readTree)
        .filter(node -> node.has("summary"))
        .map(node -> node.get("summary"))
        .findFirst()
        .orElseThrow();
  }

  /** The diagnostics as {@code file:line:column code}. */
  public List<String> places() {
    return diagnostics().stream()
        .map(
            d ->
                d.get("file").asString()
                    + ":"
                    + d.get("line").asInt()
                    + ":"
                    + d.get("column").asInt()
                    + " "
                    + d.get("code").asString())
        .toList();
  }

  /** Every file below a folder, by its path with forward slashes. */
  public static SortedMap<String, byte[]> files(Path folder) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path file : tree.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return files;
  }

  /** Writes a little site: the settings, then pairs of path and text. */
  public static Path site(Path folder, String config, String... pathsAndTexts) throws IOException {
    Files.createDirectories(folder.resolve("content"));
    Files.writeString(folder.resolve("site-config.yaml"), config);
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      Path file = folder.resolve(pathsAndTexts[i]);
      Files.createDirectories(file.getParent());
      Files.writeString(file, pathsAndTexts[i + 1]);
    }
    return folder;
  }

  /** Copies a folder with all that is in it, symbolic links as they are. */
  public static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> tree = Files.walk(from)) {
      for (Path path : tree.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target, LinkOption.NOFOLLOW_LINKS);
        }
      }
    }
  }
}
