package doorlight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What broke a command off: the machine did, or a defect in Doorlight itself.
 *
 * @param status what the process answers
 * @param sentences for the writer; of a defect they say where its details lie
 */
record Failure(int status, List<String> sentences) {

  /** What an exception, or an error of Java, means. Of a defect the details are written down. */
  static Failure of(Throwable thrown) {
    Optional<Throwable> machine = ofMachine(thrown);
    if (machine.isEmpty()) {
      return new Failure(ExitStatus.DEFECT, defect(thrown));
    }
    String sentence =
        machine.get() instanceof IOException io
            ? "The machine did not let Doorlight finish: " + Console.describe(io)
            : machine.get() instanceof OutOfMemoryError
                ? "There was not enough memory to finish. Close other programs, or allow it more:"
                    + " JDK_JAVA_OPTIONS=-Xmx2g"
                : "A part of Java could not be loaded: "
                    + Console.printable(machine.get().getMessage());
    return new Failure(ExitStatus.MACHINE, List.of(sentence));
  }

  boolean isOfMachine() {
    return status == ExitStatus.MACHINE;
  }

  /** What the machine refused, however it was passed on: Java itself wraps it in errors. */
  private static Optional<Throwable> ofMachine(Throwable thrown) {
    Set<Throwable> seen = new HashSet<>();
    for (Throwable cause = thrown; cause != null && seen.add(cause); cause = cause.getCause()) {
      if (cause instanceof IOException
          || cause instanceof OutOfMemoryError
          || cause instanceof UnsatisfiedLinkError) {
        return Optional.of(cause);
      }
    }
    return Optional.empty();
  }

  private static List<String> defect(Throwable thrown) {
    String sentence =
        "Doorlight itself has made a mistake: " + Console.printable(thrown.toString());
    try {
      StringWriter trace = new StringWriter();
      thrown.printStackTrace(new PrintWriter(trace));
      Path details = Files.createTempFile("doorlight-", ".txt");
      Files.writeString(details, trace.toString());
      return List.of(sentence, "The details are in " + details + "; please report them.");
    } catch (IOException e) {
      return List.of(sentence, "The details could not be written: " + Console.describe(e));
    } catch (Error e) {
      return List.of(sentence, "The details could not be written: " + e);
    }
  }
}
