package doorlight.diagnostic;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How severe a site wants problems to be.
 *
 * @param set the codes that it changes; an empty value means off
 */
public record Levels(Map<Code, Optional<Severity>> set) {
  public static final Levels USUAL = new Levels(Map.of());

  public Levels {
    set = Map.copyOf(set);
  }

  /** Every problem once, by place, as severe as it is to be; without those that are off. */
  public List<Diagnostic> apply(Collection<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .distinct()
        .filter(d -> !set.containsKey(d.code()) || set.get(d.code()).isPresent())
        .map(d -> set.containsKey(d.code()) ? d.withSeverity(set.get(d.code()).get()) : d)
        .sorted(Diagnostic.BY_PLACE)
        .toList();
  }
}
