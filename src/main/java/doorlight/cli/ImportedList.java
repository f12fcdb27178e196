package doorlight.cli;

import doorlight.authoring.importer.ImportPlan;
import doorlight.authoring.importer.ImportedArticle;
import doorlight.data.JsonWriter;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Severity;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Help.Ansi;

/** Says what an import brought: of each article what was kept, what changed and what was lost. */
final class ImportedList {
  /** What is said of these with the article itself. */
  private static final Set<Code> OF_ARTICLES = Set.of(Code.IMPORT_INCOMPLETE, Code.IMPORT_LOST);

  /** Of more it is only said how many there are. */
  private static final int MOST_THERE = 20;

  private final Console console;
  private final ReportOptions reporting;

  ImportedList(Console console, ReportOptions reporting) {
    this.console = console;
    this.reporting = reporting;
  }

  /**
   * @param comparison the page to compare with; empty where none was written
   * @param rehearsed whether nothing was written
   */
  void print(ImportPlan plan, Optional<Path> comparison, boolean rehearsed) {
    if (reporting.format == ReportOptions.Format.JSON) {
      json(plan, comparison, rehearsed);
    } else {
      text(plan, comparison, rehearsed);
    }
  }

  private void json(ImportPlan plan, Optional<Path> comparison, boolean rehearsed) {
    for (ImportedArticle article : plan.articles()) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("title", article.title());
      map.put("file", article.file());
      map.put("from", article.origin());
      map.put("new", article.isNew());
      map.put("kept", article.kept());
      map.put("changed", article.changed());
      map.put("missing", article.missing());
      map.put("lost", article.lost());
      console.out().println(JsonWriter.write(map));
    }
    plan.diagnostics().forEach(d -> console.out().println(JsonReport.line(d)));
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("imported", ImportCommand.brought(plan));
    summary.put("there", plan.articles().size() - ImportCommand.brought(plan));
    summary.put("files", rehearsed ? 0 : plan.files().size());
    summary.put("errors", Severity.ERROR.in(plan.diagnostics()));
    summary.put("warnings", Severity.WARNING.in(plan.diagnostics()));
    comparison.ifPresent(page -> summary.put("comparison", page.toString()));
    console.out().println(JsonWriter.write(Map.of("summary", summary)));
  }

  private void text(ImportPlan plan, Optional<Path> comparison, boolean rehearsed) {
    List<Diagnostic> problems =
        plan.diagnostics().stream().filter(d -> reporting.quiet || !isSaidBelow(d, plan)).toList();
    new TextReport(console, Ansi.AUTO, reporting.quiet).problems(problems);
    if (reporting.quiet) {
      return;
    }
    plan.articles().stream().filter(ImportedArticle::isNew).forEach(this::article);
    plan.articles().stream()
        .filter(article -> !article.isNew())
        .limit(MOST_THERE)
        .map(
            article ->
                "There already: "
                    + Console.printable(article.title())
                    + " ("
                    + article.file()
                    + ")")
        .forEach(console.out()::println);
    console.out().println(sentence(plan, rehearsed));
    if (!rehearsed && plan.articles().stream().anyMatch(ImportedArticle::leavesPictures)) {
      console
          .out()
          .println(
              "To bring the pictures that are still elsewhere, delete the files of these articles, and"
                  + " import again with --download-images.");
    }
    if (comparison.isPresent()) {
      String page = Console.quoted(comparison.get().normalize());
      console.out().println("To compare each with what it was, open " + page + "; then delete it.");
      console.out().println("To see how they look:  " + serve(comparison.get()));
    }
  }

  private String serve(Path comparison) {
    Path site = comparison.normalize().getParent();
    return console.line("serve", site == null ? Path.of("") : site);
  }

  /** Whether the report of an article says it. */
  private static boolean isSaidBelow(Diagnostic diagnostic, ImportPlan plan) {
    String words = diagnostic.message().replaceFirst("\\.$", "");
    return OF_ARTICLES.contains(diagnostic.code())
        && plan.articles().stream()
            .anyMatch(a -> a.missing().contains(words) || a.lost().contains(words));
  }

  private void article(ImportedArticle article) {
    StringBuilder text = new StringBuilder(Console.printable(article.title()));
    text.append("\n  ")
        .append(article.file())
        .append(", from ")
        .append(Console.printable(article.origin()));
    lines("kept", List.of(String.join(", ", article.kept())), text);
    lines("changed", article.changed(), text);
    lines("missing", article.missing(), text);
    lines("lost", article.lost(), text);
    console.out().println(text.append('\n'));
  }

  private static void lines(String name, List<String> what, StringBuilder text) {
    what.forEach(
        one -> text.append("\n  ").append(name).append(": ").append(Console.printable(one)));
  }

  private static String sentence(ImportPlan plan, boolean rehearsed) {
    int brought = (int) ImportCommand.brought(plan);
    int there = plan.articles().size() - brought;
    int pictures = plan.files().size() - brought;
    StringBuilder text = new StringBuilder();
    text.append(Summary.count(brought, "article", "articles"));
    text.append(rehearsed ? " would come" : brought == 1 ? " was brought in" : " were brought in");
    text.append(pictures > 0 ? ", with " + Summary.count(pictures, "picture", "pictures") : "");
    if (there > 0) {
      text.append("; ").append(there).append(there == 1 ? " is" : " are").append(" there already");
    }
    int left = Severity.WARNING.in(plan.diagnostics()) + Severity.ERROR.in(plan.diagnostics());
    if (left > 0) {
      text.append(". ")
          .append(Summary.count(left, "thing is", "things are"))
          .append(" left to look at");
    }
    return text.append('.').toString();
  }
}
