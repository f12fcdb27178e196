package doorlight.config;

import doorlight.config.SiteConfig.CallToAction;
import doorlight.config.SiteConfig.CrisisLine;
import doorlight.config.SiteConfig.ExitPage;
import doorlight.config.SiteConfig.ExternalWork;
import doorlight.config.SiteConfig.LinkPhrase;
import doorlight.config.SiteConfig.MenuItem;
import doorlight.config.SiteConfig.Practice;
import doorlight.config.SiteConfig.Theme;
import doorlight.data.FieldReader;
import doorlight.data.YamlNode;
import doorlight.data.YamlReader;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.NearestName;
import doorlight.diagnostic.Outcome;
import doorlight.diagnostic.Placed;
import doorlight.diagnostic.Severity;
import doorlight.diagnostic.SourceText;
import doorlight.diagnostic.Span;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads site-config.yaml. A mistake in one setting leaves its default in place and is reported. */
public final class SiteConfigReader {
  private static final Pattern COLOUR = Pattern.compile("#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})");
  private static final Pattern FONTS = Pattern.compile("[\\p{L}\\p{N} ,'\"-]{1,200}");
  private static final Pattern SCHEMA_TYPE = Pattern.compile("[A-Z][A-Za-z]{1,60}");
  private static final Set<String> COLOUR_ROLES =
      Set.of(
          "accent",
          "background",
          "text",
          "muted",
          "surface",
          "border",
          "dark_accent",
          "dark_background",
          "dark_text",
          "dark_muted",
          "dark_surface",
          "dark_border");

  private final SourceText source;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private SiteConfigReader(SourceText source) {
    this.source = source;
  }

  /** Reads the settings; the outcome has no value only when the file is not YAML at all. */
  public static Outcome<SiteConfig> read(SourceText source) {
    Outcome<YamlNode.Mapping> yaml = YamlReader.read(source, new Span(0, source.text().length()));
    if (yaml.value().isEmpty()) {
      return Outcome.failed(yaml.diagnostics());
    }
    SiteConfigReader reader = new SiteConfigReader(source);
    reader.diagnostics.addAll(yaml.diagnostics());
    SiteConfig config =
        reader.read(new FieldReader(source, yaml.value().get(), reader.diagnostics));
    return Outcome.of(config, reader.diagnostics);
  }

  private SiteConfig read(FieldReader fields) {
    String title =
        fields
            .requiredText("title", "Write the name of the site:  title: My Practice")
            .map(Placed::value)
            .orElse("");
    Optional<FieldReader> crossReferences = fields.group("cross_references");
    SiteConfig config =
        new SiteConfig(
            source,
            title,
            fields.textOrEmpty("description"),
            language(fields),
            timeZone(fields),
            baseUrl(fields),
            fields.text("author").filter(a -> !a.value().isEmpty()),
            authors(fields),
            fields.group("practice").map(this::practice),
            menu(fields, "menu"),
            menu(fields, "footer"),
            fields.group("call_to_action").map(this::callToAction),
            fields.textOrEmpty("disclaimer"),
            fields.groups("crisis").stream().map(this::crisisLine).toList(),
            permalinks(fields),
            fields.integer("posts_per_page", 1, 1000).orElse(10),
            crossReferences.map(this::leadIns).orElse(List.of()),
            crossReferences.map(this::externalWorks).orElse(List.of()),
            linkPhrases(fields),
            wording(fields),
            checks(fields),
            exitPage(fields),
            theme(fields));
    crossReferences.ifPresent(FieldReader::finish);
    fields.finish();
    return config;
  }

  private String language(FieldReader fields) {
    Optional<Placed<String>> language = fields.text("language");
    if (language.isPresent() && !isLanguageTag(language.get().value())) {
      fields.invalid(
          "language",
          language.get().span(),
          "is not a language tag",
          "Write a tag such as en, en-GB or es.");
      return "en";
    }
    return language.map(Placed::value).filter(tag -> !tag.isEmpty()).orElse("en");
  }

  /** Whether a text is a well-formed BCP 47 tag. */
  public static boolean isLanguageTag(String tag) {
    return tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
        && !Locale.forLanguageTag(tag).getLanguage().isEmpty();
  }

