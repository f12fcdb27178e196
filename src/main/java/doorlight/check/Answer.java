package doorlight.check;

import doorlight.diagnostic.Diagnostic;
import java.util.List;

/**
 * What one check answered.
 *
 * @param name a word for what it looked at: {@code links}
 * @param looked how much it looked at and what it left out, in a sentence: a check that skips in
 *     silence is worse than none
 * @param diagnostics what it found, with the severities that codes have by default
 */
public record Answer(String name, String looked, List<Diagnostic> diagnostics) {
  public Answer {
    diagnostics = List.copyOf(diagnostics);
  }
}
