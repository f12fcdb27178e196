package doorlight.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Days on the command line. */
final class Days {
  private Days() {}

  /**
   * The day that an option names; empty where it is not given.
   *
   * @throws ParameterException when it is no day
   */
  static Optional<LocalDate> parse(String option, String written, CommandSpec command) {
    if (written == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(written));
    } catch (DateTimeException e) {
      throw new ParameterException(
          command.commandLine(),
          option + " " + written + " is not a day; write year-month-day: 2026-03-14");
    }
  }
}
