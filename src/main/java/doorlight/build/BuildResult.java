package doorlight.build;

import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Severity;
import java.util.List;
import java.util.Optional;

/**
 * How a build went.
 *
 * @param diagnostics every problem, sorted by place, with the severities that the site set
 * @param built the site; empty when there are no settings that could be read
 * @param files how many files were made, 0 where errors stopped the build before
 * @param links how many links within the site were checked
 * @param stages what was done and how long it took, a sentence each
 */
public record BuildResult(
    List<Diagnostic> diagnostics,
    Optional<BuiltSite> built,
    int files,
    int links,
    List<String> stages) {
  public BuildResult {
    diagnostics = List.copyOf(diagnostics);
    stages = List.copyOf(stages);
  }

  /** The same with other problems. */
  public BuildResult withDiagnostics(List<Diagnostic> others) {
    return new BuildResult(others, built, files, links, stages);
  }

  public int errors() {
    return count(Severity.ERROR);
  }

  public int warnings() {
    return count(Severity.WARNING);
  }

  private int count(Severity severity) {
    return (int) diagnostics.stream().filter(d -> d.severity() == severity).count();
  }
}
