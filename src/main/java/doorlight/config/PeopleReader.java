package doorlight.config;

import doorlight.config.SiteConfig.CallToAction;
import doorlight.config.SiteConfig.Practice;
import doorlight.data.FieldReader;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Placed;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the settings about people: authors, the practice, and its invitation. */
final class PeopleReader {
  private static final Pattern KEY =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:-[\\p{L}\\p{M}\\p{N}]+)*");
  private static final Pattern SCHEMA_TYPE = Pattern.compile("[A-Z][A-Za-z]{1,60}");

  /** Types of doctors and clinics, and one that schema.org does not have. */
  private static final Set<String> NOT_OURS =
      Set.of(
          "Physician",
          "IndividualPhysician",
          "PhysiciansOffice",
          "MedicalClinic",
          "Hospital",
          "Psychiatric",
          "Psychologist");

  private PeopleReader() {}

  static Map<String, Person> authors(FieldReader fields) {
    Map<String, Person> authors = new LinkedHashMap<>();
    Set<String> slugs = new HashSet<>();
    Optional<FieldReader> people = fields.group("authors");
    if (people.isEmpty()) {
      return authors;
    }
    for (Placed<String> key : people.get().keys()) {
      if (!KEY.matcher(key.value()).matches() || !slugs.add(key.value().toLowerCase(Locale.ROOT))) {
        people
            .get()
            .report(
                key.span(),
                Code.VALUE_INVALID,
                "\"" + key.value() + "\" cannot be the key of an author.",
                "Use letters, digits and hyphens, and a key of its own for everybody:  jane-doe");
      }
      people
          .get()
          .group(key.value())
          .ifPresent(person -> authors.put(key.value(), person(key.value(), person)));
    }
    return authors;
  }

  static Person person(String key, FieldReader fields) {
    Person person =
        new Person(
            key,
            fields
                .requiredText("name", "Write the name as readers should see it.")
                .map(Placed::value)
                .orElse(key),
            fields.textOrEmpty("credentials"),
            fields.textOrEmpty("job_title"),
            fields.textOrEmpty("licence"),
            fields.textOrEmpty("bio"),
            fields.text("image").filter(i -> !i.value().isEmpty()),
            fields.webAddress("url"),
            fields.webAddresses("same_as"),
            true);
    fields.finish();
    return person;
  }

  static Practice practice(FieldReader fields) {
    Optional<Placed<String>> kind = fields.text("kind").filter(k -> !k.value().isEmpty());
    if (kind.isPresent() && !SCHEMA_TYPE.matcher(kind.get().value()).matches()) {
      fields.invalid(
          "kind",
          kind.get().span(),
          "is not the name of a schema.org type",
          "Write ProfessionalService or MedicalBusiness.");
      kind = Optional.empty();
    } else if (kind.isPresent() && NOT_OURS.contains(kind.get().value())) {
      fields.report(
          kind.get().span(),
          Code.PRACTICE_KIND,
          "A practice of therapy is no "
              + kind.get().value()
              + " in the sense of search engines; it is called a ProfessionalService.",
          "Write ProfessionalService, or MedicalBusiness.");
      kind = Optional.empty();
    }
    Practice practice =
        new Practice(
            fields.textOrEmpty("name"),
            kind.map(Placed::value).orElse("ProfessionalService"),
            fields.textOrEmpty("telephone"),
            email(fields),
            fields.textOrEmpty("address"),
            values(fields.textList("area_served")),
            values(fields.textList("jurisdictions")));
    fields.finish();
    return practice;
  }

  static CallToAction callToAction(FieldReader fields) {
    CallToAction call =
        new CallToAction(
            fields.textOrEmpty("heading"),
            fields.textOrEmpty("text"),
            fields.textOrEmpty("label"),
            fields.text("url").filter(u -> !u.value().isEmpty()),
            fields.textOrEmpty("telephone"));
    fields.finish();
    return call;
  }

  private static String email(FieldReader fields) {
    Optional<Placed<String>> email = fields.text("email").filter(e -> !e.value().isEmpty());
    if (email.isPresent() && !email.get().value().matches("[^\\s@?&<>\"]+@[\\p{L}\\p{N}.-]+")) {
      fields.invalid(
          "email", email.get().span(), "is not an e-mail address", "Write it as name@example.org");
      return "";
    }
    return email.map(Placed::value).orElse("");
  }

  private static List<String> values(List<Placed<String>> texts) {
    return texts.stream().map(Placed::value).toList();
  }
}
