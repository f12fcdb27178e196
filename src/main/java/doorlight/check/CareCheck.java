package doorlight.check;

import doorlight.article.Article;
import doorlight.article.Inline;
import doorlight.article.Part;
import doorlight.article.Section;
import doorlight.config.Person;
import doorlight.config.SiteConfig;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.SourceText;
import doorlight.diagnostic.Span;
import doorlight.site.ReviewDue;
import doorlight.site.Site;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is owed to people in distress who read: a disclaimer, a crisis line, who wrote and with what
 * right, texts that somebody looked at, and telephone numbers that can be called.
 */
final class CareCheck {
  private static final Pattern HEAVY =
      Pattern.compile("(?iU)\\b(suicid\\w*|self[- ]harm\\w*|self[- ]injur\\w*)");

  /** A number of North America, or one that begins with the code of a country (ITU-T E.164). */
  private static final Pattern TELEPHONE =
      Pattern.compile(
          "(?<![\\w/.+-])(?:(?:\\+?1[ .-]?)?(?:\\(\\d{3}\\)[\\s.-]?|\\d{3}[\\s.-])\\d{3}[\\s.-]\\d{4}|\\+\\d[\\d ().-]{6,18}\\d)(?![\\w/-])");

  private final Site site;
  private final BuiltPages built;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Map<String, String> telephones = new HashMap<>();
  private int numbers;

  private CareCheck(Site site, BuiltPages built) {
    this.site = site;
    this.built = built;
  }

  /** Checks a site as of a day. */
  static Answer check(Site site, BuiltPages built, LocalDate today) {
    CareCheck check = new CareCheck(site, built);
    check.settings();
    check.pages();
    check.authors();
    check.reviews(today);
    site.articles().forEach(check::heavySubject);
    check.numbersOfSettings();
    site.articles().forEach(check::numbers);
    int posts = site.posts().size();
    return new Answer(
        "care",
        posts
            + " articles looked at for disclaimer, crisis line, author and review; "
            + site.config().crisis().size()
            + " crisis lines; "
            + check.numbers
            + (check.numbers == 1 ? " telephone number." : " telephone numbers."),
        check.diagnostics);
  }

  private void settings() {
    SiteConfig config = site.config();
    if (config.disclaimer().isBlank()) {
      diagnostics.add(
          Diagnostic.ofFile(
              config.source().file(),
              Code.DISCLAIMER_MISSING,
              "No disclaimer is set, so nothing says that an article is not treatment.",
              "Add a line:  disclaimer: \"This article is for education. It is not ...\""));
    }
    if (config.crisis().isEmpty()) {
      diagnostics.add(
          Diagnostic.ofFile(
              config.source().file(),
              Code.CRISIS_LINE_MISSING,
              "No crisis line is set, so a reader in danger finds no number.",
              "Name the countries of your readers:  crisis: [US, CA]"));
    }
  }

  /** Whether the templates, which a site may change, show what the settings say. */
  private void pages() {
    SiteConfig config = site.config();
    String disclaimer = even(config.disclaimer());
    for (Article post : site.posts()) {
      BuiltPage page = built.pages().get(post.url());
      if (page == null) {
        continue;
      }
      if (!disclaimer.isEmpty() && !even(page.text()).contains(disclaimer)) {
        diagnostics.add(
            Diagnostic.ofFile(
                post.file(),
                Code.DISCLAIMER_MISSING,
                "The page of this article does not show the disclaimer.",
                "A template of yours leaves it out: include /part/disclaimer.ftlh."));
      }
      boolean helps =
          config.crisis().stream().allMatch(line -> even(page.text()).contains(even(line.name())));
      if (!helps) {
        diagnostics.add(
            Diagnostic.ofFile(
                post.file(),
                Code.CRISIS_LINE_MISSING,
                "The page of this article does not show every crisis line.",
                "A template of yours leaves them out: include /part/crisis.ftlh."));
      }
    }
  }

