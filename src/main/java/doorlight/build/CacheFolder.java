package doorlight.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder {@code .doorlight-cache} of a site, in which a build keeps what the next may use, and
 * a check likewise. It is no part of the site, and git is told to leave it alone.
 */
public record CacheFolder(Path path) {
  public static CacheFolder of(Path site) {
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

  /** The text of a file in it; one that is missing or cannot be read is none. */
  public Optional<String> read(String name) {
    try {
      Path file = path.resolve(name);
      return isUsable() && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          ? Optional.of(Files.readString(file))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Keeps a text as a file in it, where the machine lets it. */
  public void keep(String name, String text) {
    try {
      Path file = path.resolve(name);
      if (isUsable() && !Files.isSymbolicLink(file)) {
        prepare();
        Files.writeString(file, text);
      }
    } catch (IOException e) {
      // What is kept only saves time; the next run does without.
    }
  }
}
