package doorlight.cli;

import doorlight.build.BuildResult;
import doorlight.diagnostic.Severity;
import java.nio.file.Path;
import picocli.CommandLine.Help.Ansi;

/** What a command that does not build says when the site itself has errors. */
final class ErrorsLeft {
  private final Path site;
  private final Console console;
  private final ReportOptions.Format format;

  ErrorsLeft(Path site, Console console, ReportOptions.Format format) {
    this.site = site;
    this.console = console;
    this.format = format;
  }

  /**
   * Says so, and answers with the exit status. Where not even the settings could be read, it says
   * all that is known; else that {@code build} does.
   */
  int report(BuildResult result) {
    if (result.errors() == 0) {
      return ExitStatus.DONE;
    }
    if (result.built().isPresent()) {
      console
          .err()
          .println(
              "The site has "
                  + Severity.ERROR.count(result.errors())
                  + ", so this may not be all. To see them:  "
                  + console.line("build", site));
    } else if (format == ReportOptions.Format.TEXT) {
      new TextReport(console, Ansi.AUTO, true).problems(result.diagnostics());
    } else {
      ReportOptions.report(site, format, true, console).report(result, null, 0);
    }
    return ExitStatus.CONTENT;
  }
}
