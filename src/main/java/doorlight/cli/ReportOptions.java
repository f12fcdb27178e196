package doorlight.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

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

  /** The report about a site, in the form that was asked for. */
  Report report(Path site, Console console) {
    return report(site, format, quiet, console);
  }

  static Report report(Path site, Format format, boolean quiet, Console console) {
    switch (format) {
      case JSON:
        return new JsonReport(console.out());
      case GITHUB:
        return new GithubReport(site, console);
      default:
        return new TextReport(console, Ansi.AUTO, quiet);
    }
  }

  /**
   * For a command that has no places to show on the lines of a pull request.
   *
   * @throws ParameterException when that was asked for
   */
  void refuseGithub(CommandSpec command) {
    if (format == Format.GITHUB) {
      throw new ParameterException(
          command.commandLine(),
          "--format github shows problems on the lines of a pull request; "
              + command.name()
              + " answers as text or json.");
    }
  }

  /** The console, without a person to ask where a program reads what is said. */
  Console questions(Console console) {
    return format == Format.TEXT
        ? console
        : new Console(console.out(), console.err(), Optional.empty(), console.environment());
  }
}
