package doorlight.cli;

import doorlight.article.Article;
import doorlight.article.FrontMatter.SeriesPart;
import doorlight.authoring.NewArticle;
import doorlight.build.BuildOptions;
import doorlight.build.BuildResult;
import doorlight.build.BuiltSite;
import doorlight.build.SiteBuilder;
import doorlight.config.SiteConfig;
import doorlight.data.JsonWriter;
import doorlight.diagnostic.NearestName;
import doorlight.diagnostic.Placed;
import doorlight.diagnostic.Span;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code doorlight new TITLE}: an article that is begun, with its front matter filled in. */
@Command(
    name = "new",
    description = "Begin an article, with its front matter filled in.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class NewCommand implements Callable<Integer> {
  /** From here on two titles are near enough to be told. */
  private static final double ALIKE = 0.8;

  private final Console console;
  private Path site;

  @Spec CommandSpec spec;

  @Mixin ReportOptions reporting;

  @Mixin SiteOption siteOption;

  @Parameters(arity = "0..*", paramLabel = "TITLE", description = "The title of the article.")
  List<String> titleWords = List.of();

  @Option(names = "--page", description = "Begin a page, such as About, rather than a post.")
  boolean page;

  @Option(
      names = "--author",
      paramLabel = "KEY",
      description = "Who writes it, where that is not the author of the site.")
  String author;

  @Option(
      names = "--tags",
      paramLabel = "TAGS",
      split = ",",
      description = "Topics, with commas between them.")
  List<String> tags;

  @Option(
      names = "--series",
      paramLabel = "NAME",
      description = "The series that it continues, as its next part.")
  String series;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "The day of publication, written 2026-03-14. Default: today.")
  String date;

  @Option(
      names = "--description",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "One or two sentences for lists and search engines.")
  String description;

  @Option(
      names = "--draft",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description =
          "Whether it is a draft, which nobody sees yet. Default: it is; with --no-draft it is"
              + " published with the next build.")
  boolean draft;

  NewCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    reporting.refuseGithub(spec);
    site = siteOption.path();
    BuildOptions options =
        BuildOptions.of(site, console.environment())
            .with(true, true)
            .withAsOf(Days.parse("--date", date, spec));
    BuildResult result = SiteBuilder.plan(options);
    reporting.sayStages(result, console);
    if (result.built().isEmpty()) {
      return new ErrorsLeft(site, console, reporting.format).report(result);
    }
    BuiltSite built = result.built().get();
    List<Article> articles = built.publication().all();
    ArticleQuestions questions = new ArticleQuestions(reporting.questions(console), articles);
    String title = titleWords.isEmpty() ? questions.title() : String.join(" ", titleWords);
    checkAuthor(built.site().config());
    NewArticle begun = article(title, List.of(), Optional.empty(), options, built);
    refuseWhatCannotBe(begun, articles);
    if (!warnOfLikeTitle(begun, articles, questions)) {
      console.err().println("Nothing was begun.");
      return ExitStatus.DONE;
    }
    if (!page) {
      begun =
          article(
              title,
              tags == null ? questions.tags() : questions.inUse(tags),
              (series == null ? questions.series() : Optional.of(series)).map(questions::nextPart),
              options,
              built);
    }
    try {
      begun.write(site);
    } catch (FileAlreadyExistsException e) {
      throw taken(begun.file());
    }
    report(begun);
    return ExitStatus.DONE;
  }

  private NewArticle article(
      String title,
      List<String> itsTags,
      Optional<SeriesPart> part,
      BuildOptions options,
      BuiltSite built) {
    return new NewArticle(
        page ? Article.Kind.PAGE : Article.Kind.POST,
        title,
        options.today(built.site().config().timeZone()),
        Optional.ofNullable(author),
        itsTags,
        part,
        description,
        draft);
  }

  private void checkAuthor(SiteConfig config) {
    if (author != null) {
      config
          .reportUnknown(config.source(), new Placed<>(author, new Span(0, 0)))
          .ifPresent(
              unknown -> {
                throw usage(unknown.message() + "\n" + unknown.hint());
              });
    }
  }

  private void refuseWhatCannotBe(NewArticle begun, List<Article> articles) {
    if (begun.title().isEmpty()) {
      throw usage(
          "An article needs a title:  " + console.program() + " new \"The Title of the Article\"");
    }
    if (begun.slug().isEmpty()) {
      throw usage("A title needs a letter or a digit, from which its address is made.");
    }
    if (Files.exists(site.resolve(begun.file()))) {
      throw taken(begun.file());
    }
    articles.stream()
        .filter(other -> other.kind() == begun.kind() && other.slug().equals(begun.slug()))
        .findFirst()
        .ifPresent(
            other -> {
              throw taken(other.file());
            });
  }

  private ParameterException taken(String file) {
    return usage(
        "There is an article with this address already: "
            + file
            + ". It is as it was.\nGo on writing there, or choose another title.");
  }

  /** Says which title is much like this one; false when the writer then thinks better of it. */
  private boolean warnOfLikeTitle(
      NewArticle begun, List<Article> articles, ArticleQuestions questions) {
    Optional<Article> alike =
        articles.stream()
            .filter(other -> NearestName.similarity(other.title(), begun.title()) >= ALIKE)
            .findFirst();
    if (alike.isEmpty()) {
      return true;
    }
    console
        .err()
        .println(
            "An article with a title much like this one is there already: \""
                + Console.printable(alike.get().title())
                + "\" ("
                + alike.get().file()
                + ").\nTitles that differ clearly are easier to refer to.");
    return questions.goOn();
  }

  private void report(NewArticle begun) {
    Path file = site.resolve(begun.file()).normalize();
    if (reporting.format == ReportOptions.Format.JSON) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("title", begun.title());
      map.put("file", begun.file());
      map.put("draft", begun.draft());
      console.out().println(JsonWriter.write(map));
      return;
    }
    console.out().println(file);
    if (!reporting.quiet) {
      console.err().println("Open it in your editor, and write.");
      console
          .err()
          .println(
              draft
                  ? "To look at it:  "
                      + console.line("serve", site)
                      + "\nTo publish it, take its line \"draft: true\" away."
                  : "It is published with the next  " + console.line("build", site));
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
