package doorlight.diagnostic;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a stage made, and what it found wrong on the way. A best-effort value may stand beside
 * errors: an article with an impossible date is still a title that others refer to.
 */
public record Outcome<T>(Optional<T> value, List<Diagnostic> diagnostics) {
  public Outcome {
    diagnostics = List.copyOf(diagnostics);
  }

  public static <T> Outcome<T> of(T value, List<Diagnostic> diagnostics) {
    return new Outcome<>(Optional.of(value), diagnostics);
  }

  public static <T> Outcome<T> failed(List<Diagnostic> diagnostics) {
    return new Outcome<>(Optional.empty(), diagnostics);
  }

  /** The same with another value, where there is one. */
  public <U> Outcome<U> map(Function<T, U> change) {
    return new Outcome<>(value.map(change), diagnostics);
  }
}
