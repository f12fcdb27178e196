package doorlight.check;

import doorlight.article.Article;
import doorlight.article.Inline;
import doorlight.build.BuiltSite;
import doorlight.check.ExternalLinks.Outside;
import doorlight.config.SiteConfig;
import doorlight.diagnostic.Placed;
import doorlight.site.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks every question of a finished site. */
public final class SiteChecker {
  private SiteChecker() {}

  /**
   * What is asked beyond what is at hand.
   *
   * @param today the day for which reviews are due
   * @param external whether addresses on other hosts are asked for
   * @param published the sitemap of the site as it stands, an address or a file
   */
  public record Questions(LocalDate today, boolean external, Optional<String> published) {}

  /**
   * What each check says, beyond what a build does.
   *
   * @param folder the site's folder
   * @param pages the site as it would be published
   * @throws IOException when files cannot be read, or the sitemap not be had
   */
  public static List<Answer> check(
      Path folder, BuiltSite built, BuiltPages pages, Questions questions) throws IOException {
    Site site = built.site();
    List<Answer> answers = new ArrayList<>();
    answers.add(LinkCheck.check(site, pages, questions.external()));
    answers.add(LanguageCheck.check(site, folder));
    answers.add(CareCheck.check(site, pages, questions.today()));
    answers.add(FindingCheck.check(site));
    answers.add(PrivacyCheck.check(site, pages));
    if (questions.external()) {
      answers.add(ExternalLinks.check(outside(site), folder));
    }
    if (questions.published().isPresent()) {
      answers.add(PublishedCheck.check(questions.published().get(), built, pages.addresses()));
    }
    return answers;
  }

  /** The links of articles and settings to other sites. */
  private static List<Outside> outside(Site site) {
    List<Outside> outside = new ArrayList<>();
    SiteConfig config = site.config();
    for (Article article : site.articles()) {
      Prose.tokens(article)
          .forEach(
              token -> {
                if (token instanceof Inline.Link link) {
                  outside.add(new Outside(link.target(), article.source(), link.source()));
                }
              });
    }
    for (Placed<String> url : config.addresses()) {
      outside.add(new Outside(url.value(), config.source(), url.span()));
    }
    String own = config.base().origin() + "/";
    outside.removeIf(link -> !link.url().matches("(?i)https?://.+") || link.url().startsWith(own));
    return outside;
  }
}
