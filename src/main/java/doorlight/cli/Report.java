package doorlight.cli;

import doorlight.build.BuildResult;
import java.nio.file.Path;

/** Says how a build went. */
interface Report {

  /**
   * Reports the problems, in order, and then what was read, written and held back.
   *
   * @param published where the site was written, or null when nothing was published
   * @param seconds how long the build took
   */
  void report(BuildResult result, Path published, double seconds);
}
