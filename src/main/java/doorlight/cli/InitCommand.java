package doorlight.cli;

import doorlight.authoring.NewSite;
import doorlight.build.BuildOptions;
import doorlight.data.JsonWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code doorlight init DIR}: a new site that builds at once. */
@Command(
    name = "init",
    description = "Begin a new site, which builds at once.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class InitCommand implements Callable<Integer> {
  private final Console console;

  @Spec CommandSpec spec;

  @Mixin ReportOptions reporting;

  @Parameters(
      paramLabel = "DIR",
      description = "The folder for the site: an empty one, or one that does not exist yet.")
  Path folder;

  @Option(names = "--title", paramLabel = "TITLE", description = "What the site is called.")
  String title;

  @Option(
      names = "--author",
      paramLabel = "NAME",
      description = "Who writes, perhaps with credentials: \"Your Name, PhD\".")
  String author;

  InitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    reporting.refuseGithub(spec);
    if (!NewSite.mayBegin(folder)) {
      throw new ParameterException(
          spec.commandLine(),
          "There are files in "
              + folder
              + " already, so no site was begun there.\n"
              + "Choose an empty folder, or one that does not exist yet:  "
              + console.program()
              + " init my-site");
    }
    title = given(title, "What is your site called?", NewSite.PLACEHOLDER_TITLE);
    author = given(author, "Who writes it? (such as Jane Doe, PhD)", NewSite.PLACEHOLDER_AUTHOR);
    ZoneId zone = ZoneId.systemDefault();
    LocalDate today = BuildOptions.of(folder, console.environment()).today(zone);
    new NewSite(title, author, zone, today).write(folder);
    if (reporting.format == ReportOptions.Format.JSON) {
      console.out().println(JsonWriter.write(Map.of("site", folder.toString())));
    } else if (!reporting.quiet) {
      console.out().println(whatNext());
    }
    return ExitStatus.DONE;
  }

  /** An option, else what a person answers, else a placeholder. */
  private String given(String option, String question, String placeholder) {
    if (option != null && !option.isBlank()) {
      return option;
    }
    return reporting
        .questions(console)
        .ask(question + " (Enter for \"" + placeholder + "\")")
        .filter(answer -> !answer.isEmpty())
        .orElse(placeholder);
  }

  private String whatNext() {
    String program = console.program();
    String site = Console.quoted(folder);
    return """
    Your site is in %2$s. It has an article, a page and its settings, and builds as it is.

    To look at it in your browser, to begin an article, and to see what is begun:
      %1$s serve %2$s
      %1$s new --site %2$s "The Title of an Article"
      %1$s list drafts %2$s

    Then open %3$s and read it once from top to bottom.
    README.txt beside it says how to publish the site on GitHub.\
    """
        .formatted(program, site, folder.resolve("site-config.yaml"));
  }
}