  private ZoneId timeZone(FieldReader fields) {
    Optional<Placed<String>> zone = fields.text("time_zone");
    if (zone.isEmpty()) {
      return ZoneOffset.UTC;
    }
    try {
      return ZoneId.of(zone.get().value());
    } catch (DateTimeException e) {
      List<String> near = NearestName.of(zone.get().value(), ZoneId.getAvailableZoneIds());
      fields.invalid(
          "time_zone",
          zone.get().span(),
          "is not a time zone",
          near.isEmpty()
              ? "Write a name such as America/New_York or Europe/London."
              : "Did you mean " + near.get(0) + "?");
      return ZoneOffset.UTC;
    }
  }

  private Optional<BaseUrl> baseUrl(FieldReader fields) {
    Optional<Placed<String>> text = fields.text("base_url").filter(t -> !t.value().isEmpty());
    Optional<BaseUrl> url = text.flatMap(t -> BaseUrl.parse(t.value()));
    if (text.isPresent() && url.isEmpty()) {
      fields.invalid(
          "base_url",
          text.get().span(),
          "is not the address of a site",
          "Write it in full:  base_url: https://example.org/  (no ? or # in it).");
    }
    return url;
  }

  private Map<String, Person> authors(FieldReader fields) {
    Map<String, Person> authors = new LinkedHashMap<>();
    fields
        .group("authors")
        .ifPresent(
            people ->
                people
                    .keys()
                    .forEach(
                        key ->
                            people
                                .group(key.value())
                                .ifPresent(
                                    person ->
                                        authors.put(key.value(), person(key.value(), person)))));
    return authors;
  }

