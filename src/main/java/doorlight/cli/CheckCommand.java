package doorlight.cli;

import doorlight.build.BuildOptions;
import doorlight.build.BuildResult;
import doorlight.build.BuiltSite;
import doorlight.build.SiteBuilder;
import doorlight.check.Answer;
import doorlight.check.BuiltPages;
import doorlight.check.SiteChecker;
import doorlight.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code doorlight check}: everything that build says, and more; it writes nothing. */
@Command(
    name = "check",
    description = "Look for everything that could be better, and write nothing.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class CheckCommand implements Callable<Integer> {
  private final Console console;

  @Spec CommandSpec spec;

  @Mixin ReportOptions reporting;

  @Mixin SiteFolder siteFolder;

  @Option(names = "--drafts", description = "Check drafts too.")
  boolean drafts;

  @Option(names = "--future", description = "Check articles whose date has not come, too.")
  boolean future;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Check as if today were this day, written 2026-03-14.")
  String asOf;

  @Option(
      names = "--external",
      description = "Ask other sites, too, whether the addresses that you link to still answer.")
  boolean external;

  @Option(
      names = "--published",
      paramLabel = "SITEMAP",
      description =
          "Compare with the site as it stands, by the address or file of its sitemap.xml: no address"
              + " may vanish.")
  String published;

  @Option(names = "--strict", description = "Fail when there are warnings.")
  boolean strict;

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    Path site = siteFolder.path();
    BuildOptions options =
        BuildOptions.of(site, console.environment())
            .with(drafts, future)
            .withAsOf(Days.parse("--as-of", asOf, spec));
    BuiltPages pages = new BuiltPages();
    BuildResult built = SiteBuilder.build(options, pages);
    List<Answer> answers =
        built.errors() > 0 || built.built().isEmpty()
            ? List.of()
            : answers(site, built.built().get(), pages, options);
    BuildResult all = together(built, answers);
    double seconds = (System.nanoTime() - start) / 1e9;
    if (reporting.format == ReportOptions.Format.TEXT) {
      new TextReport(console, Ansi.AUTO, reporting.quiet).problems(all.diagnostics());
      if (!reporting.quiet || !all.diagnostics().isEmpty()) {
        new CheckScreen(console, Ansi.AUTO, console.width(spec)).print(all, answers);
      }
    } else if (reporting.format == ReportOptions.Format.JSON) {
      Map<String, String> looked = new LinkedHashMap<>();
      answers.forEach(answer -> looked.put(answer.name(), answer.looked()));
      new JsonReport(console.out(), looked).report(all, null, seconds);
    } else {
      new GithubReport(site, console).report(all.diagnostics(), CheckScreen.sentence(all));
    }
    reporting.sayStages(all, console);
    boolean good = all.errors() == 0 && !(strict && all.warnings() > 0);
    return good ? ExitStatus.DONE : ExitStatus.CONTENT;
  }

  private List<Answer> answers(Path site, BuiltSite built, BuiltPages pages, BuildOptions options)
      throws IOException {
    return SiteChecker.check(
        site,
        built,
        pages,
        new SiteChecker.Questions(
            options.today(built.site().config().timeZone()),
            external,
            Optional.ofNullable(published)));
  }

  /** What the build said and what the checks said, as severe as the site wants it. */
  private static BuildResult together(BuildResult built, List<Answer> answers) {
    if (answers.isEmpty()) {
      return built;
    }
    List<Diagnostic> found = new ArrayList<>();
    answers.forEach(answer -> found.addAll(answer.diagnostics()));
    List<Diagnostic> all = new ArrayList<>(built.diagnostics());
    all.addAll(built.built().get().site().config().levels().apply(found));
    all.sort(Diagnostic.BY_PLACE);
    return built.withDiagnostics(all);
  }
}
