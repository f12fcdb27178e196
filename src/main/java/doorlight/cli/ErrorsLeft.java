package doorlight.cli;

import doorlight.build.BuildResult;

/** What a command that only looks at a site says when the site itself has errors. */
final class ErrorsLeft {
  private final Console console;

  ErrorsLeft(Console console) {
    this.console = console;
  }

  /** Says so, and answers with the exit status. */
  int report(BuildResult result) {
    if (result.errors() == 0) {
      return ExitStatus.DONE;
    }
    console
        .err()
        .println(
            result.built().isEmpty()
                ? result.diagnostics().get(0).message()
                : "The site has "
                    + (result.errors() == 1 ? "an error" : result.errors() + " errors")
                    + ", so this may not be all. To see them:  "
                    + console.program()
                    + " build");
    return ExitStatus.CONTENT;
  }
}
