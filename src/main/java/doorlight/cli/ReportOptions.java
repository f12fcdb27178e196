package doorlight.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** The options that nearly every command has: how to say what it found. */
final class ReportOptions extends Volume {
  /** The forms in which problems are reported. */
  enum Format {
    TEXT,
    JSON,
    GITHUB;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "How to report: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  Format format;

  /** The report in the form that was asked for. */
  Report report(Console console) {
    return report(format, quiet, console);
  }

  static Report report(Format format, boolean quiet, Console console) {
    switch (format) {
      case JSON:
        return new JsonReport(console.out());
      case GITHUB:
        String summary = console.environment().getOrDefault("GITHUB_STEP_SUMMARY", "");
        return new GithubReport(
            console.out(), summary.isEmpty() ? Optional.empty() : Optional.of(Path.of(summary)));
      default:
        return new TextReport(console, Ansi.AUTO, quiet);
    }
  }

  /** The console, without a person to ask where a program reads what is said. */
  Console questions(Console console) {
    return format == Format.TEXT
        ? console
        : new Console(console.out(), console.err(), Optional.empty(), console.environment());
  }
}
