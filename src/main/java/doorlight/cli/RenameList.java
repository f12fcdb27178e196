package doorlight.cli;

import doorlight.authoring.Edit;
import doorlight.authoring.Rename;
import doorlight.authoring.RenameEdit;
import doorlight.authoring.RenamedFile;
import doorlight.data.JsonWriter;
import doorlight.diagnostic.Severity;
import doorlight.diagnostic.SourceText;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** The whole list of what a new title changes: each place, what stands there, and what will. */
final class RenameList {
  /** Characters of a line that are shown before and after a change. */
  private static final int ROUND = 30;

  private final PrintStream out;
  private final Annotations annotations;
  private final ReportOptions.Format format;

  RenameList(PrintStream out, Annotations annotations, ReportOptions.Format format) {
    this.out = out;
    this.annotations = annotations;
    this.format = format;
  }

  void print(Rename.Plan plan) {
    for (RenamedFile file : plan.files()) {
      if (format == ReportOptions.Format.TEXT && file.moves()) {
        out.println(printable(file.source().file() + "\n    becomes " + file.newFile()));
      } else if (format == ReportOptions.Format.JSON && file.moves()) {
        out.println(
            JsonWriter.write(map("file", file.source().file(), "new_file", file.newFile())));
      }
      file.edits().forEach(edit -> print(file.source(), edit));
    }
    if (format == ReportOptions.Format.JSON) {
      int edits = plan.files().stream().mapToInt(file -> file.edits().size()).sum();
      out.println(
          JsonWriter.write(Map.of("summary", map("files", plan.files().size(), "edits", edits))));
    } else {
      out.println();
    }
  }

  private void print(SourceText source, RenameEdit renamed) {
    Edit edit = renamed.edit();
    SourceText.Place place = source.placeOf(edit.span().start());
    String text = source.text();
    int from = Math.max(source.lineStartAt(edit.span().start()), edit.span().start() - ROUND);
    int to = Math.min(source.lineEndAt(edit.span().end()), edit.span().end() + ROUND);
    String start = text.substring(from, edit.span().start());
    String end = text.substring(edit.span().end(), to);
    String before = start + text.substring(edit.span().start(), edit.span().end()) + end;
    String after = start + edit.replacement() + end;
    switch (format) {
      case JSON ->
          out.println(JsonWriter.write(asMap(source.file(), place, before, after, renamed)));
      case GITHUB ->
          out.println(
              annotations.at(
                  Severity.ADVICE,
                  source.file(),
                  place.line(),
                  place.column(),
                  "rename",
                  before + " -> " + after));
      default ->
          out.println(
              printable(source.file() + ":" + place.line())
                  + (renamed.needed() ? "\n" : "  (words)\n")
                  + (isNewLine(edit)
                          ? lines("  + ", edit.replacement().strip())
                          : lines("  - ", before) + lines("  + ", after))
                      .stripTrailing());
    }
  }

  private static boolean isNewLine(Edit edit) {
    return edit.span().length() == 0 && edit.replacement().matches("(?s)[\\r\\n].*");
  }

  private static String lines(String sign, String text) {
    StringBuilder lines = new StringBuilder();
    text.lines().forEach(line -> lines.append(sign).append(Console.printable(line)).append('\n'));
    return lines.toString();
  }

  private static String printable(String text) {
    return lines("", text).stripTrailing();
  }

  private static Map<String, Object> asMap(
      String file, SourceText.Place place, String before, String after, RenameEdit renamed) {
    Map<String, Object> map = map("file", file, "line", place.line());
    map.put("column", place.column());
    map.put("before", before);
    map.put("after", after);
    map.put("needed", renamed.needed());
    return map;
  }

  private static Map<String, Object> map(String key, Object value, String next, Object other) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(key, value);
    map.put(next, other);
    return map;
  }
}
