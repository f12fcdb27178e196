package doorlight.reference;

import doorlight.article.Article;
import doorlight.config.Person;
import doorlight.config.SiteConfig;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Outcome;
import doorlight.diagnostic.Placed;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Pictures and other files that only drafts and the like name. They stay out of the site with the
 * articles that they belong to, since a name such as {@code leaving-him.jpg} says enough. Files
 * that nobody names are published.
 */
public final class HeldBackFiles {
  private final FileLinks files;

  private HeldBackFiles(FileLinks files) {
    this.files = files;
  }

  /** The paths of the files to leave out, {@code content/images/a.jpg}, each with an advice. */
  public static Outcome<Set<String>> find(
      List<Article> published, List<HeldBack> heldBack, SiteConfig config, Set<String> files) {
    if (heldBack.isEmpty()) {
      return Outcome.of(Set.of(), List.of());
    }
    HeldBackFiles all = new HeldBackFiles(new FileLinks(List.of(), List.of(), files));
    Set<String> named = new HashSet<>();
    published.forEach(article -> named.addAll(all.namedBy(article)));
    named.addAll(all.namedBy(config));
    TreeMap<String, Diagnostic> left = new TreeMap<>();
    for (HeldBack held : heldBack) {
      for (String address : all.namedBy(held.article())) {
        String file = "content" + address;
        if (!named.contains(address) && files.contains(file)) {
          left.putIfAbsent(file, report(held.article(), file));
        }
      }
    }
    return Outcome.of(left.keySet(), List.copyOf(left.values()));
  }

  private static Diagnostic report(Article article, String file) {
    return Diagnostic.at(
        article.source(),
        article.frontMatter().title().span(),
        Code.FILE_HELD_BACK,
        "The file " + file + " belongs to this article alone, and is held back with it.",
        "It will be published together with the article.");
  }

  private Set<String> namedBy(SiteConfig config) {
    Set<String> named = new HashSet<>();
    config.theme().logo().map(Placed::value).ifPresent(named::add);
    config.authors().values().stream()
        .map(Person::image)
        .flatMap(Optional::stream)
        .forEach(image -> named.add(image.value()));
    config.menu().forEach(item -> named.add(item.url().value()));
    config.footer().forEach(item -> named.add(item.url().value()));
    config.linkPhrases().forEach(phrase -> named.add(phrase.page().value()));
    config
        .callToAction()
        .flatMap(SiteConfig.CallToAction::url)
        .ifPresent(url -> named.add(url.value()));
    return named;
  }

  /** The addresses of the files that an article names, whose links are still as typed. */
  private Set<String> namedBy(Article article) {
    Set<String> named = new HashSet<>();
    article
        .frontMatter()
        .image()
        .flatMap(image -> files.picture(article.file(), image.value()))
        .ifPresent(named::add);
    for (String picture : article.outline().pictures()) {
      files.picture(article.file(), picture).ifPresent(named::add);
    }
    for (String link : article.outline().links()) {
      files.file(article.file(), link).ifPresent(named::add);
    }
    return named;
  }
}
