package doorlight.page;

import doorlight.article.Article;
import doorlight.base.AddressVersion;
import doorlight.base.Characters;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.Placed;
import doorlight.picture.Picture;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who has which address. Two for one are reported, letter case and Unicode form aside, since there
 * are file systems and servers that mix those up; so is a file where others need a folder.
 */
final class AddressBook {
  private static final String OURS = "a page or file that Doorlight makes itself";

  /** Files of the site that are no pages. */
  static final List<String> FILES =
      List.of(
          Routes.ATOM,
          Routes.RSS,
          Routes.JSON_FEED,
          Routes.SITEMAP,
          Routes.SEARCH_INDEX,
          "/robots.txt",
          "/CNAME",
          "/.nojekyll",
          "/.doorlight");

  private final Map<String, String> owners = new HashMap<>();
  private final Map<String, String> folders = new HashMap<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private AddressBook() {}

  /**
   * What is wrong with the addresses of a plan.
   *
   * @param assets the addresses of the theme's files
   * @param files the paths of the writer's files, {@code content/images/door.jpg}
   */
  static List<Diagnostic> check(
      SitePlan plan, List<Article> articles, Collection<String> assets, Collection<String> files) {
    AddressBook book = new AddressBook();
    FILES.forEach(url -> book.claim(url, OURS));
    // The folder of the rest of the search: what is in it are files, whatever they are called.
    book.claim(Routes.SEARCH_FILES.replaceFirst("/$", ""), OURS);
    assets.forEach(url -> book.claim(AddressVersion.without(url), OURS));
    articles.forEach(article -> book.claim(article, article.url(), article.frontMatter().title()));
    for (PlannedPage page : plan.pages()) {
      if (page.article().isEmpty()) {
        book.claimOwnPage(page.path(), articles);
      }
    }
    book.claimDrawn(plan);
    files.forEach(book::claimFile);
    for (Article article : articles) {
      article.frontMatter().aliases().forEach(alias -> book.claim(article, alias.value(), alias));
    }
    return book.diagnostics;
  }

  /** Takes an address; answers who has it already. */
  private Optional<String> claim(String url, String owner) {
    String path = Characters.fold(url.endsWith("/") ? url + "index.html" : url);
    String other = owners.putIfAbsent(path, owner);
    if (other == null) {
      other = folders.get(path);
    }
    for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      String folder = path.substring(0, slash);
      folders.putIfAbsent(folder, owner);
      other = other == null ? owners.get(folder) : other;
    }
    return Optional.ofNullable(other);
  }

  private void claim(Article article, String url, Placed<String> at) {
    claim(url, article.file())
        .ifPresent(
            other ->
                diagnostics.add(
                    Diagnostic.at(
                        article.source(),
                        at.span(),
                        Code.URL_DUPLICATE,
                        "The address "
                            + url
                            + " of this article is taken already, by "
                            + other
                            + ".",
                        "Give one of them another slug, or remove the alias.")));
  }

  private void claimOwnPage(String url, List<Article> articles) {
    Optional<String> other = claim(url, OURS);
    if (other.isEmpty()) {
      return;
    }
    articles.stream()
        .filter(article -> article.file().equals(other.get()))
        .forEach(
            article ->
                diagnostics.add(
                    Diagnostic.at(
                        article.source(),
                        article.frontMatter().title().span(),
                        Code.URL_DUPLICATE,
                        "The address "
                            + url
                            + " of this article is that of a page that Doorlight"
                            + " makes itself.",
                        "Give this article another slug.")));
  }

  /** Pictures in other sizes, and cards, stand among the theme's files. */
  private void claimDrawn(SitePlan plan) {
    List<String> drawn = new ArrayList<>(plan.cards().keySet());
    for (Picture picture : plan.pictures().all().values()) {
      picture.variants().forEach(v -> drawn.add(AddressVersion.without(v.address())));
    }
    for (String url : drawn) {
      if (claim(url, OURS).filter(OURS::equals).isPresent()) {
        diagnostics.add(
            Diagnostic.ofFile(
                "templates" + url,
                Code.URL_DUPLICATE,
                "The address of this file is that of a picture that Doorlight makes.",
                "Rename it, or put it into another folder."));
      }
    }
  }

  private void claimFile(String file) {
    claim(file.substring("content".length()), file)
        // Two files of one name are an error of their names already.
        .filter(other -> !Characters.fold(other).equals(Characters.fold(file)))
        .ifPresent(
            other ->
                diagnostics.add(
                    Diagnostic.ofFile(
                        file,
                        Code.URL_DUPLICATE,
                        "The address of this file is taken already, by " + other + ".",
                        "Rename it; capitals and small letters count as the same.")));
  }
}
