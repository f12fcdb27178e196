package doorlight.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What a command has around it.
 *
 * @param out takes results
 * @param err takes progress, problems and questions
 * @param answers what a person types at a terminal; empty where nobody is there to be asked
 * @param environment the environment variables
 */
record Console(
    PrintStream out,
    PrintStream err,
    Optional<BufferedReader> answers,
    Map<String, String> environment) {

  /** How this program was called, for commands that it suggests. */
  String program() {
    return environment.getOrDefault("DOORLIGHT_COMMAND", "doorlight");
  }

  /** A command line to be typed, which names the folder of the site where it is not this one. */
  String line(String command, Path site) {
    boolean here = site.normalize().toString().isEmpty();
    return program() + " " + command + (here ? "" : " " + quoted(site));
  }

  /**
   * Asks, and waits for a line.
   *
   * @return the answer without white space around it; empty where there is nobody to answer, or no
   *     more to come
   */
  Optional<String> ask(String question) {
    if (answers.isEmpty()) {
      return Optional.empty();
    }
    err.print(question + " ");
    err.flush();
    try {
      return Optional.ofNullable(answers.get().readLine()).map(String::strip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Asks until the answer begins with one of some letters, in either case.
   *
   * @return that letter; the last of them where there is nobody to answer, or no more to come
   */
  char ask(String question, List<Character> letters) {
    while (true) {
      Optional<String> answer = ask(question);
      if (answer.isEmpty()) {
        return letters.get(letters.size() - 1);
      }
      String typed = answer.get().toLowerCase(Locale.ROOT);
      if (!typed.isEmpty() && letters.contains(typed.charAt(0))) {
        return typed.charAt(0);
      }
    }
  }

  /** Whether a person reads what is written and can answer. */
  boolean isTerminal() {
    return answers.isPresent();
  }

  /** Columns of the terminal; without one there is no end to a line. */
  int width(CommandSpec command) {
    return isTerminal() ? command.usageMessage().autoWidth(true).width() : Integer.MAX_VALUE;
  }

  /** A path as it can be typed in a command: with quotation marks where it has spaces. */
  static String quoted(Path path) {
    return path.toString().matches("[\\p{L}\\p{N}\\p{M}./\\\\_:~-]+")
        ? path.toString()
        : "\"" + path + "\"";
  }

  /** An I/O problem in a sentence that names the file. */
  static String describe(IOException e) {
    return printable(reason(e));
  }

  private static String reason(IOException e) {
    if (String.valueOf(e.getMessage()).matches("(?s).*(?:No space left|not enough space on).*")) {
      return "The disk is full.";
    }
    if (e instanceof AccessDeniedException denied) {
      return denied.getFile() + " may not be read or written (permission denied).";
    }
    if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
      return ((FileSystemException) e).getFile() + " is a file, where a folder is needed.";
    }
    if (e instanceof NoSuchFileException missing) {
      return missing.getFile() + " is not there.";
    }
    if (e instanceof FileSystemException file && file.getReason() != null) {
      return file.getFile() + ": " + file.getReason() + ".";
    }
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  /** Text of a file as one printable line: a control character could command the terminal. */
  static String printable(String text) {
    return text.replaceAll(
        "[\\p{Cc}\\u200E\\u200F\\u202A-\\u202E\\u2028\\u2029\\u2066-\\u2069]", " ");
  }
}
