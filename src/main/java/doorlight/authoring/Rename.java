package doorlight.authoring;

import doorlight.article.Article;
import doorlight.article.Slug;
import doorlight.build.BuiltSite;
import doorlight.config.SiteConfig;
import doorlight.diagnostic.Placed;
import doorlight.diagnostic.SourceText;
import doorlight.diagnostic.Span;
import doorlight.read.FrontMatterFence;
import doorlight.reference.FileLinks;
import doorlight.reference.Reference;
import doorlight.reference.Titles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A new title for an article, with everything that hangs on the old one: its file and address, the
 * links to these, and the words by which other articles refer to it. What is not rewritten goes on
 * working, since the old title becomes one of {@code former_titles} and the old address one of
 * {@code aliases}.
 *
 * <p>Every plan is rehearsed in memory: each reference of the site leads to the same article after
 * it as before, and nothing is wrong then that was not wrong before.
 */
public final class Rename {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?:[-_ ]+(?=.)|$)");
  private static final Pattern HEADING =
      Pattern.compile("\\A\\s*#[ \\t]+([^\\r\\n]*?)[ \\t]*#*[ \\t]*(?=[\\r\\n]|\\z)");

  private final BuiltSite built;
  private final List<Article> articles;
  private final Article target;
  private final String title;
  private final String newFile;
  private final String newUrl;
  private final YamlEdits settings;
  private final Map<String, List<RenameEdit>> edits = new LinkedHashMap<>();

  private Rename(BuiltSite built, Article target, String title) {
    this.built = built;
    this.articles = built.publication().all();
    this.target = target;
    this.title = title;
    FrontMatterFence fence = FrontMatterFence.in(target.source().text()).orElseThrow();
    this.settings = YamlEdits.of(target.source(), fence.settings()).orElseThrow();
    String slug = Slug.of(title).isEmpty() ? target.slug() : Slug.of(title);
    boolean keepsFile = settings.has("slug") || slug.equals(target.slug());
    this.newFile = keepsFile ? target.file() : file(slug);
    this.newUrl = url(built.site().config(), target, slug);
  }

  /**
   * What a new title changes, the article's own file first; or why it cannot be, in a sentence.
   *
   * @param built the site, drafts and future articles included
   * @param target one of its articles, as it was read
   */
  public static Plan plan(BuiltSite built, Article target, String title) {
    Rename rename = new Rename(built, target, title.strip());
    Optional<String> refusal = rename.refusal();
    if (refusal.isPresent()) {
      return new Plan(List.of(), refusal.get());
    }
    rename.collect();
    List<RenamedFile> files =
        new Rehearsal(built, rename.target.file(), rename.newFile).settle(rename.files());
    return files.isEmpty()
        ? new Plan(
            List.of(),
            "With the title \""
                + title
                + "\" some references would lead to another article than they do now.")
        : new Plan(files, "");
  }

  /**
   * What is to be changed.
   *
   * @param refusal why nothing can be, or empty
   */
  public record Plan(List<RenamedFile> files, String refusal) {
    public Plan {
      files = List.copyOf(files);
    }

    /** The same, with the words in other articles left as they are. */
    public Plan neededOnly() {
      List<RenamedFile> needed =
          files.stream()
              .map(RenamedFile::neededOnly)
              .filter(f -> f.moves() || !f.edits().isEmpty())
              .toList();
      return new Plan(needed, refusal);
    }

    /**
     * The changes, ready to be written.
     *
     * @throws IOException when a file is no longer as it was read, or a name is taken
     */
    public Changes changes(Path site) throws IOException {
      Changes changes = new Changes(site);
      for (RenamedFile file : files) {
        if (file.moves()) {
          changes.move(file.source(), file.plainEdits(), file.newFile());
        } else {
          changes.edit(file.source(), file.plainEdits());
        }
      }
      return changes;
    }
  }

  private String file(String slug) {
    int name = target.file().lastIndexOf('/') + 1;
    int dot = target.file().lastIndexOf('.');
    String base = target.file().substring(name, dot);
    Matcher date = DATE.matcher(base);
    String start = date.lookingAt() ? date.group() : "";
    boolean needsHyphen = !start.isEmpty() && start.length() == base.length();
    return target.file().substring(0, name)
        + start
        + (needsHyphen ? "-" : "")
        + slug
        + target.file().substring(dot);
  }

  private static String url(SiteConfig config, Article article, String slug) {
    return article.kind() == Article.Kind.PAGE
        ? config.permalinks().ofPage(slug)
        : config
            .permalinks()
            .ofPost(slug, article.frontMatter().date().orElseThrow().toLocalDate());
  }

  private Optional<String> refusal() {
    if (title.isBlank() || title.codePoints().anyMatch(Character::isISOControl)) {
      return Optional.of("The new title has to be one line with a word in it.");
    }
    if (title.equals(target.title())) {
      return Optional.of("The article is called that already.");
    }
    for (Article other : articles) {
      if (other != target && isTitleOf(other)) {
        return Optional.of(
            "\"" + title + "\" is the title, or an earlier title, of " + other.file() + ".");
      }
    }
    for (SiteConfig.ExternalWork work : built.site().config().externalWorks()) {
      if (Titles.same(work.title(), title)) {
        return Optional.of(
            "\"" + title + "\" is listed in site-config.yaml as a work by somebody else.");
      }
    }
    boolean own =
        target.frontMatter().aliases().stream().anyMatch(alias -> alias.value().equals(newUrl));
    boolean taken =
        !newUrl.equals(target.url())
            && !own
            && (built.plan().pages().stream().anyMatch(page -> page.path().equals(newUrl))
                || built.plan().redirects().stream().anyMatch(r -> r.from().equals(newUrl)));
    return taken
        ? Optional.of("The address " + newUrl + " is taken already; choose another title.")
        : Optional.empty();
  }

  private boolean isTitleOf(Article other) {
    return Titles.same(other.title(), title)
        || other.frontMatter().formerTitles().stream().anyMatch(f -> Titles.same(f.value(), title));
  }

  private void collect() {
    editFrontMatter();
    editFirstHeading();
    LinkEdits links =
        new LinkEdits(new FileLinks(articles, List.of(), Set.of()), target, newFile, newUrl);
    for (Article article : articles) {
      links.in(article).forEach(edit -> add(article.source(), edit, true));
      editRelated(article);
    }
    WordEdits words = new WordEdits(target, title);
    for (Reference reference : Rehearsal.references(built)) {
      if (reference.to().equals(target.file())) {
        Article from = article(reference.from());
        words.of(reference, from).ifPresent(edit -> add(from.source(), edit, false));
      }
    }
    editSettingsOfSite();
  }

  private Article article(String file) {
    return articles.stream().filter(a -> a.file().equals(file)).findFirst().orElseThrow();
  }

  private void editFrontMatter() {
    add(target.source(), settings.set("title", title), true);
    if (settings.has("slug") && !newUrl.equals(target.url())) {
      add(target.source(), settings.set("slug", Slug.of(title)), true);
    }
    boolean known =
        target.frontMatter().formerTitles().stream()
            .anyMatch(former -> Titles.same(former.value(), target.title()));
    if (!known && !Titles.same(title, target.title())) {
      add(
          target.source(),
          settings.add(
              "former_titles", target.title(), former -> Titles.same(former, title), "title"),
          true);
    }
    if (!newUrl.equals(target.url())) {
      add(
          target.source(),
          settings.add("aliases", target.url(), alias -> isSameUrl(alias, newUrl), "title"),
          true);
    }
  }

  private static boolean isSameUrl(String alias, String url) {
    return alias.replaceAll("^/|/$", "").equals(url.replaceAll("^/|/$", ""));
  }

  /** The title once more above the text is left out of the page only while it is the title. */
  private void editFirstHeading() {
    String text = target.source().text();
    int body = FrontMatterFence.in(text).orElseThrow().bodyStart();
    Matcher heading = HEADING.matcher(text).region(body, text.length());
    if (heading.lookingAt() && Titles.same(heading.group(1), target.title())) {
      add(target.source(), new Edit(new Span(heading.start(1), heading.end(1)), title), true);
    }
  }

  private void editRelated(Article article) {
    for (Placed<String> name : article.frontMatter().related()) {
      boolean slug = name.value().equals(target.slug());
      boolean titled = name(name.value()).equals(name(target.title()));
      if (slug && !newUrl.equals(target.url())) {
        add(
            article.source(),
            YamlEdits.replace(article.source(), name.span(), Slug.of(title)),
            true);
      } else if (titled && !slug) {
        add(article.source(), YamlEdits.replace(article.source(), name.span(), title), false);
      }
    }
  }

  /** How the names under {@code related} are compared. */
  private static String name(String title) {
    return Slug.ofFileName(title.replace("&", " and "));
  }

  private void editSettingsOfSite() {
    SiteConfig config = built.site().config();
    for (SiteConfig.LinkPhrase phrase : config.linkPhrases()) {
      Placed<String> page = phrase.page();
      boolean titled =
          Titles.same(page.value(), target.title())
              || target.frontMatter().formerTitles().stream()
                  .anyMatch(former -> Titles.same(former.value(), page.value()));
      if (titled) {
        add(config.source(), YamlEdits.replace(config.source(), page.span(), title), false);
      }
      editAddress(config.source(), page);
    }
    config.menu().forEach(item -> editAddress(config.source(), item.url()));
    config.footer().forEach(item -> editAddress(config.source(), item.url()));
    config
        .callToAction()
        .flatMap(SiteConfig.CallToAction::url)
        .ifPresent(url -> editAddress(config.source(), url));
  }

  private void editAddress(SourceText source, Placed<String> address) {
    String path = FileLinks.pathOf(address.value());
    if (path.equals(target.url()) && !newUrl.equals(path)) {
      String other = newUrl + address.value().substring(path.length());
      add(source, YamlEdits.replace(source, address.span(), other), true);
    }
  }

  private void add(SourceText source, Edit edit, boolean needed) {
    edits
        .computeIfAbsent(source.file(), file -> new ArrayList<>())
        .add(new RenameEdit(edit, needed));
  }

  private List<RenamedFile> files() {
    List<RenamedFile> files = new ArrayList<>();
    Set<SourceText> sources = new LinkedHashSet<>(List.of(target.source()));
    articles.stream().map(Article::source).forEach(sources::add);
    sources.add(built.site().config().source());
    for (SourceText source : sources) {
      List<RenameEdit> own = withoutOverlap(edits.getOrDefault(source.file(), List.of()));
      if (!own.isEmpty()) {
        files.add(
            new RenamedFile(source, source == target.source() ? newFile : source.file(), own));
      }
    }
    return files;
  }

  /** In order; where two edits overlap, the needed one counts, or else the first. */
  private static List<RenameEdit> withoutOverlap(List<RenameEdit> edits) {
    List<RenameEdit> kept = new ArrayList<>();
    List<RenameEdit> neededFirst = new ArrayList<>(edits);
    neededFirst.sort(Comparator.comparing(edit -> !edit.needed()));
    for (RenameEdit edit : neededFirst) {
      if (kept.stream().noneMatch(other -> overlap(other.edit(), edit.edit()))) {
        kept.add(edit);
      }
    }
    kept.sort(Comparator.comparing(edit -> edit.edit().span().start()));
    return kept;
  }

  private static boolean overlap(Edit one, Edit other) {
    return one.equals(other)
        || one.span().start() < other.span().end() && other.span().start() < one.span().end();
  }
}
