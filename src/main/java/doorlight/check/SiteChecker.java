package doorlight.check;

import doorlight.build.BuiltSite;
import doorlight.site.Site;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Asks every question of a finished site. */
public final class SiteChecker {
  private SiteChecker() {}

  /**
   * What each check says, beyond what a build does.
   *
   * @param pages the site as it would be published
   * @param today the day for which reviews are due
   */
  public static List<Answer> check(BuiltSite built, BuiltPages pages, LocalDate today) {
    Site site = built.site();
    List<Answer> answers = new ArrayList<>();
    answers.add(LinkCheck.check(site, pages, false));
    answers.add(CareCheck.check(site, pages, today));
    answers.add(FindingCheck.check(site));
    answers.add(PrivacyCheck.check(site, pages));
    return answers;
  }
}
