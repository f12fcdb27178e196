package doorlight.cli;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The folder of the site as an option, for commands whose parameters are titles. */
final class SiteOption {
  @Spec(Spec.Target.MIXEE)
  CommandSpec command;

  @Option(
      names = "--site",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "The folder that holds site-config.yaml. Default: this folder.")
  private Path folder;

  /**
   * The folder.
   *
   * @throws ParameterException when there is no such folder
   */
  Path path() {
    return SiteFolder.existing(folder, command);
  }
}
