package doorlight.diagnostic;

import java.util.Collection;
import java.util.Locale;

/** How much a problem matters, worst first. */
public enum Severity {
  /** Nothing is published. */
  ERROR,
  /** The site is published; with {@code --strict} it is not. */
  WARNING,
  /** Worth knowing; never fails anything. */
  ADVICE;

  /** The word used in every output format: {@code error}, {@code warning} or {@code advice}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How many of these problems are of it. */
  public int in(Collection<Diagnostic> problems) {
    return (int) problems.stream().filter(problem -> problem.severity() == this).count();
  }

  /** So many problems in words: "1 error", "2 warnings", "3 pieces of advice". */
  public String count(int number) {
    return switch (this) {
      case ERROR -> number + (number == 1 ? " error" : " errors");
      case WARNING -> number + (number == 1 ? " warning" : " warnings");
      case ADVICE -> number + (number == 1 ? " piece of advice" : " pieces of advice");
    };
  }
}
