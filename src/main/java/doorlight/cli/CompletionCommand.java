package doorlight.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code doorlight completion}: the script by which a shell completes commands and options. */
@Command(
    name = "completion",
    description = "Print a script that lets bash and zsh complete commands with the Tab key.",
    footer = {
      "",
      "To use it in this terminal:  source <(doorlight completion)",
      "To have it always, put that line at the end of ~/.bashrc or ~/.zshrc."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class CompletionCommand implements Callable<Integer> {
  private final Console console;

  @Spec CommandSpec spec;

  CompletionCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.out().println(AutoComplete.bash("doorlight", spec.root().commandLine()));
    return ExitStatus.DONE;
  }
}
