package doorlight.cli;

import doorlight.build.BuildResult;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Severity;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** For a person at a terminal: each problem with its line underlined, the worst last. */
final class TextReport implements Report {
  private static final int LONGEST_EXCERPT = 100;

  private final Console console;
  private final Ansi ansi;
  private final boolean quiet;

  TextReport(Console console, Ansi ansi, boolean quiet) {
    this.console = console;
    this.ansi = ansi;
    this.quiet = quiet;
  }

  @Override
  public void report(BuildResult result, Path published, double seconds) {
    problems(result.diagnostics());
    if (published == null || !quiet) {
      console.out().println(Summary.sentence(result, published, seconds));
    }
  }

  /** Prints problems, the worst last. */
  void problems(List<Diagnostic> problems) {
    problems.stream()
        .sorted(
            Comparator.comparing(Diagnostic::severity)
                .reversed()
                .thenComparing(Diagnostic.BY_PLACE))
        .forEach(this::print);
  }

  private void print(Diagnostic diagnostic) {
    StringBuilder text = new StringBuilder();
    text.append(Console.printable(diagnostic.file()));
    text.append(':').append(diagnostic.line()).append(':').append(diagnostic.column()).append(": ");
    text.append(paint(diagnostic.severity(), diagnostic.severity().label())).append(": ");
    text.append(Console.printable(diagnostic.message()));
    text.append(" [").append(diagnostic.code().label()).append("]\n");
    appendExcerpt(text, diagnostic);
    diagnostic
        .suggestion()
        .ifPresent(
            near ->
                text.append("  Did you mean \"").append(Console.printable(near)).append("\"?\n"));
    if (!diagnostic.hint().isEmpty()) {
      text.append("  ").append(Console.printable(diagnostic.hint())).append('\n');
    }
    console.err().println(text);
  }

  /** The source line, cut to a window round the problem where it is long, and a line of carets. */
  private static void appendExcerpt(StringBuilder text, Diagnostic diagnostic) {
    int[] line = diagnostic.excerpt().codePoints().toArray();
    if (line.length == 0) {
      return;
    }
    int column = Math.min(diagnostic.column() - 1, line.length);
    int from = column < LONGEST_EXCERPT / 2 ? 0 : column - 20;
    int to = Math.min(line.length, from + LONGEST_EXCERPT);
    String shown = Console.printable(new String(line, from, to - from));
    int indent = column - from + (from > 0 ? 1 : 0);
    int length = Math.max(1, Math.min(diagnostic.length(), to - column));
    text.append("    ").append(from > 0 ? "…" : "").append(shown);
    text.append(to < line.length ? "…" : "").append('\n');
    text.append("    ").append(" ".repeat(indent)).append("^".repeat(length)).append('\n');
  }

  private String paint(Severity severity, String word) {
    if (!ansi.enabled()) {
      return word;
    }
    switch (severity) {
      case ERROR:
        return ansi.string("@|bold,red " + word + "|@");
      case WARNING:
        return ansi.string("@|bold,yellow " + word + "|@");
      default:
        return ansi.string("@|bold,cyan " + word + "|@");
    }
  }
}
