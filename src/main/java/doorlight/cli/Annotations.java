package doorlight.cli;

import doorlight.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Remarks that GitHub shows at the lines they are about.
 *
 * <p>See "Workflow commands for GitHub Actions" in the documentation of GitHub: data escapes %, CR
 * and LF; properties escape the colon and the comma too. Files are named from the root of the
 * repository on.
 *
 * @param folder where in the repository the site lies: empty, or with a slash at its end
 */
record Annotations(String folder) {
  /**
   * For a site in the repository that GITHUB_WORKSPACE names; elsewhere its own files are named.
   */
  static Annotations of(Path site, Map<String, String> environment) {
    String workspace = environment.getOrDefault("GITHUB_WORKSPACE", "");
    try {
      Path root = Path.of(workspace).toRealPath();
      Path place = site.toRealPath();
      boolean within = !workspace.isEmpty() && place.startsWith(root) && !place.equals(root);
      return new Annotations(
          within ? root.relativize(place).toString().replace('\\', '/') + "/" : "");
    } catch (IOException e) {
      return new Annotations("");
    }
  }

  /** A file by its path from the root of the repository. */
  String file(String file) {
    return folder + file;
  }

  /** The command for a remark about a place. */
  String at(Severity severity, String file, int line, int column, String title, String text) {
    return command(severity, "line=" + line + ",col=" + column, file, title, text);
  }

  /** The command for a remark about a whole file. */
  String at(Severity severity, String file, String title, String text) {
    return command(severity, "", file, title, text);
  }

  private String command(Severity severity, String place, String file, String title, String text) {
    return "::"
        + level(severity)
        + " file="
        + property(file(file))
        + (place.isEmpty() ? "" : "," + place)
        + ",title="
        + property(title)
        + "::"
        + data(text);
  }

  /** The command for a remark that is about no file. */
  static String general(Severity severity, String title, String text) {
    return "::" + level(severity) + " title=" + property(title) + "::" + data(text);
  }

  /**
   * A line of the log that is no command, whatever the writer's words hold. One may also begin with
   * two number signs and a bracket, anywhere in a line (ActionCommand of actions/runner).
   */
  static String line(String text) {
    return Console.printable(text).replace("##[", "## [");
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      default -> "notice";
    };
  }

  private static String data(String text) {
    return text.lines()
        .map(Console::printable)
        .collect(Collectors.joining("\n"))
        .replace("%", "%25")
        .replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
