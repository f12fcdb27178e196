package doorlight.cli;

import doorlight.build.BuildResult;
import doorlight.check.Answer;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/**
 * The end of a check, on one screen: how much was looked at, and what to do first, by article, the
 * worst first.
 */
final class CheckScreen {
  /** With the names of their files and what stands round them, as many as are read in one go. */
  private static final int MOST = 9;

  private static final int SHORTEST = 30;
  private static final String INDENT = "    ";

  private final Console console;
  private final Ansi ansi;
  private final int width;

  /**
   * @param width columns of the terminal
   */
  CheckScreen(Console console, Ansi ansi, int width) {
    this.console = console;
    this.ansi = ansi;
    this.width = width;
  }

  void print(BuildResult result, List<Answer> answers) {
    console.out().println(answers.isEmpty() ? notLooked(result) : "Looked at:");
    for (Answer answer : answers) {
      console.out().printf("  %-9s %s%n", answer.name(), Console.printable(answer.looked()));
    }
    if (result.diagnostics().isEmpty()) {
      console.out().println(sentence(result));
      return;
    }
    console.out().println();
    console.out().println(ansi.string("@|bold What to do, the worst first:|@"));
    List<Diagnostic> worst =
        result.diagnostics().stream()
            .sorted(Comparator.comparing(Diagnostic::severity).thenComparing(Diagnostic.BY_PLACE))
            .limit(MOST)
            .toList();
    for (List<Diagnostic> file : byFile(worst)) {
      console
          .out()
          .println("  " + Console.printable(file.get(0).file()) + "  (" + counts(file) + ")");
      file.forEach(diagnostic -> console.out().println(INDENT + line(diagnostic)));
    }
    int more = result.diagnostics().size() - worst.size();
    if (more > 0) {
      console.out().println("  ... and " + more + " more above.");
    }
    console
        .out()
        .println(
            sentence(result) + " To read more about one:  " + console.program() + " explain CODE");
  }

  /** What was found, in one sentence. */
  static String sentence(BuildResult result) {
    return result.diagnostics().isEmpty()
        ? "Nothing to mend. Well kept!"
        : counts(result.diagnostics()) + ".";
  }

  private static String notLooked(BuildResult result) {
    return "The site has "
        + Severity.ERROR.count(result.errors())
        + ", so its pages could not be made and looked at. Mend these first, and check again.";
  }

  /** The problems of each file, the worst first; the file with the worst first. */
  private static List<List<Diagnostic>> byFile(List<Diagnostic> diagnostics) {
    Map<String, List<Diagnostic>> byFile = new LinkedHashMap<>();
    diagnostics.stream()
        .sorted(Comparator.comparing(Diagnostic::severity).thenComparing(Diagnostic.BY_PLACE))
        .forEach(d -> byFile.computeIfAbsent(d.file(), f -> new ArrayList<>()).add(d));
    List<List<Diagnostic>> files = new ArrayList<>(byFile.values());
    Comparator<List<Diagnostic>> worst = Comparator.comparing(file -> -Severity.ERROR.in(file));
    files.sort(
        worst
            .thenComparing(file -> -Severity.WARNING.in(file))
            .thenComparing(file -> -file.size())
            .thenComparing(file -> file.get(0).file()));
    return files;
  }

  /** A problem in one line, whose message is cut where the terminal is too narrow for all of it. */
  private String line(Diagnostic diagnostic) {
    String start = String.format("%4d  %-7s  ", diagnostic.line(), diagnostic.severity().label());
    String end = " [" + diagnostic.code().label() + "]";
    String message = Console.printable(diagnostic.message());
    int room = Math.max(SHORTEST, width - INDENT.length() - start.length() - end.length());
    return start
        + (message.length() <= room ? message : message.substring(0, room - 1) + "…")
        + end;
  }

  private static String counts(List<Diagnostic> diagnostics) {
    List<String> parts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      int count = severity.in(diagnostics);
      if (count > 0) {
        parts.add(severity.count(count));
      }
    }
    return String.join(", ", parts);
  }
}
