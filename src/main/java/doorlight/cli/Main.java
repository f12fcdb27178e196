package doorlight.cli;

import doorlight.diagnostic.NearestName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    commandLine.addSubcommand(new BuildCommand(console));
    commandLine.addSubcommand(new ServeCommand(console));
    commandLine.addSubcommand(new CheckCommand(console));
    commandLine.addSubcommand(new LinksCommand(console));
    commandLine.addSubcommand(new RenameCommand(console));
    commandLine.addSubcommand(new ListCommand(console));
    commandLine.addSubcommand(new NewCommand(console));
    commandLine.addSubcommand(new InitCommand(console));
    commandLine.addSubcommand(new ExplainCommand(console));
    commandLine.addSubcommand(new CompletionCommand(console));
    commandLine.addSubcommand(new CommandLine.HelpCommand());
    commandLine.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    commandLine.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setParameterExceptionHandler((exception, given) -> usage(exception, err));
    commandLine.setExecutionExceptionHandler(
        (exception, failed, parsed) -> failure(exception, commandLine, err));
    if (arguments.length == 0) {
      commandLine.usage(commandLine.getOut());
      return ExitStatus.USAGE;
    }
    try {
      return commandLine.execute(arguments);
    } catch (StackOverflowError | OutOfMemoryError | ExceptionInInitializerError e) {
      return failure(e, commandLine, err);
    }
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

  private static int failure(Throwable exception, CommandLine commandLine, PrintStream err) {
    explain(exception).forEach(err::println);
    CommandLine.ParseResult given = commandLine.getParseResult().subcommand();
    if (isOfMachine(exception)
        && given != null
        && given.commandSpec().userObject() instanceof BuildCommand build
        && !build.hasPublished()) {
      err.println("The site that was there is unchanged.");
    }
    return isOfMachine(exception) ? ExitStatus.MACHINE : ExitStatus.DEFECT;
  }

  /** Whether the machine failed the program, rather than the program itself. */
  private static boolean isOfMachine(Throwable exception) {
    return exception instanceof IOException
        || exception instanceof UncheckedIOException
        || exception instanceof OutOfMemoryError;
  }

  /** What went wrong, in sentences; the details of a defect go to a file that they name. */
  static List<String> explain(Throwable exception) {
    if (exception instanceof UncheckedIOException unchecked) {
      return explain(unchecked.getCause());
    }
    if (exception instanceof IOException io) {
      return List.of("The machine did not let Doorlight finish: " + Console.describe(io));
    }
    if (exception instanceof OutOfMemoryError) {
      return List.of("There was not enough memory to finish.");
    }
    String defect =
        "Doorlight itself has made a mistake: " + Console.printable(exception.toString());
    try {
      StringWriter trace = new StringWriter();
      exception.printStackTrace(new PrintWriter(trace));
      Path details = Files.createTempFile("doorlight-", ".txt");
      Files.writeString(details, trace.toString());
      return List.of(defect, "The details are in " + details + "; please report them.");
    } catch (IOException e) {
      return List.of(defect, "The details could not be written: " + Console.describe(e));
    }
  }

  /** The version that the jar was packaged with. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"Doorlight " + (version == null ? "(not packaged)" : version)};
    }
  }
}
