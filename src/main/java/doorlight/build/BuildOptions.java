package doorlight.build;

import doorlight.config.BaseUrl;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
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
 *     reproducible-builds.org defines it); taken for now where {@code asOf} is empty
 */
public record BuildOptions(
    Path site,
    Optional<BaseUrl> baseUrl,
    boolean drafts,
    boolean future,
    Optional<LocalDate> asOf,
    Optional<String> sourceDateEpoch) {

  /**
   * The site as its readers see it today.
   *
   * @param environment the environment variables
   */
  public static BuildOptions of(Path site, Map<String, String> environment) {
    return new BuildOptions(
        site,
        Optional.empty(),
        false,
        false,
        Optional.empty(),
        Optional.ofNullable(environment.get("SOURCE_DATE_EPOCH")));
  }

  public BuildOptions withSite(Path other) {
    return new BuildOptions(other, baseUrl, drafts, future, asOf, sourceDateEpoch);
  }

  public BuildOptions withBaseUrl(Optional<BaseUrl> other) {
    return new BuildOptions(site, other, drafts, future, asOf, sourceDateEpoch);
  }

  /** With or without what is otherwise held back. */
  public BuildOptions with(boolean itsDrafts, boolean itsFuture) {
    return new BuildOptions(site, baseUrl, itsDrafts, itsFuture, asOf, sourceDateEpoch);
  }

  public BuildOptions withAsOf(Optional<LocalDate> other) {
    return new BuildOptions(site, baseUrl, drafts, future, other, sourceDateEpoch);
  }

  /** The day it is: as told, or as SOURCE_DATE_EPOCH says, or by the clock in a zone. */
  public LocalDate today(ZoneId zone) {
    if (asOf.isPresent()) {
      return asOf.get();
    }
    Instant now =
        sourceDateEpoch
            .filter(seconds -> seconds.matches("\\d{1,11}"))
            .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds)))
            .orElseGet(Instant::now);
    return now.atZone(zone).toLocalDate();
  }
}
