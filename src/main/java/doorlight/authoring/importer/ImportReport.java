package doorlight.authoring.importer;

import doorlight.article.Article;
import doorlight.article.Body;
import doorlight.article.Section;
import doorlight.config.SiteConfig;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Outcome;
import doorlight.diagnostic.Severity;
import doorlight.diagnostic.SourceText;
import doorlight.read.ArticleReader;
import doorlight.read.SourceFile;
import doorlight.reference.HeldBack;
import doorlight.reference.ReferenceResolver;
import doorlight.site.Publication;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What came of an import: the new files are read as a build will read them. */
final class ImportReport {
  private final List<NewFile> brought;
  private final Map<String, Article> read = new LinkedHashMap<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  /**
   * @param publication the articles of the site, without the new ones
   * @param files the new files, pictures included
   */
  ImportReport(
      SiteConfig config, Publication publication, List<NewFile> brought, Set<String> files) {
    this.brought = brought;
    ArticleReader reader = new ArticleReader(config);
    for (NewFile file : brought) {
      if (file.isNew()) {
        notes(file);
        SourceText text = new SourceText(file.file(), file.text());
        Outcome<Article> article = reader.read(new SourceFile(file.kind(), text));
        article.diagnostics().stream().filter(ImportReport::matters).forEach(diagnostics::add);
        article.value().ifPresent(value -> read.put(file.file(), value));
      }
    }
    references(config, publication, files);
  }

  private static boolean matters(Diagnostic diagnostic) {
    return diagnostic.severity() != Severity.ADVICE;
  }

  private void notes(NewFile file) {
    for (Note note : file.notes()) {
      if (note.kind() == Note.Kind.MISSING) {
        diagnostics.add(
            Importer.problem(
                file.found(),
                note,
                Code.IMPORT_INCOMPLETE,
                "Look at the lines above the text of " + file.file() + "."));
      } else if (note.kind() == Note.Kind.LOST) {
        diagnostics.add(
            Importer.problem(
                file.found(),
                note,
                Code.IMPORT_LOST,
                "See whether it is missed in " + file.file() + "."));
      }
    }
  }

  /** Resolves references among all articles, and keeps what is said of the new ones. */
  private void references(SiteConfig config, Publication publication, Set<String> files) {
    List<Article> all = new ArrayList<>(publication.published());
    all.addAll(read.values());
    Set<String> pictures = new LinkedHashSet<>(files);
    List<HeldBack> none = List.of();
    ReferenceResolver.resolve(all, none, config, pictures).diagnostics().stream()
        .filter(d -> read.containsKey(d.file()))
        .filter(ImportReport::matters)
        .forEach(diagnostics::add);
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** A new article beside what it came from. */
  record Pair(NewFile file, Article article) {}

  List<Pair> pairs() {
    return brought.stream()
        .filter(file -> read.containsKey(file.file()))
        .map(file -> new Pair(file, read.get(file.file())))
        .toList();
  }

  List<ImportedArticle> articles() {
    return brought.stream().map(this::article).toList();
  }

  private ImportedArticle article(NewFile file) {
    Optional<Article> article = Optional.ofNullable(read.get(file.file()));
    return new ImportedArticle(
        file.isNew(),
        file.title(),
        file.file(),
        file.found().origin(),
        article.map(a -> kept(a, file.text())).orElse(List.of()),
        notes(file, Note.Kind.CHANGED),
        notes(file, Note.Kind.MISSING),
        notes(file, Note.Kind.LOST));
  }

  private static List<String> notes(NewFile file, Note.Kind kind) {
    return file.isNew()
        ? file.notes().stream().filter(n -> n.kind() == kind).map(Note::what).distinct().toList()
        : List.of();
  }

  private static List<String> kept(Article article, String text) {
    int words = 0;
    int headings = 0;
    List<String> kept = new ArrayList<>();
    List<String> sections = new ArrayList<>();
    for (Section section : article.sections()) {
      headings += section.heading().isPresent() ? 1 : 0;
      for (Body body : section.bodies()) {
        words += body.words();
        headings += body.headings().size();
      }
      name(section).ifPresent(sections::add);
    }
    kept.add(count(words, "word"));
    count(headings, "heading", kept);
    kept.addAll(sections);
    count(matches("(?m)^!?\\[?!\\[|(?<=.)!\\[", text), "picture", kept);
    count(matches("(?m)^\\|(?: -+ \\|)++$|<table>", text), "table", kept);
    count(matches("\\[\\[", text), "reference to another article", kept);
    count(matches("(?<!!)\\[[^\\]\\[]+\\]\\(", text), "link", kept);
    return kept;
  }

  private static Optional<String> name(Section section) {
    int size = section.entries().size();
    return switch (section.kind()) {
      case QUICK_ANSWER -> Optional.of("a quick answer");
      case CHECKLIST -> Optional.of("a checklist of " + size);
      case FAQ -> Optional.of(size + (size == 1 ? " question" : " questions"));
      case REFERENCES ->
          Optional.of(
              size
                  + (size == 1
                      ? " work in a list of references"
                      : " works in a list of references"));
      case FOOTNOTES -> Optional.of(size + (size == 1 ? " footnote" : " footnotes"));
      default -> Optional.empty();
    };
  }

  private static int matches(String pattern, String text) {
    return (int) Pattern.compile(pattern).matcher(text).results().count();
  }

  private static void count(int number, String what, List<String> kept) {
    if (number > 0) {
      kept.add(count(number, what));
    }
  }

  private static String count(int number, String what) {
    String plural =
        what.startsWith("reference")
            ? what.replace("reference", "references").replace("another article", "other articles")
            : what + "s";
    return number + " " + (number == 1 ? what : plural);
  }
}
