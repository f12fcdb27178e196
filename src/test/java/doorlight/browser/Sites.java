package doorlight.browser;

import doorlight.CommandRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sites that the tests open, each built by the program when first asked for and served on a
 * port of its own. The clock of all of them stands at 22 November 2026.
 */
final class Sites implements AutoCloseable {
  private static final Path SAMPLE = Path.of(".");
  private static final Path GUIDE = Path.of("src/guide");
  private static final Path FEATURES = Path.of("src/test/resources/browser/site");
  private static final Path NEUTRAL = Path.of("src/test/resources/browser/neutral");

  private final List<SiteServer> open = new ArrayList<>();
  private final Path work;
  private SiteServer sample;
  private SiteServer project;
  private SiteServer guide;
  private SiteServer features;
  private SiteServer neutral;

  Sites() {
    try {
      work = Files.createTempDirectory("doorlight-sites");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The site of this repository, at a domain's root. */
  SiteServer sample() {
    if (sample == null) {
      sample = build(SAMPLE, "/");
    }
    return sample;
  }

  /** The same under a project's path, as GitHub Pages serves it: {@code /blog/}. */
  SiteServer project() {
    if (project == null) {
      project = build(SAMPLE, "/blog/");
    }
    return project;
  }

  /** The user guide. */
  SiteServer guide() {
    if (guide == null) {
      guide = build(GUIDE, "/");
    }
    return guide;
  }

  /**
   * A little site with what the sample site leaves off: "Exit this page", which leads to {@link
   * #neutral}, an article from right to left, one with everything that Markdown can say, colours of
   * its own.
   */
  SiteServer features() {
    if (features == null) {
      features = build(withExitTo(neutral().url("/")), "/");
    }
    return features;
  }

  /** Where "Exit this page" leads. */
  SiteServer neutral() {
    if (neutral == null) {
      neutral = serving("/").serve(NEUTRAL);
    }
    return neutral;
  }

  private SiteServer build(Path source, String base) {
    SiteServer server = serving(base);
    Path output = work.resolve("site" + open.size());
    CommandRun run =
        CommandRun.of(
            "build",
            source,
            "--output",
            output,
            "--base-url",
            server.url("/"),
            "--as-of",
            "2026-11-22");
    if (run.status() != 0) {
      throw new IllegalStateException(run.err());
    }
    return server.serve(output);
  }

  private Path withExitTo(String address) {
    try {
      Path copy = work.resolve("features");
      CommandRun.copy(FEATURES, copy);
      Path config = copy.resolve("site-config.yaml");
      Files.writeString(config, Files.readString(config).replace("EXIT_ADDRESS", address));
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SiteServer serving(String base) {
    SiteServer server = new SiteServer(base);
    open.add(server);
    return server;
  }

  @Override
  public void close() throws IOException {
    open.forEach(SiteServer::close);
    try (Stream<Path> tree = Files.walk(work)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
