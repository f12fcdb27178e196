package doorlight.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/**
 * A shell at a terminal, as a person has it before her: what is typed is echoed, programs find that
 * they are at a terminal, and Ctrl-C ends what runs. {@code doorlight} is the program of these
 * sources. The terminal is made by {@code script} of util-linux.
 */
final class PseudoTerminal implements AutoCloseable {
  private static final String CTRL_C = "\u0003";
  private static final String ABSENT =
      "No `script` of util-linux was found on the PATH. The session in a terminal is skipped.";

  /** Far more than the slowest machine needs; nothing waits for it to pass. */
  private static final long PATIENCE_SECONDS = 240;

  private static final Pattern COLOURS = Pattern.compile("\u001B\\[[0-9;]*m");

  private final Process process;
  private final Writer keys;
  private final Reader screen;
  private final StringBuilder said = new StringBuilder();

  /** Where on the screen the last thing stands that was waited for. */
  private int read;

  private PseudoTerminal(Process process) {
    this.process = process;
    this.keys = process.outputWriter(StandardCharsets.UTF_8);
    this.screen = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8);
    // So that waiting for what is never said ends.
    CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS).execute(this::close);
  }

  /** Opens a terminal in a folder, in which {@code ./doorlight} is the program. */
  static PseudoTerminal in(Path folder) throws IOException {
    skipWhereThereIsNone();
    Path launcher = folder.resolve("doorlight");
    Files.writeString(
        launcher,
        "#!/bin/sh\nDOORLIGHT_COMMAND=$0 exec '%s' -cp '%s' doorlight.cli.Main \"$@\"\n"
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path")));
    if (!launcher.toFile().setExecutable(true)) {
      throw new IOException(launcher + " cannot be made a program");
    }
    ProcessBuilder shell =
        new ProcessBuilder("script", "-qfec", "stty cols 100 rows 50; exec sh", "/dev/null")
            .directory(folder.toFile());
    shell.environment().putAll(Map.of("PS1", "$ ", "TERM", "xterm", "SHELL", "/bin/sh"));
    shell.environment().keySet().removeAll(List.of("ENV", "NO_COLOR"));
    return new PseudoTerminal(shell.start());
  }

  private static void skipWhereThereIsNone() throws IOException {
    if (utilLinux()) {
      return;
    }
    if (System.getenv("CI") != null) {
      throw new IllegalStateException(ABSENT);
    }
    System.out.println(ABSENT);
    Assumptions.abort(ABSENT);
  }

  /** Other systems have a program of this name that takes other options. */
  private static boolean utilLinux() {
    try {
      Process version = new ProcessBuilder("script", "--version").redirectErrorStream(true).start();
      version.getOutputStream().close();
      return new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
          .contains("util-linux");
    } catch (IOException e) {
      return false;
    }
  }

  /** Types a command, as soon as the shell asks for one. */
  void command(String line) throws IOException {
    await("^\\$ ");
    type(line);
  }

  /** Types a line, and reads it as it is echoed. */
  void type(String line) throws IOException {
    keys.write(line + "\n");
    keys.flush();
    await(Pattern.quote(line));
  }

  /** Presses Ctrl-C. */
  void interrupt() throws IOException {
    keys.write(CTRL_C);
    keys.flush();
  }

  /** Reads on until this is on the screen, after what was waited for before. */
  Matcher await(String pattern) throws IOException {
    Pattern wanted = Pattern.compile(pattern, Pattern.MULTILINE);
    while (true) {
      Matcher matcher = wanted.matcher(said);
      if (matcher.find(read)) {
        read = matcher.end();
        return matcher;
      }
      char[] next = new char[8192];
      int count = read(next);
      if (count < 0) {
        throw new AssertionError("never on the screen: " + pattern + "\n\n" + said);
      }
      String text = COLOURS.matcher(said.append(next, 0, count)).replaceAll("");
      said.setLength(0);
      said.append(text.replace("\r\n", "\n"));
    }
  }

  private int read(char[] next) {
    try {
      return screen.read(next);
    } catch (IOException e) {
      return -1;
    }
  }

  /** Ends the shell, and everything that was begun in it. */
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      screen.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
