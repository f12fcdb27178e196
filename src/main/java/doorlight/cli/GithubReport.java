package doorlight.cli;

import doorlight.build.BuildResult;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Severity;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Annotations, which show each problem on its line in a pull request, and the step's summary, which
 * lists them all. Of one step GitHub shows ten annotations of each level; where there are more, the
 * tenth says how many, and the rest are lines of the log.
 */
final class GithubReport implements Report {
  private static final int SHOWN = 10;

  /** More would pass the megabyte that a step's summary may have. */
  private static final int MOST_IN_SUMMARY = 2000;

  private final PrintStream out;
  private final Annotations annotations;
  private final Optional<Path> summary;

  /** For a site, as the environment says where GitHub wants what is said. */
  GithubReport(Path site, Console console) {
    this.out = console.out();
    this.annotations = Annotations.of(site, console.environment());
    this.summary =
        Optional.ofNullable(console.environment().get("GITHUB_STEP_SUMMARY"))
            .filter(file -> !file.isEmpty())
            .map(Path::of);
  }

  @Override
  public void report(BuildResult result, Path published, double seconds) {
    report(result.diagnostics(), Summary.sentence(result, published, seconds));
  }

  /** Reports problems, and then a sentence or two about the whole. */
  void report(List<Diagnostic> diagnostics, String sentence) {
    for (Severity severity : Severity.values()) {
      List<Diagnostic> level = diagnostics.stream().filter(d -> d.severity() == severity).toList();
      int shown = level.size() > SHOWN ? SHOWN - 1 : level.size();
      level.subList(0, shown).forEach(diagnostic -> out.println(annotation(diagnostic)));
      if (shown < level.size()) {
        out.println(
            Annotations.general(
                severity,
                "And " + (level.size() - shown) + " more",
                summary.isPresent()
                    ? "The summary of this run lists them all."
                    : "The log of this step lists them all."));
        level.subList(shown, level.size()).forEach(diagnostic -> out.println(line(diagnostic)));
      }
    }
    sentence.lines().map(Annotations::line).forEach(out::println);
    summary.ifPresent(file -> write(file, markdown(diagnostics, sentence)));
  }

  private String annotation(Diagnostic diagnostic) {
    return annotations.at(
        diagnostic.severity(),
        diagnostic.file(),
        diagnostic.line(),
        diagnostic.column(),
        diagnostic.code().label(),
        text(diagnostic));
  }

  private static String text(Diagnostic diagnostic) {
    return Stream.of(diagnostic.message(), suggestion(diagnostic), diagnostic.hint())
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String suggestion(Diagnostic diagnostic) {
    return diagnostic.suggestion().map(near -> "Did you mean \"" + near + "\"?").orElse("");
  }

  private String line(Diagnostic diagnostic) {
    return Annotations.line(
        "  %s:%d:%d: %s: %s [%s]"
            .formatted(
                annotations.file(diagnostic.file()),
                diagnostic.line(),
                diagnostic.column(),
                diagnostic.severity().label(),
                diagnostic.message(),
                diagnostic.code().label()));
  }

  private String markdown(List<Diagnostic> diagnostics, String sentence) {
    StringBuilder text = new StringBuilder("### Doorlight\n\n");
    sentence.lines().forEach(line -> text.append(escaped(line)).append("\n\n"));
    for (Severity severity : Severity.values()) {
      List<Diagnostic> level = diagnostics.stream().filter(d -> d.severity() == severity).toList();
      if (level.isEmpty()) {
        continue;
      }
      text.append("#### ").append(severity.count(level.size())).append("\n\n");
      level.stream().limit(MOST_IN_SUMMARY).forEach(d -> text.append(item(d)));
      if (level.size() > MOST_IN_SUMMARY) {
        text.append("- and ").append(level.size() - MOST_IN_SUMMARY).append(" more\n");
      }
      text.append('\n');
    }
    return text.toString();
  }

  private String item(Diagnostic diagnostic) {
    return "- %s, line %d: %s %s (%s)\n"
        .formatted(
            escaped(annotations.file(diagnostic.file())),
            diagnostic.line(),
            escaped(diagnostic.message()),
            escaped((suggestion(diagnostic) + " " + diagnostic.hint()).strip()),
            diagnostic.code().label());
  }

  /** Words of the writer's as text: neither Markdown nor HTML, nor somebody's name on GitHub. */
  private static String escaped(String text) {
    return Console.printable(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("@", "&#64;")
        .replaceAll("([\\\\`*_\\[\\]{}#~|>!$])(?![0-9]+;)", "\\\\$1");
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
