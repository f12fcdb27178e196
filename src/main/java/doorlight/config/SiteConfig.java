package doorlight.config;

import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Levels;
import doorlight.diagnostic.NearestName;
import doorlight.diagnostic.Placed;
import doorlight.diagnostic.SourceText;
import doorlight.diagnostic.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The site's settings, checked and with their defaults filled in. Texts that were not given are
 * empty. Addresses under {@code menu}, {@code footer} and {@code callToAction} are as typed.
 *
 * @param source site-config.yaml, for the places of later problems
 * @param baseUrl empty when neither the settings nor the command line give one
 * @param htmlLevel how much of the HTML in articles is let through
 * @param levels how severe the site wants problems to be, as {@code checks} says
 * @param readingLevels from where on a text is hard to read
 * @param reviewAfterMonths after how many months an article is due for another look
 */
public record SiteConfig(
    SourceText source,
    String title,
    String description,
    String language,
    ZoneId timeZone,
    Optional<BaseUrl> baseUrl,
    Optional<Placed<String>> author,
    Map<String, Person> authors,
    Optional<Practice> practice,
    List<MenuItem> menu,
    List<MenuItem> footer,
    Optional<CallToAction> callToAction,
    String disclaimer,
    List<CrisisLine> crisis,
    Permalinks permalinks,
    int postsPerPage,
    List<String> leadIns,
    List<ExternalWork> externalWorks,
    List<LinkPhrase> linkPhrases,
    Wording wording,
    HtmlLevel htmlLevel,
    Levels levels,
    ExitPage exitPage,
    Theme theme,
    int reviewAfterMonths,
    ReadingLevels readingLevels) {

  /** The practice behind the site; {@code kind} is a schema.org type. */
  public record Practice(
      String name,
      String kind,
      String telephone,
      String email,
      String address,
      List<String> areaServed,
      List<String> jurisdictions) {}

  /** A link of the header's menu or the footer. */
  public record MenuItem(String label, Placed<String> url) {}

  /** What is offered after every article. */
  public record CallToAction(
      String heading, String text, String label, Optional<Placed<String>> url, String telephone) {}

  /**
   * Where to turn in a crisis, in one country. Texts may be empty; {@code emergency} is the number
   * for immediate danger there. After {@code verifyBy} somebody should look whether it is still
   * right. {@code span} is where the settings ask for it.
   */
  public record CrisisLine(
      String country,
      String name,
      String phone,
      String text,
      String url,
      String hours,
      List<String> languages,
      String emergency,
      Optional<LocalDate> checkedOn,
      Optional<LocalDate> verifyBy,
      Span span) {

    /** The same line, asked for at another place. */
    CrisisLine at(Span other) {
      return new CrisisLine(
          country, name, phone, text, url, hours, languages, emergency, checkedOn, verifyBy, other);
    }
  }

  /** A book or paper by others, which a lead-in may name; {@code url} may be empty. */
  public record ExternalWork(String title, String url) {}

  /**
   * A phrase linked at its first mention in each article; {@code page} is a title or an address.
   */
  public record LinkPhrase(Placed<String> phrase, Placed<String> page) {}

  /**
   * The link for leaving in a hurry. With {@code discreetTitles}, the title of every page is that
   * of the site, since titles stay in tabs and in the browser's history.
   */
  public record ExitPage(boolean enabled, String url, boolean discreetTitles) {}

  /**
   * The look: {@code colours} by role ({@code accent} and the like, each a hexadecimal colour), a
   * logo among the site's pictures, and font families by role ({@code text}, {@code headings}).
   */
  public record Theme(
      Map<String, Placed<String>> colours,
      Optional<Placed<String>> logo,
      Map<String, String> fonts) {}

  /**
   * From where on the check speaks of hard reading: a school grade, and words a sentence, on
   * average and in one.
   */
  public record ReadingLevels(int grade, int meanSentence, int longestSentence) {
    public static final ReadingLevels USUAL = new ReadingLevels(9, 20, 45);
  }

  /** The addresses that menu, footer and call to action lead to, as typed. */
  public List<Placed<String>> addresses() {
    return Stream.of(
            menu.stream().map(MenuItem::url),
            footer.stream().map(MenuItem::url),
            callToAction.flatMap(CallToAction::url).stream())
        .flatMap(urls -> urls)
        .toList();
  }

  /** The person that a key of {@code authors}, or a name, stands for. */
  public Person person(String keyOrName) {
    Person listed = authors.get(keyOrName);
    if (listed != null) {
      return listed;
    }
    return authors.values().stream()
        .filter(p -> p.name().equals(keyOrName) || p.displayName().equals(keyOrName))
        .findFirst()
        .orElse(Person.named(keyOrName));
  }

  /**
   * What there is to say of a person who is named in a file: nothing for one of {@code authors},
   * nor for a name of several words that is near to none of their keys.
   */
  public Optional<Diagnostic> reportUnknown(SourceText file, Placed<String> person) {
    String name = person.value();
    List<String> near = NearestName.of(name, authors.keySet());
    boolean plainName = near.isEmpty() && name.contains(" ");
    if (authors.isEmpty() || person(name).listed() || plainName) {
      return Optional.empty();
    }
    return Optional.of(
        Diagnostic.at(
            file,
            person.span(),
            Code.AUTHOR_UNKNOWN,
            "\"" + name + "\" is not among the authors of site-config.yaml.",
            NearestName.hint(
                near, "Use one of its keys: " + String.join(", ", authors.keySet()) + "."),
            near));
  }

  /** The crisis lines that should have been looked after by this day. */
  public List<Diagnostic> reportUnchecked(LocalDate today) {
    return crisis.stream()
        .filter(line -> line.verifyBy().filter(day -> day.isBefore(today)).isPresent())
        .map(
            line ->
                Diagnostic.at(
                    source,
                    line.span(),
                    Code.CRISIS_LINE_UNCHECKED,
                    "The crisis line "
                        + line.name()
                        + (line.country().isEmpty() ? "" : " (" + line.country() + ")")
                        + " should have been checked again by "
                        + line.verifyBy().get()
                        + ".",
                    "Make sure that it is right"
                        + (line.url().isEmpty() ? "" : ", at " + line.url())
                        + ", and write the entry out with  checked_on: "
                        + today))
        .toList();
  }

  /** Where the site will stand; a stand-in while that is not known. */
  public BaseUrl base() {
    return baseUrl.orElse(BaseUrl.UNSET);
  }

  /** The same settings with other pictures, or none, for those that they name. */
  public SiteConfig withPictures(Function<Placed<String>, Optional<Placed<String>>> change) {
    Map<String, Person> pictured = new LinkedHashMap<>();
    authors.forEach(
        (key, person) -> pictured.put(key, person.withImage(person.image().flatMap(change))));
    Theme changed = new Theme(theme.colours(), theme.logo().flatMap(change), theme.fonts());
    return new SiteConfig(
        source,
        title,
        description,
        language,
        timeZone,
        baseUrl,
        author,
        pictured,
        practice,
        menu,
        footer,
        callToAction,
        disclaimer,
        crisis,
        permalinks,
        postsPerPage,
        leadIns,
        externalWorks,
        linkPhrases,
        wording,
        htmlLevel,
        levels,
        exitPage,
        changed,
        reviewAfterMonths,
        readingLevels);
  }
}
