package doorlight.diagnostic;

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
}
