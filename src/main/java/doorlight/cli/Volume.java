package doorlight.cli;

import doorlight.build.BuildResult;
import picocli.CommandLine.Option;

/** The options that every command has: how much to say. */
class Volume {
  @Option(
      names = {"-q", "--quiet"},
      description = "Say only what is wrong.")
  boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Say more about what is done, and how long it takes.")
  private boolean verbose;

  /** Says, where that is wanted, what was done for an answer and how long it took. */
  void sayStages(BuildResult result, Console console) {
    if (verbose) {
      result.stages().forEach(console.err()::println);
    }
  }
}
