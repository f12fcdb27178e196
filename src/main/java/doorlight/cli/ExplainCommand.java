package doorlight.cli;

import doorlight.data.JsonWriter;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Explanation;
import doorlight.diagnostic.NearestName;
import doorlight.diagnostic.Severity;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code doorlight explain CODE}: what a remark means, and what to do. */
@Command(
    name = "explain",
    description = "Say what a remark means, why it matters, and what to do.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class ExplainCommand implements Callable<Integer> {
  private final Console console;

  @Spec CommandSpec spec;

  @Mixin ReportOptions reporting;

  @Parameters(
      arity = "0..1",
      paramLabel = "CODE",
      completionCandidates = Codes.class,
      description =
          "The code of the remark, as it stands in square brackets: key-unknown. Without it, all"
              + " codes are listed.")
  String code;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    reporting.refuseGithub(spec);
    if (code == null) {
      list();
    } else {
      explain(Explanation.of(known()));
    }
    return ExitStatus.DONE;
  }

  private Code known() {
    String label = code.replaceAll("[\\[\\]]", "").replace('_', '-').toLowerCase(Locale.ROOT);
    return Code.labelled(label)
        .orElseThrow(
            () -> {
              List<String> near = near(label);
              return new ParameterException(
                  spec.commandLine(),
                  "There is no code "
                      + code
                      + (near.isEmpty() ? "." : ".\nDid you mean: " + String.join(", ", near) + "?")
                      + "\nTo see them all:  "
                      + console.program()
                      + " explain");
            });
  }

  /** The codes that are near, or that begin much like what was typed. */
  private static List<String> near(String typed) {
    List<String> near = NearestName.of(typed, Codes.LABELS);
    return near.isEmpty()
        ? Codes.LABELS.stream().filter(label -> beginsLike(label, typed)).limit(3).toList()
        : near;
  }

  private static boolean beginsLike(String label, String typed) {
    String beginning = label.substring(0, Math.min(label.length(), typed.length()));
    return typed.length() > 2 && NearestName.similarity(beginning, typed) >= 0.8;
  }

  private void explain(Explanation explanation) {
    if (reporting.format == ReportOptions.Format.JSON) {
      console.out().println(json(explanation));
      return;
    }
    Code shown = explanation.code();
    console.out().println(shown.label() + " (" + explanation.group() + ")\n");
    console.out().println(explanation.text() + "\n");
    if (shown.severity() == Severity.ERROR) {
      console.out().println("It is always an error: nothing is published until it is mended.");
    } else {
      console.out().println(severityText(shown));
    }
  }

  private static String severityText(Code code) {
    String usual =
        code.severity() == Severity.WARNING
            ? "It is usually a warning: the site is published all the same."
            : "It is usually an advice: worth knowing, and nothing depends on it.";
    return usual
        + "\nTo change that, write in site-config.yaml\n\n    checks:\n      "
        + code.label()
        + ": off\n\nor, in the place of off: error, warning or advice.";
  }

  private void list() {
    String group = "";
    int width = Codes.LABELS.stream().mapToInt(String::length).max().orElse(0);
    for (Explanation explanation : Explanation.all()) {
      Code listed = explanation.code();
      if (reporting.format == ReportOptions.Format.JSON) {
        console.out().println(json(explanation));
        continue;
      }
      if (!explanation.group().equals(group)) {
        console.out().println((group.isEmpty() ? "" : "\n") + explanation.group());
        group = explanation.group();
      }
      console
          .out()
          .printf(
              "  %-" + width + "s  %-7s  %s%n",
              listed.label(),
              listed.severity().label(),
              listed.meaning());
    }
    if (reporting.format != ReportOptions.Format.JSON && !reporting.quiet) {
      console
          .out()
          .println("\nFor more about one of them:  " + console.program() + " explain CODE");
    }
  }

  private static String json(Explanation explanation) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("code", explanation.code().label());
    map.put("severity", explanation.code().severity().label());
    map.put("group", explanation.group());
    map.put("meaning", explanation.code().meaning());
    map.put("explanation", explanation.text());
    return JsonWriter.write(map);
  }

  /** What may be typed, for the shell to complete. */
  static final class Codes implements Iterable<String> {
    static final List<String> LABELS = Arrays.stream(Code.values()).map(Code::label).toList();

    @Override
    public Iterator<String> iterator() {
      return LABELS.iterator();
    }
  }
}
