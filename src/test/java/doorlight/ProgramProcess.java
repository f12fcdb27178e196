package doorlight;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program in a Java of its own: to be killed, starved, or run elsewhere in the world. */
public final class ProgramProcess {
  private ProgramProcess() {}

  /** How to start it. */
  public static ProcessBuilder of(List<String> javaOptions, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(javaOptions);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "doorlight.cli.Main"));
    command.addAll(arguments);
    return new ProcessBuilder(command);
  }
}
