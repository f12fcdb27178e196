package doorlight.config;

import doorlight.base.Resource;
import doorlight.config.SiteConfig.CrisisLine;
import doorlight.data.FieldReader;
import doorlight.data.YamlNode;
import doorlight.data.YamlReader;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.NearestName;
import doorlight.diagnostic.Placed;
import doorlight.diagnostic.SourceText;
import doorlight.diagnostic.Span;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads the crisis lines of a site: entries written out, or countries whose entry comes from {@code
 * crisis-lines.yaml}, which is packed into the program.
 */
final class CrisisLineReader {
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ().-]{1,30}");

  /** A number to text to, perhaps with the word to send: "HOME to 741741". */
  private static final Pattern TEXT = Pattern.compile("[^\\n]{0,60}?\\+?[0-9][0-9 ().-]{2,30}");

  /** How long an entry that a site wrote out is taken to be right. */
  private static final int MONTHS_UNTIL_CHECK = 12;

  private CrisisLineReader() {}

  /** The lines under {@code crisis}, in their order. */
  static List<CrisisLine> read(FieldReader fields) {
    List<CrisisLine> lines = new ArrayList<>();
    Optional<YamlNode> value = fields.value("crisis");
    if (value.isPresent() && !(value.get() instanceof YamlNode.Sequence)) {
      fields.groups("crisis");
      return lines;
    }
    for (YamlNode item : value.map(list -> ((YamlNode.Sequence) list).items()).orElse(List.of())) {
      if (item instanceof YamlNode.Scalar country) {
        known(fields, country).ifPresent(lines::add);
      } else if (item instanceof YamlNode.Mapping group) {
        lines.add(line(fields.within(group)));
      } else {
        fields.invalid(
            "crisis",
            item.span(),
            "has an item that is " + item.kind(),
            "Write a country, \"- US\", or the keys of an entry, \"- country: ...\".");
      }
    }
    return lines;
  }

  private static Optional<CrisisLine> known(FieldReader fields, YamlNode.Scalar country) {
    String name = country.text().strip();
    CrisisLine line = Packed.BY_NAME.get(fold(name));
    if (line == null) {
      List<String> near = NearestName.of(name, Packed.NAMES);
      fields.report(
          country.span(),
          Code.VALUE_INVALID,
          "Doorlight knows no crisis line for \"" + name + "\".",
          NearestName.hint(
              near,
              "Write the entry out, with country, name, phone and url; known by name are "
                  + String.join(", ", Packed.CODES)
                  + "."),
          near);
      return Optional.empty();
    }
    return Optional.of(line.at(country.span()));
  }

  private static CrisisLine line(FieldReader fields) {
    Optional<LocalDate> checkedOn = day(fields, "checked_on");
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
            fields.texts("languages").stream().map(Placed::value).toList(),
            number(fields, "emergency", PHONE, "Write digits, in quotes:  \"112\"."),
            checkedOn,
            day(fields, "verify_by").or(() -> checkedOn.map(c -> c.plusMonths(MONTHS_UNTIL_CHECK))),
            fields.span());
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

  private static Optional<LocalDate> day(FieldReader fields, String key) {
    return fields.date(key, ZoneOffset.UTC).map(OffsetDateTime::toLocalDate);
  }

  private static String number(FieldReader fields, String key, Pattern form, String remedy) {
    Optional<Placed<String>> number = fields.text(key).filter(p -> !p.value().isEmpty());
    if (number.isPresent() && !form.matcher(number.get().value()).matches()) {
      fields.invalid(key, number.get().span(), "is not a telephone number", remedy);
      return "";
    }
    return number.map(Placed::value).orElse("");
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** What is packed into the program. */
  private static final class Packed {
    static final Map<String, CrisisLine> BY_NAME = new TreeMap<>();

    /** The code of each country with its name: {@code US (United States)}. */
    static final List<String> CODES = new ArrayList<>();

    static final List<String> NAMES = new ArrayList<>();

    static {
      SourceText source = source();
      List<Diagnostic> diagnostics = new ArrayList<>();
      YamlNode.Mapping yaml =
          YamlReader.read(source, new Span(0, source.text().length())).value().orElseThrow();
      FieldReader countries = new FieldReader(source, yaml, diagnostics);
      for (Placed<String> code : countries.keys()) {
        FieldReader fields = countries.group(code.value()).orElseThrow();
        List<String> names = new ArrayList<>(List.of(code.value()));
        fields.textList("also").forEach(name -> names.add(name.value()));
        CrisisLine line = line(fields);
        names.add(line.country());
        names.forEach(name -> BY_NAME.put(fold(name), line));
        NAMES.addAll(names);
        CODES.add(code.value() + " (" + line.country() + ")");
      }
      if (!diagnostics.isEmpty()) {
        throw new IllegalStateException(diagnostics.toString());
      }
    }

    private static SourceText source() {
      String name = "crisis-lines.yaml";
      return new SourceText(name, Resource.text(CrisisLineReader.class, name));
    }
  }
}
