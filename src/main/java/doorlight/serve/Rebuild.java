package doorlight.serve;

import doorlight.build.BuildResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a build of the preview went.
 *
 * @param changed the files whose change led to it; none at the start
 * @param result what the build found; empty when it broke off
 * @param trouble sentences on why it broke off, on the machine's account or Doorlight's
 * @param seconds how long it took
 */
public record Rebuild(
    Set<Path> changed, Optional<BuildResult> result, List<String> trouble, double seconds) {

  /** Whether the preview shows what was built. */
  public boolean good() {
    return result.filter(r -> r.errors() == 0).isPresent();
  }
}
