package doorlight.authoring;

import doorlight.base.Resource;
import java.time.ZoneId;

/**
 * The workflow by which GitHub builds and publishes a new site. It is that of this repository,
 * which has the program at hand; a site that has only its content names Doorlight instead.
 */
final class PublishWorkflow {
  /**
   * Where Doorlight is on GitHub, and the only line that says so. Until it has a home there this is
   * a name that no account can have, since GitHub allows no underscore: so nobody's program runs in
   * a writer's repository by mistake.
   */
  static final String HOME = "WHERE_DOORLIGHT_IS/doorlight";

  private static final String THIS_REPOSITORY = "      - uses: ./\n";

  private PublishWorkflow() {}

  /**
   * The workflow for a site.
   *
   * @param zone where the days of its articles begin, which is when GitHub looks for one whose day
   *     has come
   */
  static String text(ZoneId zone) {
    return Resource.text(PublishWorkflow.class, "new-site/publish.yml")
        .replace(
            THIS_REPOSITORY,
            "      # Doorlight itself. For capital letters put the account on GitHub that has your copy.\n"
                + "      - uses: "
                + HOME
                + "@"
                + version()
                + "\n")
        .replace("America/New_York", name(zone));
  }

  /** The tag of the program that runs; of one that is not packaged, the branch. */
  private static String version() {
    String version = PublishWorkflow.class.getPackage().getImplementationVersion();
    return version == null ? "main" : "v" + version;
  }

  /** GitHub knows the names of places, and no other way to write a zone. */
  private static String name(ZoneId zone) {
    boolean place = zone.getId().contains("/");
    return place && ZoneId.getAvailableZoneIds().contains(zone.getId()) ? zone.getId() : "Etc/UTC";
  }
}
