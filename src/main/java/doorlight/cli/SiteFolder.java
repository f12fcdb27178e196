package doorlight.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The parameter that most commands have: the folder of the site. */
final class SiteFolder {
  @Spec(Spec.Target.MIXEE)
  CommandSpec command;

  @Parameters(
      arity = "0..1",
      paramLabel = "SITE",
      defaultValue = ".",
      description = "The folder that holds site-config.yaml. Default: this folder.")
  private Path folder;

  /**
   * The folder.
   *
   * @throws ParameterException when there is no such folder
   */
  Path path() {
    return existing(folder, command);
  }

  /** A folder that was given to a command, unless there is none. */
  static Path existing(Path folder, CommandSpec command) {
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(command.commandLine(), "There is no folder " + folder + ".");
    }
    return folder;
  }
}
