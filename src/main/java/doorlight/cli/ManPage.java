package doorlight.cli;

import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The manual page of the program, from what picocli knows of its commands, in the language of
 * {@code man} (groff_man(7)). Picocli's own generator writes AsciiDoc, which few machines can turn
 * into one.
 */
final class ManPage {
  private final StringBuilder page = new StringBuilder();

  private ManPage() {}

  /** The page for a program and all its commands. */
  static String of(CommandSpec program) {
    ManPage man = new ManPage();
    man.line(".TH " + program.name().toUpperCase(Locale.ROOT) + " 1");
    man.line(".SH NAME");
    man.text(program.name() + " - " + words(program.usageMessage().description()));
    man.line(".SH SYNOPSIS");
    man.text(program.commandLine().getHelp().synopsis(0).strip());
    man.line(".SH COMMANDS");
    for (Map.Entry<String, CommandLine> command : program.subcommands().entrySet()) {
      man.command(command.getValue());
    }
    return man.page.toString();
  }

  private void command(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    line(".SS " + escaped(spec.name()));
    text(words(spec.usageMessage().description()));
    line(".PP");
    text(command.getHelp().synopsis(0).replaceAll("\\s+", " ").strip());
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      entry(parameter.paramLabel(), parameter.description());
    }
    for (OptionSpec option : spec.options()) {
      String names = String.join(", ", option.names());
      boolean takes = option.arity().max() > 0;
      entry(takes ? names + " " + option.paramLabel() : names, option.description());
    }
  }

  private void entry(String name, String[] description) {
    line(".TP");
    line("\\fB" + escaped(name) + "\\fR");
    text(words(description));
  }

  private static String words(String[] paragraphs) {
    return Ansi.OFF.string(String.join(" ", paragraphs));
  }

  private void text(String words) {
    String escaped = escaped(words);
    // A line that begins with one of these would be a command to groff.
    line(escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped);
  }

  private static String escaped(String words) {
    return words.replace("\\", "\\e").replace("-", "\\-").replaceAll("\\s+", " ");
  }

  private void line(String line) {
    page.append(line).append('\n');
  }
}