  private Person person(String key, FieldReader fields) {
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
            webAddress(fields, "url"),
            fields.textList("same_as").stream()
                .filter(link -> isWebAddress(fields, "same_as", link))
                .map(Placed::value)
                .toList(),
            true);
    fields.finish();
    return person;
  }

  private Practice practice(FieldReader fields) {
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
            fields.textOrEmpty("email"),
            fields.textOrEmpty("address"),
            values(fields.textList("area_served")),
            values(fields.textList("jurisdictions")));
    fields.finish();
    return practice;
  }

  private List<MenuItem> menu(FieldReader fields, String key) {
    List<MenuItem> items = new ArrayList<>();
    for (FieldReader item : fields.groups(key)) {
      Optional<Placed<String>> label =
          item.requiredText("label", "Write the words of the link:  label: About");
      Optional<Placed<String>> url =
          item.requiredText("url", "Write where it leads:  url: /about/");
      item.finish();
      if (label.isPresent() && url.isPresent()) {
        items.add(new MenuItem(label.get().value(), url.get()));
      }
    }
    return items;
  }

  private CallToAction callToAction(FieldReader fields) {
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

  private CrisisLine crisisLine(FieldReader fields) {
    Optional<OffsetDateTime> checkedOn = fields.date("checked_on", ZoneOffset.UTC);
    CrisisLine line =
        new CrisisLine(
            fields.textOrEmpty("country"),
            fields
                .requiredText("name", "Write what the line is called.")
                .map(Placed::value)
                .orElse(""),
            phone(fields, "phone"),
            phone(fields, "text"),
            webAddress(fields, "url"),
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

  private String phone(FieldReader fields, String key) {
    Optional<Placed<String>> phone = fields.text(key).filter(p -> !p.value().isEmpty());
    if (phone.isPresent() && !phone.get().value().matches("\\+?[0-9][0-9 ().-]{1,30}")) {
      fields.invalid(
          key,
          phone.get().span(),
          "is not a telephone number",
          "Write digits, with spaces or hyphens between them, in quotes:  \"116 123\".");
      return "";
    }
    return phone.map(Placed::value).orElse("");
  }

  private Permalinks permalinks(FieldReader fields) {
    Optional<FieldReader> group = fields.group("permalinks");
    if (group.isEmpty()) {
      return Permalinks.DEFAULT;
    }
    Optional<Placed<String>> post = group.get().text("post");
    Optional<Placed<String>> page = group.get().text("page");
    group.get().finish();
    boolean postFits = post.isEmpty() || Permalinks.isValidForPosts(post.get().value());
    boolean pageFits = page.isEmpty() || Permalinks.isValidForPages(page.get().value());
    String remedy =
        "Begin and end it with /, use lower-case letters, digits and hyphens, and {slug}"
            + " as one whole part.";
    if (!postFits) {
      group
          .get()
          .report(
              post.get().span(),
              Code.SLUG_INVALID,
              "This is not a pattern for addresses.",
              remedy + " Posts may have {year} and {month}.");
    }
    if (!pageFits) {
      group
          .get()
          .report(
              page.get().span(), Code.SLUG_INVALID, "This is not a pattern for addresses.", remedy);
    }
    return new Permalinks(
        postFits && post.isPresent() ? post.get().value() : Permalinks.DEFAULT.post(),
        pageFits && page.isPresent() ? page.get().value() : Permalinks.DEFAULT.page());
  }

  private List<String> leadIns(FieldReader fields) {
    return values(fields.textList("lead_ins"));
  }

  /** Titles as a list; an item may have keys of its own, title and url. Or a map of title: url. */
  private List<ExternalWork> externalWorks(FieldReader fields) {
    Optional<YamlNode> value = fields.value("external");
    List<ExternalWork> works = new ArrayList<>();
    if (value.isPresent() && value.get() instanceof YamlNode.Mapping) {
      FieldReader titles = fields.group("external").orElseThrow();
      titles
          .keys()
          .forEach(t -> works.add(new ExternalWork(t.value(), webAddress(titles, t.value()))));
    } else if (value.isPresent() && value.get() instanceof YamlNode.Sequence list) {
      for (YamlNode item : list.items()) {
        if (item instanceof YamlNode.Mapping work) {
          works.addAll(externalWork(new FieldReader(source, work, diagnostics)).stream().toList());
        } else if (item instanceof YamlNode.Scalar title) {
          works.add(new ExternalWork(title.text().strip(), ""));
        }
      }
    } else {
      fields.text("external").ifPresent(t -> works.add(new ExternalWork(t.value(), "")));
    }
    return works;
  }

  private Optional<ExternalWork> externalWork(FieldReader fields) {
    Optional<Placed<String>> title =
        fields.requiredText("title", "Write the title of the book or paper.");
    String url = webAddress(fields, "url");
    fields.finish();
    return title.map(t -> new ExternalWork(t.value(), url));
  }

  private List<LinkPhrase> linkPhrases(FieldReader fields) {
    List<LinkPhrase> phrases = new ArrayList<>();
    fields
        .group("link_phrases")
        .ifPresent(
            group ->
                group
                    .keys()
                    .forEach(
                        phrase ->
                            group
                                .text(phrase.value())
                                .ifPresent(page -> phrases.add(new LinkPhrase(phrase, page)))));
    return phrases;
  }

  private Wording wording(FieldReader fields) {
    Optional<FieldReader> group = fields.group("sections");
    if (group.isEmpty()) {
      return Wording.DEFAULT;
    }
    FieldReader sections = group.get();
    Wording wording =
        new Wording(
            with(Wording.DEFAULT.quickAnswer(), sections, "quick_answer"),
            with(Wording.DEFAULT.contents(), sections, "table_of_contents"),
            with(Wording.DEFAULT.checklist(), sections, "checklist"),
            with(Wording.DEFAULT.faq(), sections, "faq"),
            with(Wording.DEFAULT.references(), sections, "references"),
            with(Wording.DEFAULT.exploreMore(), sections, "explore_more"));
    sections.finish();
    return wording;
  }

  private static List<String> with(List<String> usual, FieldReader fields, String key) {
    List<String> all = new ArrayList<>(usual);
    all.addAll(values(fields.textList(key)));
    return List.copyOf(all);
  }

  private Map<Code, Optional<Severity>> checks(FieldReader fields) {
    Map<Code, Optional<Severity>> checks = new EnumMap<>(Code.class);
    Optional<FieldReader> group = fields.group("checks");
    if (group.isEmpty()) {
      return checks;
    }
    for (Placed<String> key : group.get().keys()) {
      Optional<Code> code = Code.labelled(key.value());
      Optional<Placed<String>> level = group.get().text(key.value());
      if (code.isEmpty()) {
        List<String> near =
            NearestName.of(key.value(), Arrays.stream(Code.values()).map(Code::label).toList());
        diagnostics.add(
            Diagnostic.at(
                source,
                key.span(),
                Code.KEY_UNKNOWN,
                "There is no check \"" + key.value() + "\".",
                near.isEmpty() ? "Remove the line." : "Did you mean \"" + near.get(0) + "\"?",
                near));
      } else if (level.isPresent()) {
        level(fields, code.get(), level.get()).ifPresent(l -> checks.put(code.get(), l));
      }
    }
    return checks;
  }

  private Optional<Optional<Severity>> level(FieldReader fields, Code code, Placed<String> level) {
    if (code.severity() == Severity.ERROR && !level.value().equals("error")) {
      fields.invalid(
          code.label(),
          level.span(),
          "cannot be less than an error",
          "Remove the line; without this check the site could not be built right.");
      return Optional.empty();
    }
    switch (level.value()) {
      case "off":
        return Optional.of(Optional.empty());
      case "error":
        return Optional.of(Optional.of(Severity.ERROR));
      case "warning":
        return Optional.of(Optional.of(Severity.WARNING));
      case "advice":
        return Optional.of(Optional.of(Severity.ADVICE));
      default:
        fields.invalid(
            code.label(), level.span(), "is not a level", "Write error, warning, advice or off.");
        return Optional.empty();
    }
  }

  private ExitPage exitPage(FieldReader fields) {
    Optional<FieldReader> group = fields.group("exit_page");
    if (group.isEmpty()) {
      return new ExitPage(false, "https://www.weather.gov/");
    }
    boolean enabled = group.get().bool("enabled").orElse(false);
    String url = webAddress(group.get(), "url");
    group.get().finish();
    return new ExitPage(enabled, url.isEmpty() ? "https://www.weather.gov/" : url);
  }

  private Theme theme(FieldReader fields) {
    Optional<FieldReader> group = fields.group("theme");
    if (group.isEmpty()) {
      return new Theme(Map.of(), Optional.empty(), Map.of());
    }
    Map<String, String> colours = new LinkedHashMap<>();
    group.get().group("colours").ifPresent(c -> readColours(c, colours));
    Map<String, String> fonts = new LinkedHashMap<>();
    group.get().group("fonts").ifPresent(f -> readFonts(f, fonts));
    Theme theme =
        new Theme(colours, group.get().text("logo").filter(l -> !l.value().isEmpty()), fonts);
    group.get().finish();
    return theme;
  }

  private void readColours(FieldReader fields, Map<String, String> colours) {
    for (String role : COLOUR_ROLES.stream().sorted().toList()) {
      fields
          .text(role)
          .ifPresent(
              colour -> {
                if (COLOUR.matcher(colour.value()).matches()) {
                  colours.put(role, colour.value().toLowerCase(Locale.ROOT));
                } else {
                  fields.invalid(
                      role,
                      colour.span(),
                      "is not a colour",
                      "Write it with # and six digits, in quotes:  \"#2f5d62\".");
                }
              });
    }
    fields.finish();
  }

  private void readFonts(FieldReader fields, Map<String, String> fonts) {
    for (String role : List.of("text", "headings")) {
      fields
          .text(role)
          .ifPresent(
              font -> {
                if (FONTS.matcher(font.value()).matches()) {
                  fonts.put(role, font.value());
                } else {
                  fields.invalid(
                      role,
                      font.span(),
                      "is not a list of font names",
                      "Write names with commas between them:  Georgia, serif.");
                }
              });
    }
    fields.finish();
  }

  private String webAddress(FieldReader fields, String key) {
    return fields
        .text(key)
        .filter(t -> !t.value().isEmpty())
        .filter(t -> isWebAddress(fields, key, t))
        .map(Placed::value)
        .orElse("");
  }

  private static boolean isWebAddress(FieldReader fields, String key, Placed<String> text) {
    boolean fits = text.value().matches("https?://[^\\s\"<>]+");
    if (!fits) {
      fields.invalid(
          key, text.span(), "is not a web address", "Write it in full, beginning with https://");
    }
    return fits;
  }

  private static List<String> values(List<Placed<String>> texts) {
    return texts.stream().map(Placed::value).toList();
  }
}
