package doorlight.page;

import static doorlight.page.StructuredData.node;
import static doorlight.page.StructuredData.putUnlessEmpty;
import static doorlight.page.StructuredData.reference;

import doorlight.config.Person;
import doorlight.config.SiteConfig;
import doorlight.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who is behind a site, in the vocabulary of schema.org: the practice, and people with what they
 * may.
 */
final class StructuredPeople {
  /** Academic degrees; other letters after a name may be a licence or a membership. */
  private static final Set<String> DEGREES =
      Set.of(
          "PhD",
          "DPhil",
          "PsyD",
          "EdD",
          "MD",
          "DO",
          "DSW",
          "DClinPsy",
          "DClinPsych",
          "MA",
          "MSc",
          "MS",
          "MEd",
          "MSW",
          "MPhil",
          "MRes",
          "BA",
          "BSc",
          "BS");

  /** The number at the end of a licence: "Psychologist, State of New York, no. 000000". */
  private static final Pattern LICENCE_NUMBER =
      Pattern.compile("(?i)(?:\\bno\\.?|\\bnumber|#)\\s*([\\p{L}\\d-]*\\d[\\p{L}\\d-]*)\\s*$");

  private final Site site;
  private final Routes routes;

  StructuredPeople(Site site, Routes routes) {
    this.site = site;
    this.routes = routes;
  }

  /** Somebody who has a page here. */
  Map<String, Object> person(Person person) {
    Map<String, Object> node = node("Person", personId(person));
    node.put("name", person.name());
    node.put("url", routes.absolute(Routes.author(person)));
    putUnlessEmpty(node, "jobTitle", person.jobTitle());
    putUnlessEmpty(node, "honorificSuffix", person.credentials());
    List<Object> credentials = credentials(person);
    if (!credentials.isEmpty()) {
      node.put("hasCredential", credentials);
    }
    if (isHost(person) && hasPractice()) {
      node.put("worksFor", reference(publisherId()));
    }
    List<String> sameAs = new ArrayList<>(person.sameAs());
    sameAs.add(0, person.url());
    sameAs.removeIf(address -> !address.startsWith("https://"));
    if (!sameAs.isEmpty()) {
      node.put("sameAs", sameAs);
    }
    return node;
  }

  /** Somebody of whom only the name is known, and who has no page here. */
  static Map<String, Object> named(Person person) {
    Map<String, Object> node = node("Person");
    node.put("name", person.name());
    return node;
  }

  /** What stands after the name, item by item, and the licence, with where it is valid. */
  private List<Object> credentials(Person person) {
    List<Object> credentials = new ArrayList<>();
    for (String name : person.credentials().split(",")) {
      if (!name.isBlank()) {
        Map<String, Object> credential = node("EducationalOccupationalCredential");
        credential.put("name", name.strip());
        if (DEGREES.contains(name.replaceAll("[\\s.]", ""))) {
          credential.put("credentialCategory", "degree");
        }
        credentials.add(credential);
      }
    }
    if (!person.licence().isEmpty()) {
      Map<String, Object> licence = node("EducationalOccupationalCredential");
      licence.put("name", person.licence());
      licence.put("credentialCategory", "license");
      Matcher number = LICENCE_NUMBER.matcher(person.licence());
      if (number.find()) {
        licence.put("identifier", number.group(1));
      }
      List<Object> places = new ArrayList<>();
      if (isHost(person)) {
        site.config().practice().stream()
            .flatMap(practice -> practice.jurisdictions().stream())
            .forEach(place -> places.add(place(place)));
      }
      if (!places.isEmpty()) {
        licence.put("validIn", places);
      }
      credentials.add(licence);
    }
    return credentials;
  }

  private static Map<String, Object> place(String name) {
    Map<String, Object> place = node("AdministrativeArea");
    place.put("name", name);
    return place;
  }

  /** The practice; without one, the site's author; without either, the site by its name. */
  Map<String, Object> publisher() {
    SiteConfig config = site.config();
    if (!hasPractice() && config.author().isPresent()) {
      return person(config.person(config.author().get().value()));
    }
    Map<String, Object> node =
        node(hasPractice() ? config.practice().get().kind() : "Organization", publisherId());
    node.put("name", hasPractice() ? config.practice().get().name() : config.title());
    node.put("url", routes.absolute(Routes.HOME));
    if (hasPractice()) {
      SiteConfig.Practice practice = config.practice().get();
      putUnlessEmpty(node, "telephone", practice.telephone());
      putUnlessEmpty(node, "email", practice.email());
      putUnlessEmpty(node, "address", practice.address());
      if (!practice.areaServed().isEmpty()) {
        node.put("areaServed", practice.areaServed());
      }
    }
    return node;
  }

  private boolean hasPractice() {
    return site.config().practice().filter(practice -> !practice.name().isEmpty()).isPresent();
  }

  /** Whether somebody is the site's own author, whose practice it is. */
  private boolean isHost(Person person) {
    return site.config()
        .author()
        .map(author -> site.config().person(author.value()))
        .filter(person::is)
        .isPresent();
  }

  String publisherId() {
    SiteConfig config = site.config();
    if (hasPractice()) {
      return routes.absolute(Routes.HOME) + "#practice";
    }
    return config
        .author()
        .map(author -> personId(config.person(author.value())))
        .orElse(routes.absolute(Routes.HOME) + "#publisher");
  }

  String personId(Person person) {
    return routes.absolute(Routes.author(person)) + "#person";
  }
}
