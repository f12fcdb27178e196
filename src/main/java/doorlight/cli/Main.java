package doorlight.cli;

import doorlight.diagnostic.NearestName;
import java.io.BufferedReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.module.ModuleDescriptor;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program: chooses the command, and turns what went wrong into an exit status. */
@Command(
    name = "doorlight",
    description = "Turns a folder of articles into a site.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class Main {
  static {
    // Before picocli looks for readers of values that no option has: loading them is a part of
    // every start.
    System.setProperty("picocli.converters.excludes", "java.sql.*,java.time.*");
  }

  private Main() {}

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int status = run(out, err, terminal(), System.getenv(), arguments);
    out.flush();
    err.flush();
    System.exit(status);
  }

  /**
   * Runs a command line; results go to {@code out}, progress, problems and questions to {@code
   * err}.
   *
   * @param answers what a person types; empty where nobody can be asked
   */
  public static int run(
      PrintStream out,
      PrintStream err,
      Optional<BufferedReader> answers,
      Map<String, String> environment,
      String... arguments) {
    Console console = new Console(out, err, answers, environment);
    CommandLine commandLine = new CommandLine(new Main());
    for (Map.Entry<String, Object> command : commands(console, arguments).entrySet()) {
      commandLine.addSubcommand(command.getKey(), command.getValue());
    }
    commandLine.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    commandLine.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setParameterExceptionHandler(new Misuse(err));
    commandLine.setExecutionExceptionHandler(new Broken(commandLine, err));
    if (arguments.length == 0) {
      commandLine.usage(commandLine.getOut());
      return ExitStatus.USAGE;
    }
    try {
      return commandLine.execute(arguments);
    } catch (Error e) {
      // Picocli hands on exceptions only; of errors, too, Java would print a trace and answer 1.
      return failure(e, commandLine, err);
    }
  }

  /**
   * The commands that a command line can mean. Picocli reads all that can be said to a command as
   * soon as it is added, so a line that begins with one is spared the others, as is one that asks
   * for the version; {@code help} and {@code completion} speak of all.
   */
  private static Map<String, Object> commands(Console console, String... arguments) {
    Map<String, Object> commands = new LinkedHashMap<>();
    commands.put("build", new BuildCommand(console));
    commands.put("serve", new ServeCommand(console));
    commands.put("check", new CheckCommand(console));
    commands.put("links", new LinksCommand(console));
    commands.put("rename", new RenameCommand(console));
    commands.put("list", new ListCommand(console));
    commands.put("new", new NewCommand(console));
    commands.put("init", new InitCommand(console));
    commands.put("import", new ImportCommand(console));
    commands.put("explain", new ExplainCommand(console));
    Set<String> alone = new HashSet<>(commands.keySet());
    alone.addAll(List.of("--version", "-V"));
    commands.put("completion", new CompletionCommand(console));
    commands.put("help", new CommandLine.HelpCommand());
    if (arguments.length > 0 && alone.contains(arguments[0])) {
      commands.keySet().retainAll(List.of(arguments));
    }
    return commands;
  }

  /**
   * The terminal, where standard input and output both are one. From Java 22 on there may be a
   * console without one; its method that says so is not in Java 17.
   */
  private static Optional<BufferedReader> terminal() {
    java.io.Console console = System.console();
    if (console == null) {
      return Optional.empty();
    }
    try {
      if (!(boolean) java.io.Console.class.getMethod("isTerminal").invoke(console)) {
        return Optional.empty();
      }
    } catch (ReflectiveOperationException e) {
      // Before Java 22 a console is a terminal.
    }
    return Optional.of(new BufferedReader(console.reader()));
  }

  // Two classes and no lambdas, which would keep picocli out of the archive that Java 17 makes.
  private record Misuse(PrintStream err) implements CommandLine.IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException exception, String[] given) {
      return usage(exception, err);
    }
  }

  private record Broken(CommandLine program, PrintStream err)
      implements CommandLine.IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(
        Exception exception, CommandLine command, CommandLine.ParseResult parsed) {
      return failure(exception, program, err);
    }
  }

  private static int usage(ParameterException exception, PrintStream err) {
    err.println(exception.getMessage());
    CommandSpec command = exception.getCommandLine().getCommandSpec();
    if (exception instanceof UnmatchedArgumentException unmatched) {
      Set<String> known = new TreeSet<>(command.optionsMap().keySet());
      known.addAll(command.subcommands().keySet());
      NearestName.of(unmatched.getUnmatched().get(0), known).stream()
          .findFirst()
          .ifPresent(near -> err.println("Did you mean: " + near + "?"));
    }
    err.println("For what it understands:  " + command.qualifiedName() + " --help");
    return ExitStatus.USAGE;
  }

  private static int failure(Throwable thrown, CommandLine commandLine, PrintStream err) {
    Failure failure = Failure.of(thrown);
    failure.sentences().forEach(err::println);
    CommandLine.ParseResult given = commandLine.getParseResult().subcommand();
    if (failure.isOfMachine()
        && given != null
        && given.commandSpec().userObject() instanceof BuildCommand build
        && !build.hasPublished()) {
      err.println("The site that was there is unchanged.");
    }
    return failure.status();
  }

  /**
   * The version that the program was packaged with: as a jar, or as a module beside its own Java.
   */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      ModuleDescriptor module = Main.class.getModule().getDescriptor();
      String version =
          module == null
              ? Main.class.getPackage().getImplementationVersion()
              : module.rawVersion().orElse(null);
      return new String[] {"Doorlight " + (version == null ? "(not packaged)" : version)};
    }
  }
}
