package doorlight.cli;

import doorlight.article.Article;
import doorlight.authoring.Changes;
import doorlight.authoring.Rename;
import doorlight.build.BuildOptions;
import doorlight.build.BuildResult;
import doorlight.build.BuiltSite;
import doorlight.build.SiteBuilder;
import doorlight.reference.Titles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code doorlight rename}: a new title, with nothing broken by it. */
@Command(
    name = "rename",
    description = "Give an article a new title, and break nothing by it.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class RenameCommand implements Callable<Integer> {
  private static final List<Character> ANSWERS = List.of('y', 'k', 'n');

  private final Console console;
  private Path site;

  @Spec CommandSpec spec;

  @Mixin ReportOptions reporting;

  @Mixin SiteOption siteOption;

  @Parameters(index = "0", paramLabel = "OLD", description = "The title of today, or the file.")
  String old;

  @Parameters(index = "1", paramLabel = "NEW", description = "The new title.")
  String title;

  @Option(names = "--dry-run", description = "Show what would be changed, and change nothing.")
  boolean dryRun;

  @Option(names = "--yes", description = "Make the changes without asking.")
  boolean yes;

  @Option(
      names = "--keep-words",
      description =
          "Leave the old title where other articles mention it; their links find the article all"
              + " the same.")
  boolean keepWords;

  RenameCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    site = siteOption.path();
    BuildResult result =
        SiteBuilder.plan(BuildOptions.of(site, console.environment()).with(true, true));
    reporting.sayStages(result, console);
    if (result.built().isEmpty()) {
      return new ErrorsLeft(site, console, reporting.format).report(result);
    }
    if (result.errors() > 0) {
      // What cannot be read cannot be kept from breaking.
      console
          .err()
          .println(
              "The site has errors, and nothing is renamed before they are mended. To see them:  "
                  + console.line("build", site));
      return ExitStatus.CONTENT;
    }
    BuiltSite built = result.built().get();
    Rename.Plan plan = Rename.plan(built, named(built), title);
    if (!plan.refusal().isEmpty()) {
      throw usage(plan.refusal());
    }
    return settle(keepWords ? plan.neededOnly() : plan);
  }

  private int settle(Rename.Plan plan) throws IOException {
    new RenameList(console.out(), Annotations.of(site, console.environment()), reporting.format)
        .print(plan);
    if (dryRun) {
      say("Nothing was changed.");
      return ExitStatus.DONE;
    }
    Rename.Plan agreed = plan;
    if (!yes) {
      if (!console.isTerminal()) {
        console
            .err()
            .println(
                "Nothing was changed. To make these changes, run it in a terminal, or add --yes.");
        return ExitStatus.USAGE;
      }
      char answer =
          console.ask(
              "Make these changes? [y]es, [k]eep the words of other articles, [n]o:", ANSWERS);
      if (answer == 'n') {
        say("Nothing was changed.");
        return ExitStatus.DONE;
      }
      agreed = answer == 'k' ? plan.neededOnly() : plan;
    }
    Changes changes = agreed.changes(site);
    changes.write();
    int files = agreed.files().size();
    say(
        (files == 1 ? "One file was changed." : files + " files were changed.")
            + " The old address leads to the new one.");
    return ExitStatus.DONE;
  }

  private void say(String sentence) {
    if (!reporting.quiet && reporting.format == ReportOptions.Format.TEXT) {
      console.out().println(sentence);
    }
  }

  /** The article as it was read, references unresolved. */
  private Article named(BuiltSite built) {
    Titles titles = new Titles(built.publication().all());
    List<Article> found = titles.named(old);
    if (found.size() == 1) {
      return found.get(0);
    }
    throw usage(UnknownTitle.sentence(old, found, titles));
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
