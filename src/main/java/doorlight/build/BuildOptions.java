package doorlight.build;

import doorlight.config.BaseUrl;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What to build, and as of when.
 *
 * @param site the folder that holds site-config.yaml
 * @param baseUrl overrides the one of the settings
 * @param drafts whether drafts are built
 * @param future whether articles are built whose date has not come
 * @param asOf the day to take for today
 * @param sourceDateEpoch the environment's SOURCE_DATE_EPOCH (seconds since 1970, as
 *     reproducible-builds.org defines it), or null; taken for now where {@code asOf} is empty
 */
public record BuildOptions(
    Path site,
    Optional<BaseUrl> baseUrl,
    boolean drafts,
    boolean future,
    Optional<LocalDate> asOf,
    String sourceDateEpoch) {

  /** The day it is: as told, or as SOURCE_DATE_EPOCH says, or by the clock in a zone. */
  public LocalDate today(ZoneId zone) {
    if (asOf.isPresent()) {
      return asOf.get();
    }
    Instant now =
        sourceDateEpoch != null && sourceDateEpoch.matches("\\d{1,11}")
            ? Instant.ofEpochSecond(Long.parseLong(sourceDateEpoch))
            : Instant.now();
    return now.atZone(zone).toLocalDate();
  }
}
