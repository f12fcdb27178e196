package doorlight.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Asks somebody at a terminal. */
final class Prompt {
  private final BufferedReader in;
  private final PrintStream out;

  Prompt(Reader in, PrintStream out) {
    this.in = new BufferedReader(in);
    this.out = out;
  }

  /** Asks on this process's terminal; empty where nobody sits at one. */
  static Optional<Prompt> ofTerminal(Console console) {
    return isTerminal()
        ? Optional.of(new Prompt(System.console().reader(), console.out()))
        : Optional.empty();
  }

  /** Whether a person reads what is written and can answer. */
  static boolean isTerminal() {
    java.io.Console terminal = System.console();
    if (terminal == null) {
      return false;
    }
    try {
      // From Java 22 on there is a console in a pipe, too, which can tell (since Java 22).
      return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(terminal);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  /**
   * The first letter of the answer, asked for until it is one of {@code letters}; the last of these
   * when the input ends.
   *
   * @throws IOException when the terminal cannot be read
   */
  char ask(String question, List<Character> letters) throws IOException {
    while (true) {
      out.print(question + " ");
      out.flush();
      String line = in.readLine();
      if (line == null) {
        out.println();
        return letters.get(letters.size() - 1);
      }
      String answer = line.strip().toLowerCase(Locale.ROOT);
      if (!answer.isEmpty() && letters.contains(answer.charAt(0))) {
        return answer.charAt(0);
      }
    }
  }
}
