package doorlight.cli;

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
  boolean verbose;
}
