package doorlight.build;

import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Severity;
import java.util.List;
import java.util.Optional;

/**
 * How a build went.
 *
 * @param diagnostics every problem, sorted by place, with the severities that the site set
 * @param built the site; empty when there are no settings that could be read, or when nothing had
 *     changed and so nothing was read
 * @param totals the same in numbers
 * @param written how many files the site has; once it is published, how many of them were written
 *     anew
 * @param stages what was done and how long it took, a sentence each
 */
public record BuildResult(
    List<Diagnostic> diagnostics,
    Optional<BuiltSite> built,
    Totals totals,
    int written,
    List<String> stages) {
  public BuildResult {
    diagnostics = List.copyOf(diagnostics);
    stages = List.copyOf(stages);
  }

  /** The same with other problems. */
  public BuildResult withDiagnostics(List<Diagnostic> others) {
    return new BuildResult(others, built, totals, written, stages);
  }

  /** The same with the number of files that had to be written. */
  public BuildResult withWritten(int files) {
    return new BuildResult(diagnostics, built, totals, files, stages);
  }

  public int errors() {
    return Severity.ERROR.in(diagnostics);
  }

  public int warnings() {
    return Severity.WARNING.in(diagnostics);
  }
}
