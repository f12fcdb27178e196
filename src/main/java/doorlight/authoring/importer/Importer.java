package doorlight.authoring.importer;

import doorlight.article.Article;
import doorlight.article.Slug;
import doorlight.build.BuiltSite;
import doorlight.check.HttpWeb;
import doorlight.check.Web;
import doorlight.config.SiteConfig;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Outcome;
import doorlight.diagnostic.SourceText;
import doorlight.diagnostic.Span;
import doorlight.read.AliasPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Brings articles into a site: finds them in what was given, leaves those that the site has, and
 * makes Markdown files of the others.
 */
public final class Importer {
  /** In this order: what is surely known comes before what is only guessed. */
  private static final List<Source> SOURCES =
      List.of(
          new SubstackExport(),
          new MediumExport(),
          new GhostExport(),
          new WordPressExport(),
          new FeedFile(),
          new WordDocument(),
          new GoogleDoc(),
          new SavedPage(),
          new MarkdownFiles(),
          new TextFiles());

  private final Path site;
  private final BuiltSite built;
  private final SiteConfig config;
  private final ImportOptions options;
  private final List<Article> existing;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Set<String> urls = new HashSet<>();

  /** The next number to be tried for a name that was wanted before. */
  private final Map<String, Integer> numbers = new HashMap<>();

  private Importer(Path site, BuiltSite built, ImportOptions options) {
    this.site = site;
    this.built = built;
    this.config = built.site().config();
    this.options = options;
    this.existing = built.publication().all();
  }

  /**
   * What an import would bring; nothing is written.
   *
   * @param source a file, a folder or an archive
   * @param site the folder of the site
   * @param built the site as it is, drafts and future articles included
   * @throws IOException when the machine cannot read
   */
  public static ImportPlan plan(Path source, Path site, BuiltSite built, ImportOptions options)
      throws IOException {
    Optional<Web> web =
        options.download() ? Optional.of(new HttpWeb(HttpWeb::isPublic)) : Optional.empty();
    return plan(source, site, built, options, web);
  }

  /** The same with another network. */
  static ImportPlan plan(
      Path source, Path site, BuiltSite built, ImportOptions options, Optional<Web> web)
      throws IOException {
    Outcome<Bundle> opened = Bundle.open(source);
    if (opened.value().isEmpty()) {
      return new ImportPlan(List.of(), new TreeMap<>(), opened.diagnostics(), "");
    }
    try (Bundle bundle = opened.value().get()) {
      return new Importer(site, built, options).plan(bundle, web);
    }
  }

  private ImportPlan plan(Bundle bundle, Optional<Web> web) throws IOException {
    PublishedDay days = new PublishedDay(config.timeZone(), options.today());
    Source.Findings findings = new Source.Findings(config.wording(), days);
    boolean known = find(bundle, findings);
    diagnostics.addAll(findings.diagnostics());
    diagnostics.addAll(bundle.diagnostics());
    if (findings.articles().isEmpty() && diagnostics.isEmpty()) {
      diagnostics.add(nothingFound(bundle, known));
    }
    List<NewFile> brought = placed(findings.articles());
    Pictures pictures = new Pictures(bundle, web, this::isTaken);
    ImportedText texts = new ImportedText(config, oldAddresses(brought), pictures);
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (NewFile file : brought) {
      if (file.isNew()) {
        file.write(texts, aliases(file), options.today());
        files.put(file.file(), file.text().getBytes(StandardCharsets.UTF_8));
      }
    }
    files.putAll(pictures.files());
    ImportReport report = new ImportReport(config, built.publication(), brought, files.keySet());
    diagnostics.addAll(report.diagnostics());
    return new ImportPlan(
        report.articles(),
        files,
        config.levels().apply(diagnostics),
        ComparisonPage.of(report.pairs()));
  }

  /** Lets each kind of source take the files that it knows; whether any knew one. */
  private boolean find(Bundle bundle, Source.Findings findings) throws IOException {
    List<String> left = new ArrayList<>(bundle.files());
    boolean known = false;
    for (Source source : SOURCES) {
      for (String file : List.copyOf(left)) {
        if (left.contains(file) && source.recognises(bundle, file)) {
          left.removeAll(source.read(bundle, file, findings));
          known = true;
        }
      }
    }
    return known;
  }

  private static Diagnostic nothingFound(Bundle bundle, boolean known) {
    String kinds = String.join(", ", SOURCES.stream().map(Source::called).toList());
    return Diagnostic.ofFile(
        bundle.name(),
        Code.IMPORT_UNREADABLE,
        known
            ? "There is no article in this."
            : "This is nothing that Doorlight knows how to import.",
        "Give the file as you downloaded it. What is known: " + kinds + ".");
  }

