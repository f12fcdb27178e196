package doorlight.cli;

import doorlight.article.Article;
import doorlight.authoring.Changes;
import doorlight.build.BuildOptions;
import doorlight.build.BuildResult;
import doorlight.build.BuiltSite;
import doorlight.build.SiteBuilder;
import doorlight.check.LinkMap;
import doorlight.output.SingleFile;
import doorlight.reference.Mentions;
import doorlight.reference.Titles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code doorlight links}: who refers to whom, and what might. */
@Command(
    name = "links",
    description = "Show which article refers to which, and what could be linked.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class LinksCommand implements Callable<Integer> {
  /** The forms of the answer: those of every command, and a graph. */
  enum Format {
    TEXT,
    JSON,
    GITHUB,
    DOT;

    /** How problems are reported, of which there is no graph. */
    ReportOptions.Format ofProblems() {
      return this == DOT ? ReportOptions.Format.TEXT : ReportOptions.Format.valueOf(name());
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Console console;

  @Spec CommandSpec spec;

  @Mixin Volume volume;

  @Mixin SiteFolder siteFolder;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "How to answer: ${COMPLETION-CANDIDATES}; dot is the language of Graphviz. Default:"
              + " ${DEFAULT-VALUE}.")
  Format format;

  @Option(names = "--orphans", description = "Only the articles that no other refers to.")
  boolean orphans;

  @Option(names = "--to", paramLabel = "TITLE", description = "Who refers to this article.")
  String to;

  @Option(names = "--from", paramLabel = "TITLE", description = "What this article refers to.")
  String from;

  @Option(
      names = "--suggest",
      description = "Titles that are mentioned and not linked, with the sentence.")
  boolean suggest;

  @Option(
      names = "--apply",
      description = "Write the suggested links into your files, asking before each.")
  boolean apply;

  @Option(names = "--yes", description = "With --apply: all of them, without asking.")
  boolean yes;

  @Option(
      names = "--patch",
      paramLabel = "FILE",
      description = "Write the suggested links as a patch for git apply, and change nothing.")
  Path patch;

  @Option(
      names = "--map",
      paramLabel = "FILE",
      description = "Draw the map of links into this HTML file.")
  Path map;

  LinksCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    refuseContradictions();
    Path site = siteFolder.path();
    BuildResult result = SiteBuilder.plan(BuildOptions.of(site, console.environment()));
    volume.sayStages(result, console);
    if (result.built().isPresent()) {
      answer(site, result.built().get());
    }
    return new ErrorsLeft(site, console, format.ofProblems()).report(result);
  }

  private void answer(Path site, BuiltSite built) throws IOException {
    if (suggest || apply || patch != null) {
      suggest(site, built);
    } else if (map != null) {
      SingleFile.write(map, LinkMap.of(built.site()), LinkMap::isOne);
      say("The map is in " + map + "; open it in a browser.");
    } else {
      LinkAnswer answer =
          new LinkAnswer(console.out(), annotations(site), built, console.width(spec));
      if (to != null || from != null) {
        Article article = named(built, to != null ? to : from);
        answer.references(article, to != null, format, volume.quiet);
      } else {
        answer.table(orphans, format, volume.quiet);
      }
    }
  }

  private void suggest(Path site, BuiltSite built) throws IOException {
    Suggestions suggestions =
        new Suggestions(console, Mentions.find(built.references(), built.site().config()), built);
    if (patch != null) {
      Changes all = suggestions.all(site);
      SingleFile.write(patch, all.patch(), text -> text.startsWith("diff --git "));
      say(suggestions.inWords() + " The patch is in " + patch + ".");
    } else if (apply) {
      suggestions.apply(site, !yes);
    } else {
      suggestions.print(site, format, annotations(site), volume.quiet);
    }
  }

  private Annotations annotations(Path site) {
    return Annotations.of(site, console.environment());
  }

  private void say(String sentence) {
    if (!volume.quiet) {
      console.out().println(sentence);
    }
  }

  private Article named(BuiltSite built, String name) {
    Titles titles = new Titles(built.site().articles());
    List<Article> found = titles.named(name);
    if (found.size() == 1) {
      return found.get(0);
    }
    throw new ParameterException(spec.commandLine(), UnknownTitle.sentence(name, found, titles));
  }

  private void refuseContradictions() {
    long asked =
        List.of(orphans, to != null, from != null, suggest || apply || patch != null, map != null)
            .stream()
            .filter(is -> is)
            .count();
    if (asked > 1) {
      throw usage("One question at a time: --orphans, --to, --from, --suggest or --map.");
    }
    if (apply && patch != null) {
      throw usage("Either --apply, which changes your files, or --patch, which does not.");
    }
    if (apply && !yes && !console.isTerminal()) {
      throw usage(
          "--apply asks before each link, and nobody can answer here.\nRun it in a terminal, or add"
              + " --yes to make all the links, or use --patch FILE.");
    }
    boolean noGraph =
        suggest || apply || patch != null || map != null || to != null || from != null;
    if (format == Format.DOT && noGraph) {
      throw usage("--format dot is for the table of links only.");
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
