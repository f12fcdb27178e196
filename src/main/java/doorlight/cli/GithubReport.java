package doorlight.cli;

import doorlight.build.BuildResult;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Severity;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Workflow commands of GitHub Actions, which show each problem on its line in a pull request, and
 * the step's summary, which lists them all.
 *
 * <p>See "Workflow commands for GitHub Actions" in the documentation of GitHub: data escapes %, CR
 * and LF; properties escape the colon and the comma too. Of one step it shows ten annotations of
 * each level; where there are more, the tenth says how many, and the rest are lines of the log.
 */
final class GithubReport implements Report {
  private static final int SHOWN = 10;

  /** More would pass the megabyte that a step's summary may have. */
  private static final int MOST_IN_SUMMARY = 2000;

  private final PrintStream out;
  private final Optional<Path> summary;

  /**
   * @param summary the file that GITHUB_STEP_SUMMARY names
   */
  GithubReport(PrintStream out, Optional<Path> summary) {
    this.out = out;
    this.summary = summary;
  }

  @Override
  public void report(BuildResult result, Path published, double seconds) {
    for (Severity severity : Severity.values()) {
      List<Diagnostic> level =
          result.diagnostics().stream().filter(d -> d.severity() == severity).toList();
      int shown = level.size() > SHOWN ? SHOWN - 1 : level.size();
      level.subList(0, shown).forEach(diagnostic -> out.println(annotation(diagnostic)));
      if (shown < level.size()) {
        out.println(
            "::"
                + command(severity)
                + " title=And "
                + (level.size() - shown)
                + " more::"
                + (summary.isPresent()
                    ? "The summary of this run lists them all."
                    : "The log of this step lists them all."));
        level.subList(shown, level.size()).forEach(diagnostic -> out.println(line(diagnostic)));
      }
    }
    String sentence = Summary.sentence(result, published, seconds);
    out.println(sentence);
    summary.ifPresent(file -> write(file, markdown(result.diagnostics(), sentence)));
  }

  private static String annotation(Diagnostic diagnostic) {
    return "::"
        + command(diagnostic.severity())
        + " file="
        + property(diagnostic.file())
        + ",line="
        + diagnostic.line()
        + ",col="
        + diagnostic.column()
        + ",title="
        + property(diagnostic.code().label())
        + "::"
        + data(text(diagnostic));
  }

  private static String text(Diagnostic diagnostic) {
    return Stream.of(diagnostic.message(), suggestion(diagnostic), diagnostic.hint())
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String suggestion(Diagnostic diagnostic) {
    return diagnostic.suggestion().map(near -> "Did you mean \"" + near + "\"?").orElse("");
  }

  /** A line of the log that is no command, whatever the writer's words hold. */
  private static String line(Diagnostic diagnostic) {
    return Console.printable(
        "  %s:%d:%d: %s: %s [%s]"
            .formatted(
                diagnostic.file(),
                diagnostic.line(),
                diagnostic.column(),
                diagnostic.severity().label(),
                diagnostic.message(),
                diagnostic.code().label()));
  }

  private static String markdown(List<Diagnostic> diagnostics, String sentence) {
    StringBuilder text = new StringBuilder("### Doorlight\n\n");
    sentence.lines().forEach(line -> text.append(escaped(line)).append("\n\n"));
    for (Severity severity : Severity.values()) {
      List<Diagnostic> level = diagnostics.stream().filter(d -> d.severity() == severity).toList();
      if (level.isEmpty()) {
        continue;
      }
      text.append("#### ").append(severity.count(level.size())).append("\n\n");
      level.stream().limit(MOST_IN_SUMMARY).forEach(d -> text.append(item(d)));
      if (level.size() > MOST_IN_SUMMARY) {
        text.append("- and ").append(level.size() - MOST_IN_SUMMARY).append(" more\n");
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String item(Diagnostic diagnostic) {
    return "- %s, line %d: %s %s (%s)\n"
        .formatted(
            escaped(diagnostic.file()),
            diagnostic.line(),
            escaped(diagnostic.message()),
            escaped((suggestion(diagnostic) + " " + diagnostic.hint()).strip()),
            diagnostic.code().label());
  }

  /** Words of the writer's as text: neither Markdown nor HTML, nor somebody's name on GitHub. */
  private static String escaped(String text) {
    return Console.printable(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("@", "&#64;")
        .replaceAll("([\\\\`*_\\[\\]{}#~|>!$])(?![0-9]+;)", "\\\\$1");
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String command(Severity severity) {
    switch (severity) {
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
