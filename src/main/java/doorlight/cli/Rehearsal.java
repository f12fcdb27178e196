package doorlight.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs what a writer runs every day, saying nothing, so that Java can note which classes that
 * needs. It is called once, when the launcher or a package gets the archive of classes that later
 * runs start from; what is not rehearsed works all the same, only starts slower.
 */
final class Rehearsal {
  private Rehearsal() {}

  /**
   * Rehearses; ends well even where a command did not, as with a site that has mistakes.
   *
   * @param arguments a site to build (the more it uses, the better), of which only the cache folder
   *     is written to, and an empty folder to write to
   */
  public static void main(String[] arguments) {
    rehearse(Path.of(arguments[0]), Path.of(arguments[1]));
    System.exit(ExitStatus.DONE);
  }

  /** The exit status of each command. */
  static List<Integer> rehearse(Path site, Path folder) {
    return Stream.of(
            List.of("--version"),
            List.of("--help"),
            List.of("build", "--help"),
            List.of("init", folder.resolve("site")),
            List.of("build", folder.resolve("site")),
            List.of("build", site, "--output", folder.resolve("public")),
            List.of("list", site),
            List.of("links", site),
            List.of("check", site),
            List.of("explain", "base-url-missing"))
        .map(Rehearsal::run)
        .toList();
  }

  private static int run(List<?> line) {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    String[] arguments = line.stream().map(Object::toString).toArray(String[]::new);
    return Main.run(nowhere, nowhere, Optional.empty(), Map.of(), arguments);
  }
}