  /** Gives each article that is new its place in the site. */
  private List<NewFile> placed(List<FoundArticle> found) {
    existing.forEach(article -> article.frontMatter().aliases().forEach(a -> claim(a.value())));
    existing.forEach(article -> claim(article.url()));
    built.plan().pages().forEach(page -> claim(page.path()));
    KnownArticles known = new KnownArticles(existing);
    List<NewFile> placed = new ArrayList<>();
    for (FoundArticle article : found) {
      String title = NewFile.title(article, found.size() == 1 ? options.title() : Optional.empty());
      Optional<Article> there = known.inSite(article, title);
      Optional<NewFile> twin = known.brought(article, title);
      if (there.isPresent()) {
        Article one = there.get();
        placed.add(NewFile.there(article, one.title(), one.file(), one.url()));
      } else if (twin.isPresent()) {
        placed.add(NewFile.there(article, title, twin.get().file(), twin.get().url()));
      } else {
        NewFile one = place(article, title);
        known.add(one);
        placed.add(one);
      }
    }
    return placed;
  }

  private NewFile place(FoundArticle article, String title) {
    boolean page = options.page() || article.kind() == Article.Kind.PAGE;
    String wanted = wantedSlug(article, title);
    // From where the last of that name came, since a blog may have thousands of one.
    String name = (page ? "pages/" : "posts/") + wanted;
    for (int number = numbers.getOrDefault(name, 1); ; number++) {
      String slug = wanted + (number > 1 ? "-" + number : "");
      String file = "content/" + (page ? "pages/" : "posts/") + slug + ".md";
      NewFile one = NewFile.of(article, title, page, slug, file, date(article), config);
      if (!isTaken(file) && claim(one.url())) {
        numbers.put(name, number + 1);
        return one;
      }
    }
  }

  /** Takes an address, in whatever case, unless it is taken. */
  private boolean claim(String url) {
    return urls.add(url.toLowerCase(Locale.ROOT));
  }

  /** As its source says, unless the writer says otherwise or only she can say. */
  private LocalDate date(FoundArticle article) {
    boolean sure = article.date().isPresent() && article.reckoned().isEmpty();
    Optional<LocalDate> told = sure ? Optional.empty() : options.date();
    return told.or(article::date).orElse(options.today());
  }

  private boolean isTaken(String file) {
    return Files.exists(site.resolve(file), LinkOption.NOFOLLOW_LINKS);
  }

  /** The last part of the address that it had, or else of one made from its title. */
  private static String wantedSlug(FoundArticle article, String title) {
    for (String address : article.addresses()) {
      String path = OldAddresses.path(address).replaceFirst("(?i)\\.html?$", "");
      // Medium puts a number of its own behind the words.
      String name =
          path.substring(path.lastIndexOf('/') + 1).replaceFirst("(?<=\\w)-[0-9a-f]{10,12}$", "");
      String last = Slug.ofFileName(name);
      if (Slug.isValid(last) && !last.matches("[\\d-]+")) {
        return last;
      }
    }
    String made = Slug.of(title);
    return made.isEmpty() ? "untitled" : made;
  }

  private OldAddresses<ImportedText.Place> oldAddresses(Collection<NewFile> brought) {
    OldAddresses<ImportedText.Place> addresses = new OldAddresses<>();
    for (NewFile file : brought) {
      ImportedText.Place place = new ImportedText.Place(file.title(), file.file());
      file.found().addresses().forEach(address -> addresses.put(address, place));
      addresses.put(file.found().origin(), place);
    }
    for (Article article : existing) {
      ImportedText.Place place = new ImportedText.Place(article.title(), article.file());
      addresses.put(article.url(), place);
      article.frontMatter().aliases().forEach(alias -> addresses.put(alias.value(), place));
    }
    return addresses;
  }

  /** The addresses that lead on to an article: each leads to one, and to none that is a page. */
  private List<String> aliases(NewFile file) {
    List<String> aliases = new ArrayList<>();
    for (String address : file.found().addresses()) {
      Optional<String> alias = AliasPath.normalise(OldAddresses.path(address));
      if (alias.isPresent() && claim(alias.get())) {
        aliases.add(alias.get());
      } else if (alias.isEmpty()) {
        file.notes()
            .add(Note.changed("The old address " + address + " cannot lead on to the new one"));
      }
    }
    return aliases;
  }

  /** An article that is only named. */
  static Diagnostic withoutText(String file, String title) {
    return Diagnostic.ofFile(
        file,
        Code.IMPORT_LOST,
        "The export names \"" + title + "\", but does not hold its text.",
        "Export it again, or copy the text from where it is.");
  }

  /** A problem of an article as it was found. */
  static Diagnostic problem(FoundArticle found, Note note, Code code, String hint) {
    SourceText origin =
        new SourceText(
            found.origin(), "\n".repeat(Math.max(0, Math.max(note.line(), found.line()) - 1)));
    int end = origin.text().length();
    return Diagnostic.at(origin, new Span(end, end), code, note.what() + ".", hint);
  }
}
