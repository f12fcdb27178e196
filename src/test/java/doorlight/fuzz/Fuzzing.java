package doorlight.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What Jazzer calls, by the names of these methods. */
public final class Fuzzing {
  /** Loading and preparing classes is not to count as the time of an input. */
  private static final int WARM = 50;

  private static Target target;

  private Fuzzing() {}

  /**
   * Chooses what is fuzzed, and lays down what to begin with.
   *
   * @param arguments the name of a target, and the folder for its inputs
   */
  public static void fuzzerInitialize(String[] arguments) throws IOException {
    target = Target.valueOf(arguments[0].toUpperCase(Locale.ROOT).replace('-', '_'));
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    int number = 0;
    for (byte[] seed : Seeds.toBeginWith(target)) {
      Files.write(folder.resolve("seed-" + number++), seed);
      if (number <= WARM) {
        target.take(seed);
      }
    }
  }

  /** Takes one input. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    target.take(input);
  }
}
