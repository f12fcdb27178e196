package doorlight.page;

import doorlight.article.Article;
import doorlight.base.AddressVersion;
import doorlight.config.Palette;
import doorlight.config.SiteConfig;
import doorlight.page.Head.SocialImage;
import doorlight.picture.SocialCard;
import doorlight.site.Site;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The social cards of articles that have no picture. There are none while the address of the site
 * is not set, since nobody could find them.
 */
final class Cards {
  private final Site site;
  private final Routes routes;
  private final SocialCard.Colours colours;
  private final SortedMap<String, SocialCard> planned = new ConcurrentSkipListMap<>();

  Cards(Site site, Routes routes, Palette palette) {
    this.site = site;
    this.routes = routes;
    this.colours = SocialCard.Colours.of(palette);
  }

  /** Plans the card of an article. */
  Optional<SocialImage> plan(Article article, String language) {
    if (site.config().baseUrl().isEmpty()) {
      return Optional.empty();
    }
    SocialCard card =
        new SocialCard(
            article.shownTitle(), name(), colours, Heads.direction(language).equals("rtl"));
    String address = Routes.card(article.url());
    planned.put(address, card);
    return Optional.of(
        new SocialImage(
            routes.absolute(AddressVersion.with(address, card.key())),
            OptionalInt.of(SocialCard.WIDTH),
            OptionalInt.of(SocialCard.HEIGHT),
            card.alt()));
  }

  /** Every card that was planned, by its address. */
  SortedMap<String, SocialCard> planned() {
    return Collections.unmodifiableSortedMap(planned);
  }

  private String name() {
    return site.config()
        .practice()
        .map(SiteConfig.Practice::name)
        .filter(name -> !name.isEmpty())
        .orElse(site.config().title());
  }
}
