package doorlight.page;

import doorlight.article.Article;
import doorlight.config.Person;
import doorlight.config.SiteConfig;
import doorlight.site.Site;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The people who have a page: the authors of the settings, and everybody who wrote a post. */
final class People {
  private final Site site;
  private final Routes routes;
  private final Illustrations pictures;

  People(Site site, Routes routes, Illustrations pictures) {
    this.site = site;
    this.routes = routes;
    this.pictures = pictures;
  }

  /** Everybody, by the address of their page; those of the settings first. */
  Map<String, Person> all() {
    Map<String, Person> people = new LinkedHashMap<>();
    site.config().authors().values().forEach(p -> people.put(Routes.author(p), p));
    site.posts()
        .forEach(
            post -> site.authorOf(post).ifPresent(p -> people.putIfAbsent(Routes.author(p), p)));
    return people;
  }

  /** What somebody wrote, newest first. */
  List<Article> postsOf(Person person) {
    return site.posts().stream()
        .filter(post -> site.authorOf(post).filter(person::is).isPresent())
        .toList();
  }

  /** A person as readers meet them. */
  AuthorCard card(Person person) {
    boolean ofPractice =
        site.config()
            .author()
            .map(author -> site.config().person(author.value()))
            .filter(person::is)
            .isPresent();
    return new AuthorCard(
        person.name(),
        routes.link(Routes.author(person)),
        person.credentials(),
        person.jobTitle(),
        person.licence(),
        person.bio(),
        person.image().map(i -> pictures.of(i.value(), person.name())),
        person.url(),
        person.sameAs(),
        ofPractice
            ? site.config().practice().map(SiteConfig.Practice::jurisdictions).orElse(List.of())
            : List.of());
  }
}
