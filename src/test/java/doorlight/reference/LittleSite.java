package doorlight.reference;

import doorlight.article.Article;
import doorlight.article.Body;
import doorlight.article.Inline;
import doorlight.article.Part;
import doorlight.article.Section;
import doorlight.article.Slug;
import doorlight.config.SiteConfig;
import doorlight.config.SiteConfigReader;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Outcome;
import doorlight.diagnostic.SourceText;
import doorlight.read.ArticleReader;
import doorlight.read.SourceFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A site in a few lines, with an article of it to be linked:
 *
 * <pre>
 * Why We Freeze                      an article of this title
 * Rest Now | former: Rest Later      with another key of front matter, perhaps several
 * Contact | page                     a page
 * external: Trauma and Rivers        a line of cross_references; with its URL after " = "
 * lead-in: I unpack this in
 * phrase: safe place = /about/       a line of link_phrases
 * file: content/images/door.jpg
 * setting: theme: {logo: door.png}   a line of the settings
 * in: Why We Freeze                  the article that has the text, when it is not "This Article"
 * </pre>
 */
final class LittleSite {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final List<Article> published = new ArrayList<>();
  private final List<HeldBack> heldBack = new ArrayList<>();
  private final Set<String> files = new TreeSet<>();
  private final List<String> externals = new ArrayList<>();
  private final List<String> leadIns = new ArrayList<>();
  private final List<String> phrases = new ArrayList<>();
  private final List<String> settings = new ArrayList<>();
  private final SiteConfig config;
  private final String text;
  private final String host;

  private LittleSite(List<String> site, String text) {
    this.text = text;
    List<String> titles = new ArrayList<>();
    String in = "This Article";
    for (String line : site) {
      String value = line.substring(line.indexOf(':') + 1).strip();
      if (line.startsWith("external: ")) {
        externals.add(value);
      } else if (line.startsWith("lead-in: ")) {
        leadIns.add(value);
      } else if (line.startsWith("phrase: ")) {
        phrases.add(value);
      } else if (line.startsWith("setting: ")) {
        settings.add(value);
      } else if (line.startsWith("file: ")) {
        files.add(value);
      } else if (line.startsWith("in: ")) {
        in = value;
      } else {
        titles.add(line);
      }
    }
    if (titles.stream().noneMatch(isOf(in))) {
      titles.add(in);
    }
    this.config =
        SiteConfigReader.read(new SourceText("site-config.yaml", settings()), Optional.empty())
            .value()
            .get();
    String hostFile = "";
    for (String line : titles) {
      boolean host = isOf(in).test(line);
      Article article = article(line, host ? text : "");
      hostFile = host ? article.file() : hostFile;
    }
    this.host = hostFile;
  }

  /** Whether a line has a title. */
  private static Predicate<String> isOf(String title) {
    return line -> line.equals(title) || line.startsWith(title + " | ");
  }

  static LittleSite of(List<String> site, String text) {
    return new LittleSite(site, text);
  }

  private String settings() {
    StringBuilder yaml = new StringBuilder("title: A Site\ncross_references:\n  lead_ins: [");
    yaml.append(String.join(", ", leadIns)).append("]\n  external:\n");
    for (String work : externals) {
      String[] parts = work.split(" = ");
      yaml.append("    - title: \"").append(parts[0]).append("\"\n");
      yaml.append(parts.length > 1 ? "      url: " + parts[1] + "\n" : "");
    }
    yaml.append("link_phrases:\n");
    phrases.forEach(p -> yaml.append("  ").append(p.replace(" = ", ": ")).append("\n"));
    settings.forEach(line -> yaml.append(line).append("\n"));
    return yaml.toString();
  }

  private Article article(String line, String body) {
    String[] parts = line.split(" \\| ");
    boolean page = List.of(parts).contains("page");
    String slug = Slug.of(parts[0]);
    String folder = page ? "content/pages/" : "content/posts/";
    String file = folder + slug + ".md";
    for (int n = 2; hasFile(file); n++) {
      file = folder + slug + "-" + n + ".md";
    }
    StringBuilder front = new StringBuilder("---\ntitle: ");
    front.append('"').append(parts[0].replace("\"", "\\\"")).append("\"\n");
    List<String> formers = new ArrayList<>();
    String date = "2026-01-05";
    for (int i = 1; i < parts.length; i++) {
      if (parts[i].startsWith("former: ")) {
        formers.add("\"" + parts[i].substring(8).replace("\"", "\\\"") + "\"");
      } else if (parts[i].startsWith("date: ")) {
        date = parts[i].substring(6);
      } else if (!parts[i].equals("page")) {
        front.append(parts[i]).append("\n");
      }
    }
    front.append("former_titles: ").append(formers).append("\n");
    front.append(page ? "---\n" : "date: " + date + "\n---\n");
    SourceText source = new SourceText(file, front + body);
    Article.Kind kind = page ? Article.Kind.PAGE : Article.Kind.POST;
    Article article =
        new ArticleReader(config).read(new SourceFile(kind, source)).value().orElseThrow();
    if (article.frontMatter().draft()) {
      heldBack.add(new HeldBack(article, HeldBack.Reason.DRAFT));
    } else if (article.frontMatter().expires().isPresent()) {
      heldBack.add(new HeldBack(article, HeldBack.Reason.EXPIRED));
    } else if (LocalDate.parse(date).isAfter(TODAY)) {
      heldBack.add(new HeldBack(article, HeldBack.Reason.SCHEDULED));
    } else {
      published.add(article);
    }
    return article;
  }

