package doorlight.cli;

import doorlight.build.BuildResult;
import doorlight.data.JsonWriter;
import doorlight.diagnostic.Diagnostic;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** One JSON object a line: each problem, then the summary. */
final class JsonReport implements Report {
  private final PrintStream out;
  private final Map<String, String> looked;

  JsonReport(PrintStream out) {
    this(out, Map.of());
  }

  /** A report of checks, with how much each looked at. */
  JsonReport(PrintStream out, Map<String, String> looked) {
    this.out = out;
    this.looked = looked;
  }

  @Override
  public void report(BuildResult result, Path published, double seconds) {
    for (Diagnostic diagnostic : result.diagnostics()) {
      out.println(line(diagnostic));
    }
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("posts", result.totals().posts());
    summary.put("pages", result.totals().pages());
    summary.put("files", published == null ? 0 : result.totals().files());
    summary.put("errors", result.errors());
    summary.put("warnings", result.warnings());
    summary.put("seconds", Math.round(seconds * 100) / 100.0);
    if (!looked.isEmpty()) {
      summary.put("looked", looked);
    }
    out.println(JsonWriter.write(Map.of("summary", summary)));
  }

  /** One problem as one line. */
  static String line(Diagnostic diagnostic) {
    return JsonWriter.write(asMap(diagnostic));
  }

  private static Map<String, Object> asMap(Diagnostic diagnostic) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("severity", diagnostic.severity().label());
    map.put("code", diagnostic.code().label());
    map.put("file", diagnostic.file());
    map.put("line", diagnostic.line());
    map.put("column", diagnostic.column());
    map.put("message", diagnostic.message());
    map.put("hint", diagnostic.hint());
    map.put("suggestions", diagnostic.suggestions());
    return map;
  }
}
