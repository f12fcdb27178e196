package doorlight.cli;

import doorlight.authoring.NewFiles;
import doorlight.authoring.importer.ImportOptions;
import doorlight.authoring.importer.ImportPlan;
import doorlight.authoring.importer.ImportedArticle;
import doorlight.authoring.importer.Importer;
import doorlight.build.BuildOptions;
import doorlight.build.BuildResult;
import doorlight.build.BuiltSite;
import doorlight.build.SiteBuilder;
import doorlight.diagnostic.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code doorlight import SOURCE}: articles from elsewhere. */
@Command(
    name = "import",
    description = "Bring articles in from elsewhere.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class ImportCommand implements Callable<Integer> {
  private final Console console;

  @Spec CommandSpec spec;

  @Mixin ReportOptions reporting;

  @Mixin SiteOption siteOption;

  @Parameters(
      paramLabel = "SOURCE",
      description =
          "The export of another system as it was downloaded, a saved page, a document, a file of"
              + " pasted text, or a folder of such.")
  Path source;

  @Option(names = "--dry-run", description = "Show what would come, and write nothing.")
  boolean dryRun;

  @Option(
      names = "--download-images",
      description =
          "Fetch pictures from where they are. Without it, nothing is asked of the network.")
  boolean download;

  @Option(
      names = "--title",
      paramLabel = "TITLE",
      description = "The title, where SOURCE is one article.")
  String title;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description =
          "The day of publication where SOURCE names none, written 2026-03-14. Default: today.")
  String date;

  @Option(
      names = "--page",
      description = "What is brought are pages, such as About, rather than posts.")
  boolean page;

  ImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    reporting.refuseGithub(spec);
    if (!Files.exists(source)) {
      throw new ParameterException(
          spec.commandLine(), "There is no file or folder " + source + ".");
    }
    Path site = siteOption.path();
    Optional<LocalDate> day = Days.parse("--date", date, spec);
    BuildOptions options = BuildOptions.of(site, console.environment()).with(true, true);
    BuildResult result = SiteBuilder.plan(options);
    reporting.sayStages(result, console);
    if (result.built().isEmpty()) {
      return new ErrorsLeft(site, console, reporting.format).report(result);
    }
    BuiltSite built = result.built().get();
    LocalDate today = options.today(built.site().config().timeZone());
    ImportPlan plan =
        Importer.plan(
            source,
            site,
            built,
            new ImportOptions(Optional.ofNullable(title), day, page, download, today));
    Optional<Path> comparison = Optional.empty();
    if (!dryRun && !plan.files().isEmpty()) {
      NewFiles.add(site, plan.files());
      comparison = Optional.of(writeComparison(site, plan));
    }
    new ImportedList(console, reporting).print(plan, comparison, dryRun);
    boolean errors = Severity.ERROR.in(plan.diagnostics()) > 0;
    return errors ? ExitStatus.CONTENT : ExitStatus.DONE;
  }

  private static Path writeComparison(Path site, ImportPlan plan) throws IOException {
    byte[] bytes = plan.comparison().getBytes(StandardCharsets.UTF_8);
    return NewFiles.addBeside(site, "import-comparison", ".html", bytes);
  }

  /** How many of the articles are new. */
  static long brought(ImportPlan plan) {
    return plan.articles().stream().filter(ImportedArticle::isNew).count();
  }
}
