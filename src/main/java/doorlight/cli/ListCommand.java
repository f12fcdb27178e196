package doorlight.cli;

import doorlight.article.Article;
import doorlight.build.BuildOptions;
import doorlight.build.BuildResult;
import doorlight.build.BuiltSite;
import doorlight.build.SiteBuilder;
import doorlight.data.JsonWriter;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.NearestName;
import doorlight.reference.HeldBack;
import doorlight.site.ReviewDue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code doorlight list}: what there is, and what it waits for. */
@Command(
    name = "list",
    description = "List drafts, scheduled articles, those due for review, or all.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class ListCommand implements Callable<Integer> {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  /** What can be listed. */
  enum What {
    DRAFTS("There are no drafts."),
    SCHEDULED("No article waits for its day."),
    OVERDUE("No article is due for review. Well kept!"),
    ARTICLES("There are no articles yet. To begin one:  %s new");

    private final String none;

    What(String none) {
      this.none = none;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What may be typed, for the shell to complete. */
  static final class Names implements Iterable<String> {
    static final List<String> ALL = Arrays.stream(What.values()).map(What::toString).toList();

    @Override
    public Iterator<String> iterator() {
      return ALL.iterator();
    }
  }

  /** An article, and why it is in the list or not on the site. */
  private record Row(Article article, String state) {
    String date() {
      return article.frontMatter().date().map(d -> d.toLocalDate().toString()).orElse("");
    }
  }

  private final Console console;

  @Spec CommandSpec spec;

  @Mixin ReportOptions reporting;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "WHAT",
      completionCandidates = Names.class,
      description = "drafts, scheduled, overdue (for review) or articles. Default: articles.")
  String first;

  @Mixin SiteFolder siteFolder;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "List as if today were this day, written 2026-03-14.")
  String asOf;

  ListCommand(Console console) {
    this.console = console;
  }

  private What what = What.ARTICLES;

  @Override
  public Integer call() throws IOException {
    reporting.refuseGithub(spec);
    Path site = siteFolder.path();
    if (first != null && Names.ALL.contains(first.toLowerCase(Locale.ROOT))) {
      what = What.valueOf(first.toUpperCase(Locale.ROOT));
    } else if (first != null && Files.isDirectory(Path.of(first))) {
      site = Path.of(first);
    } else if (first != null) {
      throw new ParameterException(
          spec.commandLine(),
          "There is no list \""
              + first
              + "\", nor a folder of that name. "
              + NearestName.hint(
                  NearestName.of(first, Names.ALL), "Lists: " + String.join(", ", Names.ALL)));
    }
    BuildOptions options =
        BuildOptions.of(site, console.environment()).withAsOf(Days.parse("--as-of", asOf, spec));
    BuildResult result = SiteBuilder.plan(options);
    reporting.sayStages(result, console);
    if (result.built().isEmpty()) {
      return new ErrorsLeft(site, console, reporting.format).report(result);
    }
    BuiltSite built = result.built().get();
    List<Row> rows = rows(built, options.today(built.site().config().timeZone()));
    if (reporting.format == ReportOptions.Format.JSON) {
      rows.forEach(row -> console.out().println(json(row)));
    } else {
      print(rows);
    }
    long unread = result.diagnostics().stream().filter(d -> isUnread(d.code())).count();
    if (unread > 0) {
      console
          .err()
          .println(
              Summary.count((int) unread, "file", "files")
                  + " could not be read, and may be missing above. To see why:  "
                  + console.line("build", site));
    }
    return ExitStatus.DONE;
  }

  /** Whether a problem keeps a whole file from being read. */
  private static boolean isUnread(Code code) {
    switch (code) {
      case FILE_UNREADABLE, FILE_TOO_LARGE, FILE_OUTSIDE_SITE, YAML_INVALID, YAML_NOT_ALLOWED:
      case FRONT_MATTER_MISSING, FRONT_MATTER_UNCLOSED, MARKDOWN_TOO_COMPLEX:
        return true;
      default:
        return false;
    }
  }

  private List<Row> rows(BuiltSite built, LocalDate today) {
    switch (what) {
      case DRAFTS:
        return heldBack(built, HeldBack.Reason.DRAFT);
      case SCHEDULED:
        return heldBack(built, HeldBack.Reason.SCHEDULED);
      case OVERDUE:
        int months = built.site().config().reviewAfterMonths();
        return ReviewDue.among(built.site().articles(), today, months).stream()
            .map(due -> new Row(due.article(), overdue(due)))
            .toList();
      default:
        List<Row> rows = new ArrayList<>();
        built.site().articles().forEach(article -> rows.add(new Row(article, "published")));
        built
            .publication()
            .heldBack()
            .forEach(held -> rows.add(new Row(held.article(), why(held))));
        // Newest first; pages, which have no date, last.
        rows.sort(
            Comparator.comparing(Row::date).reversed().thenComparing(row -> row.article().file()));
        return rows;
    }
  }

  private static List<Row> heldBack(BuiltSite built, HeldBack.Reason reason) {
    return built.publication().heldBack().stream()
        .filter(held -> held.reason() == reason)
        .map(held -> new Row(held.article(), why(held)))
        .sorted(Comparator.comparing(Row::date).thenComparing(row -> row.article().file()))
        .toList();
  }

  private static String why(HeldBack held) {
    var frontMatter = held.article().frontMatter();
    switch (held.reason()) {
      case DRAFT:
        return "draft: waits for you to take \"draft: true\" away";
      case SCHEDULED:
        return "waits for " + DAY.format(frontMatter.date().orElseThrow());
      default:
        return "expired on " + DAY.format(frontMatter.expires().orElseThrow());
    }
  }

  private static String overdue(ReviewDue due) {
    return (due.reviewed() ? "last reviewed on " : "never reviewed, last changed on ")
        + DAY.format(due.lastSeen());
  }

  private void print(List<Row> rows) {
    if (rows.isEmpty() && !reporting.quiet) {
      console.out().println(what.none.formatted(console.program()));
    }
    if (rows.isEmpty()) {
      return;
    }
    TextTable table = new TextTable("Date", "Title", "State", "File");
    rows.forEach(
        row -> table.row(row.date(), row.article().title(), row.state(), row.article().file()));
    console.out().print(table.within(console.width(spec)));
  }

  private static String json(Row row) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("title", row.article().title());
    map.put("date", row.date());
    map.put("file", row.article().file());
    map.put("url", row.article().url());
    map.put("state", row.state());
    return JsonWriter.write(map);
  }
}