  private boolean hasFile(String file) {
    return published.stream().anyMatch(a -> a.file().equals(file))
        || heldBack.stream().anyMatch(h -> h.article().file().equals(file));
  }

  SiteConfig config() {
    return config;
  }

  References resolve() {
    return resolve(Resolution.Earlier.NONE);
  }

  References resolve(Resolution.Earlier earlier) {
    return ReferenceResolver.resolve(
        published, heldBack, config, files, earlier, UnaryOperator.identity());
  }

  Outcome<Set<String>> heldBackFiles() {
    return HeldBackFiles.find(published, heldBack, config, files);
  }

  List<Diagnostic> foresee() {
    return ReferenceResolver.foresee(published, heldBack, config, files);
  }

  /**
   * The linked article, each stretch of prose and each heading on a line, and what was reported.
   */
  String show() {
    References references = resolve();
    Article article =
        references.articles().stream().filter(a -> a.file().equals(host)).findFirst().orElseThrow();
    StringBuilder out = new StringBuilder();
    for (Section section : article.sections()) {
      section.heading().ifPresent(heading -> out.append(show(heading)));
      section.bodies().forEach(body -> show(body, out));
    }
    for (Diagnostic diagnostic : references.diagnostics()) {
      out.append(show(diagnostic, article)).append('\n');
    }
    return out.toString();
  }

  /** The tokens of a part, were it prose or a heading. */
  static Stream<Inline> inlines(Part part) {
    if (part instanceof Part.Prose prose) {
      return prose.inlines().stream();
    }
    return part instanceof Part.Heading heading ? heading.inlines().stream() : Stream.empty();
  }

  private static void show(Body body, StringBuilder out) {
    for (Part part : body.parts()) {
      if (part instanceof Part.Heading heading) {
        out.append(show(heading));
      } else if (part instanceof Part.Prose prose) {
        out.append(show(prose.inlines())).append('\n');
      }
    }
  }

  private static String show(Part.Heading heading) {
    return "#".repeat(heading.level()) + " " + show(heading.inlines()) + "\n";
  }

  static String show(List<Inline> inlines) {
    StringBuilder out = new StringBuilder();
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Text text) {
        out.append(text.text());
      } else if (inline instanceof Inline.Markup markup) {
        out.append(
            markup
                .html()
                .replaceAll("</?em>", "*")
                .replaceAll("</?strong>", "**")
                .replaceAll("</?sup.*?>", ""));
      } else if (inline instanceof Inline.Verbatim verbatim) {
        String fence = verbatim.html().startsWith("<") ? "`" : "";
        out.append(fence).append(verbatim.text()).append(fence);
      } else if (inline instanceof Inline.Image image) {
        out.append("![").append(image.alt()).append("](").append(image.target()).append(')');
      } else if (inline instanceof Inline.Link link) {
        String open = link.kind() == Inline.Link.Kind.CROSS_REFERENCE ? "[" : "<";
        String close = link.kind() == Inline.Link.Kind.CROSS_REFERENCE ? "]" : ">";
        String words = show(link.content());
        String target = link.target().replaceAll("^/blog/(.*)/$", "$1");
        out.append(
            link.kind() == Inline.Link.Kind.FOOTNOTE
                ? "^"
                : open + words + close + "(" + target + ")");
      }
    }
    return out.toString();
  }

  /** {@code ! code 1:16 "the words underlined" (Nearest Title)}; lines count from the text. */
  private String show(Diagnostic diagnostic, Article article) {
    String source = article.source().text();
    int head = source.length() - text.length();
    int lines = (int) source.substring(0, head).chars().filter(c -> c == '\n').count();
    int line = diagnostic.line() - (diagnostic.file().equals(host) ? lines : 0);
    int from = diagnostic.excerpt().offsetByCodePoints(0, diagnostic.column() - 1);
    int to = diagnostic.excerpt().offsetByCodePoints(from, diagnostic.length());
    String near = String.join("; ", diagnostic.suggestions());
    return "! "
        + diagnostic.code().label()
        + (diagnostic.file().equals(host) ? " " : " in " + diagnostic.file() + " ")
        + line
        + ":"
        + diagnostic.column()
        + " \""
        + diagnostic.excerpt().substring(from, to)
        + "\""
        + (near.isEmpty() ? "" : " (" + near + ")");
  }
}