  private static String even(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private void authors() {
    Set<String> seen = new HashSet<>();
    for (Article post : site.posts()) {
      Optional<Person> author = site.authorOf(post);
      if (author.isEmpty()) {
        diagnostics.add(
            post.problem(
                Code.CREDENTIALS_MISSING,
                "Nobody is named as the author of this article.",
                "Set author in site-config.yaml, with name and credentials under authors."));
      } else if (!isNamedWithCredentials(author.get()) && seen.add(author.get().key())) {
        diagnostics.add(
            post.problem(
                Code.CREDENTIALS_MISSING,
                "The author, " + author.get().name() + ", is named without credentials.",
                "Add them under authors in site-config.yaml:  credentials: \"PhD\""));
      }
    }
  }

  /** "Your Name, PhD" says it as well. */
  private static boolean isNamedWithCredentials(Person author) {
    return !author.credentials().isEmpty() || author.name().matches(".+,\\s*\\p{Lu}[\\p{L}. ,-]+");
  }

  private void reviews(LocalDate today) {
    int months = site.config().reviewAfterMonths();
    for (ReviewDue due : ReviewDue.among(site.articles(), today, months)) {
      if (due.reviewed()) {
        diagnostics.add(
            Diagnostic.at(
                due.article().source(),
                due.article().frontMatter().reviewed().get().by().span(),
                Code.REVIEW_OVERDUE,
                "The review of this article is of "
                    + due.lastSeen()
                    + ", more than "
                    + months
                    + " months ago.",
                "Have it read again, and set the day under reviewed. (review_after_months sets the"
                    + " interval.)"));
      }
    }
  }

  private void heavySubject(Article article) {
    String about =
        String.join(
            " ",
            article.title(),
            article.frontMatter().contentNote(),
            String.join(" ", article.frontMatter().tags()));
    if (!article.frontMatter().crisisTop() && HEAVY.matcher(about).find()) {
      diagnostics.add(
          article.problem(
              Code.CRISIS_TOP,
              "The article is about suicide or self-harm, and its crisis lines come after the text.",
              "Write  crisis: top  above, and they stand before it as well."));
    }
  }

  private void numbersOfSettings() {
    SiteConfig config = site.config();
    config.practice().map(SiteConfig.Practice::telephone).ifPresent(this::setting);
    config.callToAction().map(SiteConfig.CallToAction::telephone).ifPresent(this::setting);
  }

  private void setting(String number) {
    if (!number.isBlank()) {
      int at = Math.max(0, site.config().source().text().indexOf(number));
      written(site.config().source(), new Span(at, at + number.length()), number);
    }
  }

  private void numbers(Article article) {
    for (Part part : Prose.parts(article, List.of(Section.Kind.REFERENCES))) {
      for (Inline inline : Prose.inlines(part)) {
        if (inline instanceof Inline.Text text) {
          find(article.source(), text, false);
        } else if (inline instanceof Inline.Link link) {
          boolean dials = link.target().startsWith("tel:") || link.target().startsWith("sms:");
          for (Inline words : link.content()) {
            if (words instanceof Inline.Text text) {
              find(article.source(), text, dials);
            }
          }
        }
      }
    }
  }

  private void find(SourceText source, Inline.Text text, boolean linked) {
    Matcher number = TELEPHONE.matcher(text.text());
    while (number.find()) {
      Span at = text.span(number.start(), number.end());
      written(source, at, number.group());
      if (!linked) {
        String digits = number.group().replaceAll("[^+\\d]", "");
        diagnostics.add(
            Diagnostic.at(
                source,
                at,
                Code.TELEPHONE_UNLINKED,
                "The number " + number.group() + " cannot be called with a touch.",
                "Make it a link:  [" + number.group() + "](tel:" + digits + ")"));
      }
    }
  }

  /** Notes how a number is written, and says so where it was written otherwise before. */
  private void written(SourceText source, Span at, String number) {
    numbers++;
    String digits = number.replaceAll("\\D", "");
    String key = digits.substring(Math.max(0, digits.length() - 10));
    String first = telephones.putIfAbsent(key, number.strip());
    if (first != null && !first.equals(number.strip())) {
      diagnostics.add(
          Diagnostic.at(
              source,
              at,
              Code.TELEPHONE_FORMAT,
              "The number " + number + " is written in another way than elsewhere.",
              "Write it as you do elsewhere:  " + first));
    }
  }
}
