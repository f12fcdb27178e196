package doorlight.cli;

import doorlight.build.ArticleCache;
import doorlight.build.BuildOptions;
import doorlight.build.BuildRecord;
import doorlight.build.BuildResult;
import doorlight.build.BuiltSite;
import doorlight.build.CacheFolder;
import doorlight.build.Changes;
import doorlight.build.LastBuild;
import doorlight.build.SiteBuilder;
import doorlight.config.BaseUrl;
import doorlight.output.SiteWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code doorlight build}: writes the site. */
@Command(
    name = "build",
    description = "Write the site.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class BuildCommand implements Callable<Integer> {
  /** What of a site's folder is no place for a site that is written. */
  private static final List<String> SOURCES =
      List.of("content", "templates", ".git", ".github", ".doorlight-cache");

  private final Console console;

  @Spec CommandSpec spec;

  @Mixin ReportOptions reporting;

  @Mixin SiteFolder siteFolder;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where to write the site. Default: the folder public inside SITE.")
  Path output;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "Where the site will stand; overrides base_url of site-config.yaml.")
  String baseUrl;

  @Option(names = "--drafts", description = "Build drafts too.")
  boolean drafts;

  @Option(names = "--future", description = "Build articles whose date has not come.")
  boolean future;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Build as if today were this day, written 2026-03-14.")
  String asOf;

  @Option(names = "--strict", description = "Publish nothing when there are warnings.")
  boolean strict;

  @Option(
      names = "--clean",
      description =
          "Read and write everything anew, whatever is there; only pictures that were drawn are kept.")
  boolean clean;

  private boolean published;

  BuildCommand(Console console) {
    this.console = console;
  }

  /** Whether this build, when it broke off, had put a new site in the place of the old one. */
  boolean hasPublished() {
    return published;
  }

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    Path site = siteFolder.path();
    Path target = (output == null ? site.resolve("public") : output).toAbsolutePath().normalize();
    refuseToReplace(site, target);
    BuildOptions options =
        BuildOptions.of(site, console.environment())
            .withBaseUrl(parsedBaseUrl())
            .with(drafts, future)
            .withAsOf(Days.parse("--as-of", asOf, spec));
    BuildRecord.Order order = BuildRecord.Order.of(options, target);
    Optional<BuildResult> known =
        clean ? Optional.empty() : order.result().filter(this::isPublishable);
    Done done =
        known.isPresent() ? new Done(known.get(), changes(site, known.get())) : build(order);
    BuildResult result = done.result();
    boolean good = isPublishable(result);
    double seconds = (System.nanoTime() - start) / 1e9;
    reporting.report(site, console).report(result, good ? shown(target) : null, seconds);
    if (reporting.format == ReportOptions.Format.TEXT && !reporting.quiet) {
      done.changes().ifPresent(found -> console.out().println(Summary.sentence(found)));
      console.out().println(whatNext(result, good));
    }
    reporting.sayStages(result, console);
    return good ? ExitStatus.DONE : ExitStatus.CONTENT;
  }

  private boolean isPublishable(BuildResult result) {
    return result.errors() == 0 && !(strict && result.warnings() > 0);
  }

  /** What a build came to, and what it changed; nothing where nothing was published. */
  private record Done(BuildResult result, Optional<Changes> changes) {}

  private Done build(BuildRecord.Order order) throws IOException {
    try (SiteWriter writer = SiteWriter.open(order.target(), !clean, spare(order))) {
      writer.knows(order.written());
      CacheFolder kept = CacheFolder.of(order.options().site());
      ArticleCache cache = ArticleCache.of(clean ? kept.disbelieved() : kept);
      BuildResult result = built(order.options(), writer, cache);
      CompletableFuture<Void> saving = CompletableFuture.runAsync(cache::save);
      Optional<Changes> changes;
      try {
        if (!isPublishable(result)) {
          return new Done(result, Optional.empty());
        }
        writer.publish();
        published = true;
        changes = changes(order.options().site(), result);
      } finally {
        saving.join();
      }
      // Last of all: the next build does nothing where it finds this one remembered.
      order.remember(result, writer.files());
      return new Done(result.withWritten(writer.writtenAnew()), changes);
    }
  }

  /** The site before the last is kept for the folder that a site is usually written to. */
  private Optional<Path> spare(BuildRecord.Order order) {
    return output == null ? CacheFolder.of(order.options().site()).siteBefore() : Optional.empty();
  }

  private BuildResult built(BuildOptions options, SiteWriter writer, ArticleCache cache)
      throws IOException {
    Progress progress = Progress.of("Building", console, reporting);
    try {
      return SiteBuilder.build(options, writer, cache);
    } finally {
      progress.close();
    }
  }

  /**
   * What changed since the site was last built, which is then remembered. Only of the site as it is
   * published: one with drafts in it, of another day or in another folder is for looking at.
   */
  private Optional<Changes> changes(Path site, BuildResult result) {
    if (drafts || future || asOf != null || output != null) {
      return Optional.empty();
    }
    if (result.built().isEmpty()) {
      return Optional.of(Changes.NONE);
    }
    BuiltSite built = result.built().get();
    LastBuild now = LastBuild.of(built);
    Optional<Changes> changes = LastBuild.read(site).map(last -> Changes.between(last, now, built));
    now.write(site);
    return changes;
  }

  /** One line on what to do after this build. */
  private String whatNext(BuildResult result, boolean good) {
    String explain = console.program() + " explain CODE";
    if (!good) {
      return "Mend what the lines above name and run it again. To read more about one:  " + explain;
    }
    if (drafts || future) {
      return "What is held back is in it: before you publish, build again without "
          + (drafts && future ? "--drafts and --future." : drafts ? "--drafts." : "--future.");
    }
    return result.diagnostics().isEmpty()
        ? "It is ready to publish."
        : "It can be published. To read more about a line above:  " + explain;
  }

  private Optional<BaseUrl> parsedBaseUrl() {
    if (baseUrl == null) {
      return Optional.empty();
    }
    return Optional.of(
        BaseUrl.parse(baseUrl)
            .orElseThrow(
                () ->
                    usage(
                        "--base-url "
                            + baseUrl
                            + " is not the address of a site; write it in full:"
                            + " https://example.org/")));
  }

  /** Nothing may be replaced that Doorlight did not write. */
  private void refuseToReplace(Path site, Path target) throws IOException {
    Path home = Path.of(System.getProperty("user.home")).toAbsolutePath().normalize();
    Path folder = site.toRealPath();
    Path place = realPath(target);
    boolean holdsSources =
        target.getParent() == null
            || folder.startsWith(place)
            || home.startsWith(place)
            || SOURCES.stream().map(folder::resolve).anyMatch(place::startsWith);
    if (holdsSources || !SiteWriter.mayReplace(target)) {
      throw usage(
          "The site is not written to "
              + target
              + ", since that folder holds files that Doorlight"
              + " did not write.\nChoose an empty folder, or one that does not exist yet:"
              + " --output DIR");
    }
    if (isMounted(target)) {
      throw usage(
          "The site is not written to "
              + target
              + ", since that is a disk of its own, or a folder of another machine (a mount), which"
              + " cannot be replaced as a whole.\nChoose a folder on it: --output "
              + target.resolve("site"));
    }
  }

  /** Whether another disk begins with a folder; unknown where the system numbers none. */
  private static boolean isMounted(Path folder) throws IOException {
    return folder.getFileSystem().supportedFileAttributeViews().contains("unix")
        && Files.isDirectory(folder)
        && !Files.getAttribute(folder, "unix:dev")
            .equals(Files.getAttribute(folder.getParent(), "unix:dev"));
  }

  /** Where a folder lies that may not be there yet, symbolic links followed as far as it is. */
  private static Path realPath(Path folder) throws IOException {
    Path there = folder;
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    return there == null ? folder : there.toRealPath().resolve(there.relativize(folder));
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** The folder as short as it can be said from here. */
  private static Path shown(Path target) {
    Path here = Path.of("").toAbsolutePath();
    return target.startsWith(here) ? here.relativize(target) : target;
  }
}
