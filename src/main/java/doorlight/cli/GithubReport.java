package doorlight.cli;

import doorlight.build.BuildResult;
import doorlight.diagnostic.Diagnostic;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * Workflow commands of GitHub Actions, which show each problem on its line in a pull request.
 *
 * <p>See "Workflow commands for GitHub Actions" in the documentation of GitHub: data escapes %, CR
 * and LF; properties escape the colon and the comma too.
 */
final class GithubReport implements Report {
  private final PrintStream out;

  GithubReport(PrintStream out) {
    this.out = out;
  }

  @Override
  public void report(BuildResult result, Path published, double seconds) {
    for (Diagnostic diagnostic : result.diagnostics()) {
      String text =
          diagnostic.hint().isEmpty()
              ? diagnostic.message()
              : diagnostic.message() + "\n" + diagnostic.hint();
      out.println(
          "::"
              + command(diagnostic)
              + " file="
              + property(diagnostic.file())
              + ",line="
              + diagnostic.line()
              + ",col="
              + diagnostic.column()
              + ",title="
              + property(diagnostic.code().label())
              + "::"
              + data(text));
    }
    out.println(Summary.sentence(result, published, seconds));
  }

  private static String command(Diagnostic diagnostic) {
    switch (diagnostic.severity()) {
      case ERROR:
        return "error";
      case WARNING:
        return "warning";
      default:
        return "notice";
    }
  }

  static String data(String text) {
    return text.lines()
        .map(Console::printable)
        .collect(Collectors.joining("\n"))
        .replace("%", "%25")
        .replace("\n", "%0A");
  }

  static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
