package doorlight.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code doorlight completion}: the script by which a shell completes commands and options. */
@Command(
    name = "completion",
    description = "Print a script that lets bash and zsh complete commands with the Tab key.",
    footer = {
      "",
      "To use it in this terminal:  source <(doorlight completion)",
      "To have it always, put that line at the end of ~/.bashrc or ~/.zshrc.",
      "To read the manual page:  doorlight completion --man | man -l -"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class CompletionCommand implements Callable<Integer> {
  private final Console console;

  @Spec CommandSpec spec;

  @Option(names = "--man", description = "Print the manual page of all commands instead.")
  boolean man;

  CompletionCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (man) {
      console.out().print(ManPage.of(spec.root()));
      return ExitStatus.DONE;
    }
    console.out().println(AutoComplete.bash("doorlight", spec.root().commandLine()));
    return ExitStatus.DONE;
  }
}
