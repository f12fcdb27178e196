package doorlight.serve;

import static doorlight.article.Html.escape;

import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Problems as HTML, the worst first and else as given, each with its place and its line. */
final class ProblemList {
  /** As many as anybody reads in one go; the terminal has them all. */
  private static final int MOST = 50;

  /** How much of a line is shown before the place, in characters, and after it. */
  private static final int BEFORE = 80;

  private static final int AFTER = 160;

  private ProblemList() {}

  /** For example "2 errors, 1 warning"; empty when there is nothing to say. */
  static String count(List<Diagnostic> problems, List<String> trouble) {
    List<String> parts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      int count = severity.in(problems);
      count += severity == Severity.ERROR && !trouble.isEmpty() ? 1 : 0;
      if (count > 0) {
        parts.add(severity.count(count));
      }
    }
    return String.join(", ", parts);
  }

  /** An ordered list. */
  static String html(List<Diagnostic> problems, List<String> trouble) {
    StringBuilder html = new StringBuilder("<ol>");
    if (!trouble.isEmpty()) {
      html.append("<li class=\"error\"><p>");
      html.append(escape(String.join(" ", trouble))).append("</p></li>");
    }
    problems.stream()
        .sorted(Comparator.comparing(Diagnostic::severity))
        .limit(MOST)
        .forEach(problem -> append(html, problem));
    html.append("</ol>");
    if (problems.size() > MOST) {
      html.append("<p>And ").append(problems.size() - MOST);
      html.append(" more, which the terminal lists.</p>");
    }
    return html.toString();
  }

  private static void append(StringBuilder html, Diagnostic problem) {
    String severity = problem.severity().label();
    html.append("<li class=\"").append(severity).append("\"><p><strong>");
    html.append(severity.substring(0, 1).toUpperCase(Locale.ROOT)).append(severity.substring(1));
    html.append(":</strong> ").append(escape(problem.message())).append("</p>");
    html.append("<p class=\"place\">").append(escape(problem.file()));
    html.append(", line ").append(problem.line()).append("</p>");
    if (!problem.excerpt().isEmpty()) {
      appendLine(html, problem);
    }
    problem
        .suggestion()
        .ifPresent(near -> html.append("<p>Did you mean “").append(escape(near)).append("”?</p>"));
    if (!problem.hint().isEmpty()) {
      html.append("<p>").append(escape(problem.hint())).append("</p>");
    }
    html.append("</li>");
  }

  /** The source line with the place marked, cut where it is long. */
  private static void appendLine(StringBuilder html, Diagnostic problem) {
    int[] line = problem.excerpt().codePoints().toArray();
    int start = Math.min(problem.column() - 1, line.length);
    int end = Math.min(start + Math.min(AFTER, Math.max(1, problem.length())), line.length);
    int from = Math.max(0, start - BEFORE);
    int to = Math.min(line.length, start + AFTER);
    html.append("<pre><code>").append(from > 0 ? "…" : "");
    html.append(escape(new String(line, from, start - from)));
    html.append("<mark>").append(escape(new String(line, start, end - start)));
    // A place after the last character has something to be seen by all the same.
    html.append(start == end ? " " : "").append("</mark>");
    html.append(escape(new String(line, end, to - end)));
    html.append(to < line.length ? "…" : "").append("</code></pre>");
  }
}
