package doorlight.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * The folder {@code .doorlight-cache} of a site, in which a build keeps what the next may use. It
 * is no part of the site, and git is told to leave it alone.
 */
record CacheFolder(Path path) {
  static CacheFolder of(Path site) {
    return new CacheFolder(site.resolve(".doorlight-cache"));
  }

  /** Whether it may be used: a link may lead anywhere, and nothing is written there. */
  boolean isUsable() {
    return !Files.isSymbolicLink(path);
  }

  /**
   * Makes the folder where it is missing.
   *
   * @throws IOException when the machine does not let it
   */
  void prepare() throws IOException {
    Files.createDirectories(path);
    Path ignored = path.resolve(".gitignore");
    if (!Files.exists(ignored, LinkOption.NOFOLLOW_LINKS)) {
      Files.writeString(ignored, "*\n");
    }
  }
}
