package doorlight.read;

import doorlight.article.Article;
import doorlight.article.FrontMatter;
import doorlight.article.FrontMatter.Review;
import doorlight.article.FrontMatter.SeriesPart;
import doorlight.article.Slug;
import doorlight.config.SiteConfig;
import doorlight.config.SiteConfigReader;
import doorlight.data.FieldReader;
import doorlight.data.YamlNode;
import doorlight.data.YamlReader;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Outcome;
import doorlight.diagnostic.Placed;
import doorlight.diagnostic.SourceText;
import doorlight.diagnostic.Span;
import doorlight.read.body.Typography;
import doorlight.read.section.Question;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the front matter of one article: the YAML between two lines of {@code ---} at its top.
 *
 * <p>Values that cannot be used are reported and replaced by their defaults, so that an article
 * with an impossible date is still a title that others refer to.
 */
final class FrontMatterReader {
  /** How a line of YAML begins at the left edge, or that it stands within another. */
  private static final Pattern SETTING = Pattern.compile("[\\w-]+\\s*:|[\"'\\s#\\]}-]");

  private static final int MOST_TAGS = 50;
  private static final Pattern DATED_NAME =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[-_ ]+(.*))?");

  private final SourceFile file;
  private final SourceText source;
  private final ZoneId zone;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private FrontMatterReader(SourceFile file, ZoneId zone) {
    this.file = file;
    this.source = file.source();
    this.zone = zone;
  }

  /**
   * Front matter, the article's slug, the questions given in it, and the offset at which the body
   * begins.
   */
  record Read(FrontMatter frontMatter, String slug, List<Question> questions, int bodyStart) {}

  /** Reads the front matter; no value when there is none, it does not end, or it is not YAML. */
  static Outcome<Read> read(SourceFile file, SiteConfig config) {
    return new FrontMatterReader(file, config.timeZone()).read();
  }

  private Outcome<Read> read() {
    String text = source.text();
    if (!FrontMatterFence.opens(text)) {
      return missing(text);
    }
    Optional<FrontMatterFence> fence = FrontMatterFence.in(text);
    if (fence.isEmpty() || runsIntoText(text, fence.get().settings())) {
      return fail(
          new Span(0, 3),
          Code.FRONT_MATTER_UNCLOSED,
          "The front matter begins here but never ends.",
          "Put a line of --- between the settings and the text.");
    }
    Outcome<YamlNode.Mapping> yaml = YamlReader.read(source, fence.get().settings());
    diagnostics.addAll(yaml.diagnostics());
    if (yaml.value().isEmpty()) {
      return Outcome.failed(diagnostics);
    }
    Read read =
        read(new FieldReader(source, yaml.value().get(), diagnostics), fence.get().bodyStart());
    return Outcome.of(read, diagnostics);
  }

  private Read read(FieldReader fields, int bodyStart) {
    Matcher dated = DATED_NAME.matcher(file.baseName());
    boolean isDated = dated.matches();
    Placed<String> title =
        fields
            .requiredText("title", "Write the title in quotes:  title: \"My Article\"")
            .orElse(new Placed<>(file.baseName(), new Span(0, 0)));
    Optional<OffsetDateTime> date = date(fields, isDated ? dated.group(1) : "");
    if (date.isEmpty() && file.kind() == Article.Kind.POST) {
      // The error is reported; with a stand-in the article is still one that others may refer to.
      date = Optional.of(LocalDate.EPOCH.atStartOfDay(zone).toOffsetDateTime());
    }
    String nameForSlug =
        isDated && dated.group(2) != null && !dated.group(2).isBlank()
            ? dated.group(2)
            : file.baseName();
    String slug = slug(fields, nameForSlug, title.value());
    Optional<Placed<String>> image = fields.text("image").filter(i -> !i.value().isEmpty());
    FrontMatter frontMatter =
        new FrontMatter(
            title,
            Typography.of(title.value()),
            date,
            fields.date("updated", zone),
            reviewed(fields),
            fields.text("author").filter(a -> !a.value().isEmpty()),
            Typography.of(fields.textOrEmpty("description")),
            tags(fields),
            series(fields),
            image,
            imageAlt(fields, image),
            Typography.of(fields.textOrEmpty("content_note")),
            skipTo(fields),
            fields.bool("draft").orElse(false),
            fields.date("expires", zone),
            fields.textList("former_titles"),
            aliases(fields),
            fields.textList("related"),
            fields.bool("toc").orElse(true),
            fields.integer("toc_depth", 2, 3).orElse(2),
            lang(fields),
            crisisTop(fields),
            fields.bool("exit_page"),
            fields.plain("extra"));
    List<Question> questions = questions(fields);
    fields.finish();
    return new Read(frontMatter, slug, questions, bodyStart);
  }

  private Optional<OffsetDateTime> date(FieldReader fields, String fromName) {
    if (fields.has("date")) {
      return fields.date("date", zone);
    }
    if (!fromName.isEmpty()) {
      return fields.dateOf("date in the file name", new Placed<>(fromName, new Span(0, 0)), zone);
    }
    if (file.kind() == Article.Kind.POST) {
      fields.report(
          new Span(fields.span().start(), fields.span().start()),
          Code.KEY_MISSING,
          "The key \"date\" is missing.",
          "Write the day of publication:  date: 2026-03-14  or begin the file's name with it.");
    }
    return Optional.empty();
  }

  private String slug(FieldReader fields, String name, String title) {
    Optional<Placed<String>> given = fields.text("slug").filter(s -> !s.value().isEmpty());
    if (given.isPresent() && Slug.isValid(given.get().value())) {
      return given.get().value();
    }
    String made = Slug.ofFileName(name);
    if (made.isEmpty()) {
      made = Slug.of(title);
    }
    if (given.isPresent()) {
      String near = Slug.of(given.get().value());
      fields.report(
          given.get().span(),
          Code.SLUG_INVALID,
          "The slug \"" + given.get().value() + "\" cannot be part of an address.",
          near.isEmpty()
              ? "Use lower-case letters, digits and hyphens."
              : "Use lower-case letters, digits and hyphens:  slug: " + near);
    } else if (made.isEmpty()) {
      fields.report(
          new Span(0, 0),
          Code.SLUG_INVALID,
          "No address can be made from the file's name or the title.",
          "Add a line such as  slug: my-article");
      made = "untitled";
    }
    return made;
  }

  /** The words for the lead picture; that it needs none, the writer says with quotes: "". */
  private static String imageAlt(FieldReader fields, Optional<Placed<String>> image) {
    Optional<Placed<String>> alt = fields.text("image_alt");
    if (image.isPresent() && alt.isEmpty()) {
      fields.report(
          image.get().span(),
          Code.IMAGE_ALT_MISSING,
          "The lead picture has no words for readers who do not see it.",
          "Add a line that says what it shows:  image_alt: A door stands open.  If it is only"
              + " decoration, write  image_alt: \"\"");
    }
    return alt.map(Placed::value).orElse("");
  }

  private static Optional<Placed<String>> skipTo(FieldReader fields) {
    Optional<Placed<String>> heading =
        fields.text("content_note_skip_to").filter(h -> !h.value().isEmpty());
    if (heading.isPresent() && fields.textOrEmpty("content_note").isEmpty()) {
      fields.report(
          heading.get().span(),
          Code.KEY_MISSING,
          "There is no content note that could lead past a passage.",
          "Say what the passage is about:  content_note: \"...\"");
    }
    return heading;
  }

  private Optional<Review> reviewed(FieldReader fields) {
    return fields
        .group("reviewed")
        .flatMap(
            group -> {
              Optional<Placed<String>> by =
                  group.requiredText("by", "Write who checked it: a key of authors, or a name.");
              Optional<OffsetDateTime> on = group.date("on", zone);
              if (!group.has("on")) {
                group.requiredText("on", "Write the day of the review:  on: 2026-03-14");
              }
              group.finish();
              return by.isPresent() && on.isPresent()
                  ? Optional.of(new Review(by.get(), on.get()))
                  : Optional.empty();
            });
  }

  private Optional<SeriesPart> series(FieldReader fields) {
    if (fields.value("series").orElse(null) instanceof YamlNode.Scalar name) {
      return Optional.of(new SeriesPart(name.text().strip(), OptionalInt.empty()));
    }
    return fields
        .group("series")
        .flatMap(
            group -> {
              Optional<Placed<String>> name =
                  group.requiredText("name", "Write the name of the series.");
              Optional<Integer> part = group.integer("part", 1, 1000);
              group.finish();
              return name.map(
                  n ->
                      new SeriesPart(
                          n.value(), part.map(OptionalInt::of).orElse(OptionalInt.empty())));
            });
  }

  private List<String> tags(FieldReader fields) {
    List<Placed<String>> tags = fields.texts("tags");
    if (tags.size() > MOST_TAGS) {
      fields.invalid(
          "tags",
          tags.get(MOST_TAGS).span(),
          "has more than " + MOST_TAGS + " tags",
          "Keep the few that a reader would look for.");
      return List.of();
    }
    return tags.stream().map(Placed::value).distinct().toList();
  }

  private List<Placed<String>> aliases(FieldReader fields) {
    List<Placed<String>> aliases = new ArrayList<>();
    for (Placed<String> alias : fields.textList("aliases")) {
      Optional<String> url = AliasPath.normalise(alias.value());
      if (url.isPresent()) {
        aliases.add(new Placed<>(url.get(), alias.span()));
      } else {
        fields.report(
            alias.span(),
            Code.SLUG_INVALID,
            "The alias \"" + alias.value() + "\" cannot be an address of this site.",
            "Write the earlier address from the first slash on:  /old-name/");
      }
    }
    return aliases;
  }

  private String lang(FieldReader fields) {
    Optional<Placed<String>> lang = fields.text("lang").filter(l -> !l.value().isEmpty());
    if (lang.isPresent() && !SiteConfigReader.isLanguageTag(lang.get().value())) {
      fields.invalid(
          "lang", lang.get().span(), "is not a language tag", "Write a tag such as es or pt-BR.");
      return "";
    }
    return lang.map(Placed::value).orElse("");
  }

  private boolean crisisTop(FieldReader fields) {
    Optional<Placed<String>> crisis = fields.text("crisis").filter(c -> !c.value().isEmpty());
    if (crisis.isPresent() && !crisis.get().value().equals("top")) {
      fields.invalid(
          "crisis",
          crisis.get().span(),
          "can only be \"top\"",
          "Write  crisis: top  to show the help line before the text, or remove the line.");
    }
    return crisis.isPresent() && crisis.get().value().equals("top");
  }

  private List<Question> questions(FieldReader fields) {
    List<Question> questions = new ArrayList<>();
    for (FieldReader item : fields.groups("faq")) {
      Optional<Placed<String>> question = item.requiredText("question", "Write the question.");
      Optional<Placed<String>> answer = item.requiredText("answer", "Write the answer.");
      item.finish();
      if (question.isPresent() && answer.isPresent()) {
        questions.add(new Question(question.get(), answer.get()));
      }
    }
    return questions;
  }

  private Outcome<Read> missing(String text) {
    String firstLine = text.substring(0, FrontMatterFence.nextLine(text, 0)).strip();
    boolean page = file.kind() == Article.Kind.PAGE;
    String hint =
        "Begin it with a line of ---, then  title: \"...\" "
            + (page ? "" : " and  date: 2026-03-14 ")
            + ", then --- again.";
    if (firstLine.isEmpty() && !text.isBlank()) {
      hint = "Take out the empty lines above the first ---.";
    } else if (!firstLine.isEmpty() && firstLine.codePoints().allMatch(FrontMatterReader::isDash)) {
      hint = "The first line has to be three hyphens, ---, and so has the one that ends it.";
    }
    return fail(
        new Span(0, 0),
        Code.FRONT_MATTER_MISSING,
        (page ? "The page" : "The article") + " does not begin with front matter.",
        hint);
  }

  private static boolean isDash(int c) {
    return Character.getType(c) == Character.DASH_PUNCTUATION;
  }

  /**
   * The first line that can be no setting, where there is one after an empty line: then the line of
   * --- below it was meant as a divider in the text.
   */
  private static boolean runsIntoText(String text, Span settings) {
    boolean afterEmpty = false;
    for (int at = settings.start(); at < settings.end(); at = FrontMatterFence.nextLine(text, at)) {
      String line = text.substring(at, FrontMatterFence.nextLine(text, at)).stripTrailing();
      if (afterEmpty && !line.isEmpty() && !SETTING.matcher(line).lookingAt()) {
        return true;
      }
      afterEmpty = line.isEmpty() || afterEmpty && SETTING.matcher(line).lookingAt();
    }
    return false;
  }

  private Outcome<Read> fail(Span at, Code code, String message, String hint) {
    return Outcome.failed(List.of(Diagnostic.at(source, at, code, message, hint)));
  }
}
