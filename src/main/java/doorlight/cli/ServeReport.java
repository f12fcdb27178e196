package doorlight.cli;

import doorlight.build.BuildResult;
import doorlight.build.BuiltSite;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Severity;
import doorlight.reference.HeldBack;
import doorlight.serve.Rebuild;
import doorlight.site.Publication;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Help.Ansi;

/**
 * Says of each build of the preview what changed, and what is wrong: errors every time, warnings
 * and advice when they are new, since a writer saves often.
 */
final class ServeReport {
  private final Console console;
  private final ReportOptions options;
  private Set<Diagnostic> said = Set.of();

  ServeReport(Console console, ReportOptions options) {
    this.console = console;
    this.options = options;
  }

  void report(Rebuild rebuild) {
    if (options.format == ReportOptions.Format.JSON) {
      rebuild
          .result()
          .ifPresent(
              result ->
                  new JsonReport(console.out())
                      .report(result, rebuild.good() ? Path.of("") : null, rebuild.seconds()));
    } else {
      rebuild.result().ifPresent(this::problems);
      if (!rebuild.good() || !options.quiet) {
        console.out().println(sentence(rebuild));
      }
    }
    rebuild.result().ifPresent(result -> options.sayStages(result, console));
    rebuild.trouble().forEach(console.err()::println);
    console.out().flush();
  }

  private void problems(BuildResult result) {
    List<Diagnostic> toSay =
        result.diagnostics().stream()
            .filter(d -> d.severity() == Severity.ERROR || !said.contains(d))
            .toList();
    new TextReport(console, Ansi.AUTO, options.quiet).problems(toSay);
    said = new HashSet<>(result.diagnostics());
  }

  private static String sentence(Rebuild rebuild) {
    StringBuilder text = new StringBuilder(changed(rebuild.changed()));
    if (rebuild.good()) {
      text.append(site(rebuild.result().get()));
    } else {
      text.append("not shown, since ");
      int errors = rebuild.result().map(BuildResult::errors).orElse(0);
      text.append(errors > 0 ? Severity.ERROR.count(errors) : "the build broke off");
      text.append(errors > 1 ? " stand" : errors > 0 ? " stands" : "");
      text.append(errors > 0 ? " in the way" : "");
    }
    text.append(String.format(Locale.ROOT, " (%.2f s).", rebuild.seconds()));
    return text.toString();
  }

  /** For example "a.md changed: ", or "a.md and 3 more changed: ". */
  private static String changed(Set<Path> files) {
    if (files.isEmpty()) {
      return "";
    }
    String first = Console.printable(files.iterator().next().getFileName().toString());
    return first + (files.size() > 1 ? " and " + (files.size() - 1) + " more" : "") + " changed: ";
  }

  private static String site(BuildResult result) {
    BuiltSite built = result.built().orElseThrow();
    Publication publication = built.publication();
    List<String> parts = new ArrayList<>();
    parts.add(Summary.count(built.site().posts().size(), "article", "articles"));
    parts.add(Summary.count(built.site().pages().size(), "page", "pages"));
    int drafts = unseen(publication, HeldBack.Reason.DRAFT);
    int scheduled = unseen(publication, HeldBack.Reason.SCHEDULED);
    if (drafts > 0) {
      parts.add(Summary.count(drafts, "draft", "drafts") + " among them");
    }
    if (scheduled > 0) {
      parts.add(scheduled + " scheduled");
    }
    int advice = Severity.ADVICE.in(result.diagnostics());
    if (result.warnings() > 0) {
      parts.add(Severity.WARNING.count(result.warnings()));
    }
    if (advice > 0) {
      parts.add(Severity.ADVICE.count(advice));
    }
    return String.join(", ", parts);
  }

  private static int unseen(Publication publication, HeldBack.Reason reason) {
    return (int)
        publication.published().stream()
            .filter(article -> publication.unseen(article).filter(reason::equals).isPresent())
            .count();
  }
}
