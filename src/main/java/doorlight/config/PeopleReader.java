package doorlight.config;

import doorlight.config.SiteConfig.CallToAction;
import doorlight.config.SiteConfig.CrisisLine;
import doorlight.config.SiteConfig.Practice;
import doorlight.data.FieldReader;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Placed;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the settings about people: authors, the practice, its invitation, and the crisis lines. */
final class PeopleReader {
  private static final Pattern KEY =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:-[\\p{L}\\p{M}\\p{N}]+)*");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ().-]{1,30}");

  /** A number to text to, perhaps with the word to send: "HOME to 741741". */
  private static final Pattern TEXT = Pattern.compile("[^\\n]{0,60}?\\+?[0-9][0-9 ().-]{2,30}");

  private static final Pattern SCHEMA_TYPE = Pattern.compile("[A-Z][A-Za-z]{1,60}");

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

  static CrisisLine crisisLine(FieldReader fields) {
    Optional<OffsetDateTime> checkedOn = fields.date("checked_on", ZoneOffset.UTC);
    CrisisLine line =
        new CrisisLine(
            fields.textOrEmpty("country"),
            fields
                .requiredText("name", "Write what the line is called.")
                .map(Placed::value)
                .orElse(""),
            number(
                fields,
                "phone",
                PHONE,
                "Write digits, with spaces or hyphens, in quotes:  \"116 123\"."),
            number(
                fields,
                "text",
                TEXT,
                "Write the number, perhaps with a word to send:  HOME to 741741"),
            fields.webAddress("url"),
            fields.textOrEmpty("hours"),
            checkedOn.map(OffsetDateTime::toLocalDate));
    if (!fields.has("phone") && !fields.has("text") && !fields.has("url")) {
      fields.report(
          fields.span(),
          Code.KEY_MISSING,
          "A crisis line needs a way to reach it: phone, text or url.",
          "Add at least one of the three.");
    }
    fields.finish();
    return line;
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

  private static String number(FieldReader fields, String key, Pattern form, String remedy) {
    Optional<Placed<String>> number = fields.text(key).filter(p -> !p.value().isEmpty());
    if (number.isPresent() && !form.matcher(number.get().value()).matches()) {
      fields.invalid(key, number.get().span(), "is not a telephone number", remedy);
      return "";
    }
    return number.map(Placed::value).orElse("");
  }

  private static List<String> values(List<Placed<String>> texts) {
    return texts.stream().map(Placed::value).toList();
  }
}
