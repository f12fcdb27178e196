package doorlight.config;

import doorlight.config.SiteConfig.MenuItem;
import doorlight.data.FieldReader;
import doorlight.data.YamlNode;
import doorlight.data.YamlReader;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Levels;
import doorlight.diagnostic.NearestName;
import doorlight.diagnostic.Outcome;
import doorlight.diagnostic.Placed;
import doorlight.diagnostic.Severity;
import doorlight.diagnostic.SourceText;
import doorlight.diagnostic.Span;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads site-config.yaml. A mistake in one setting leaves its default in place and is reported. */
public final class SiteConfigReader {
  private final SourceText source;
  private final Optional<BaseUrl> givenBaseUrl;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private SiteConfigReader(SourceText source, Optional<BaseUrl> givenBaseUrl) {
    this.source = source;
    this.givenBaseUrl = givenBaseUrl;
  }

  /**
   * Reads the settings; the outcome has no value only when the file is not YAML at all.
   *
   * @param baseUrl stands in the place of the one in the settings, where it is given
   */
  public static Outcome<SiteConfig> read(SourceText source, Optional<BaseUrl> baseUrl) {
    Outcome<YamlNode.Mapping> yaml = YamlReader.read(source, new Span(0, source.text().length()));
    if (yaml.value().isEmpty()) {
      return Outcome.failed(yaml.diagnostics());
    }
    SiteConfigReader reader = new SiteConfigReader(source, baseUrl);
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
            PeopleReader.authors(fields),
            fields.group("practice").map(PeopleReader::practice),
            menu(fields, "menu"),
            menu(fields, "footer"),
            fields.group("call_to_action").map(PeopleReader::callToAction),
            fields.textOrEmpty("disclaimer"),
            CrisisLineReader.read(fields),
            permalinks(fields),
            fields.integer("posts_per_page", 1, 1000).orElse(10),
            crossReferences.map(this::leadIns).orElse(List.of()),
            crossReferences.map(CrossReferenceReader::externalWorks).orElse(List.of()),
            CrossReferenceReader.linkPhrases(fields),
            wording(fields),
            htmlLevel(fields),
            levels(fields),
            ExitPageReader.exitPage(fields),
            ThemeReader.theme(fields),
            fields.integer("review_after_months", 1, 600).orElse(24),
            readingLevels(fields));
    crossReferences.ifPresent(FieldReader::finish);
    fields.finish();
    config
        .author()
        .flatMap(author -> config.reportUnknown(source, author))
        .ifPresent(diagnostics::add);
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
    return tag.length() <= 35
        && tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
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
          NearestName.hint(near, "Write a name such as America/New_York or Europe/London."));
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
    } else if (text.isEmpty() && givenBaseUrl.isEmpty()) {
      fields.report(
          new Span(0, 0),
          Code.BASE_URL_MISSING,
          "The site's address is not set, so feeds, the sitemap and shared links cannot say where"
              + " it stands.",
          "Add a line such as  base_url: https://example.org/");
    }
    return givenBaseUrl.or(() -> url);
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

  private static HtmlLevel htmlLevel(FieldReader fields) {
    Optional<Placed<String>> name = fields.text("raw_html").filter(it -> !it.value().isEmpty());
    Optional<HtmlLevel> level = name.flatMap(it -> HtmlLevel.labelled(it.value()));
    if (name.isPresent() && level.isEmpty()) {
      fields.invalid(
          "raw_html",
          name.get().span(),
          "is no level of HTML",
          "Write " + String.join(" or ", HtmlLevel.labels()) + ".");
    }
    return level.orElse(HtmlLevel.TEXT);
  }

  private static List<String> with(List<String> usual, FieldReader fields, String key) {
    List<String> all = new ArrayList<>(usual);
    all.addAll(values(fields.textList(key)));
    return List.copyOf(all);
  }

  private static SiteConfig.ReadingLevels readingLevels(FieldReader fields) {
    SiteConfig.ReadingLevels usual = SiteConfig.ReadingLevels.USUAL;
    Optional<FieldReader> group = fields.group("reading_levels");
    SiteConfig.ReadingLevels levels =
        group
            .map(
                given ->
                    new SiteConfig.ReadingLevels(
                        given.integer("grade", 1, 30).orElse(usual.grade()),
                        given.integer("mean_sentence", 5, 200).orElse(usual.meanSentence()),
                        given.integer("longest_sentence", 5, 500).orElse(usual.longestSentence())))
            .orElse(usual);
    group.ifPresent(FieldReader::finish);
    return levels;
  }

  private Levels levels(FieldReader fields) {
    Map<Code, Optional<Severity>> levels = new EnumMap<>(Code.class);
    Optional<FieldReader> group = fields.group("checks");
    if (group.isEmpty()) {
      return Levels.USUAL;
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
                NearestName.hint(near, "Remove the line."),
                near));
      } else if (level.isPresent()) {
        level(fields, code.get(), level.get()).ifPresent(l -> levels.put(code.get(), l));
      }
    }
    return new Levels(levels);
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

  private static List<String> values(List<Placed<String>> texts) {
    return texts.stream().map(Placed::value).toList();
  }
}
