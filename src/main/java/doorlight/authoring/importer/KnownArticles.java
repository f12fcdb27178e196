package doorlight.authoring.importer;

import doorlight.article.Article;
import doorlight.diagnostic.Placed;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which articles are there already: those of the site, by the addresses that they have or had and
 * by their titles of today and before; and those that came from another file of the same source.
 */
final class KnownArticles {
  private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private final Map<String, Article> byAddress = new HashMap<>();
  private final Map<String, List<Article>> byTitle = new HashMap<>();
  private final Map<String, NewFile> broughtByAddress = new HashMap<>();
  private final Map<String, List<NewFile>> broughtByTitle = new HashMap<>();

  KnownArticles(List<Article> articles) {
    for (Article article : articles) {
      addresses(article).forEach(path -> byAddress.putIfAbsent(path, article));
      Stream.concat(
              Stream.of(article.title()),
              article.frontMatter().formerTitles().stream().map(Placed::value))
          .forEach(
              title -> byTitle.computeIfAbsent(words(title), t -> new ArrayList<>()).add(article));
    }
  }

  /** Remembers an article that is brought. */
  void add(NewFile file) {
    paths(file.found()).forEach(path -> broughtByAddress.putIfAbsent(path, file));
    broughtByTitle.computeIfAbsent(words(file.title()), t -> new ArrayList<>()).add(file);
  }

  /** The article of the site that is the one found. */
  Optional<Article> inSite(FoundArticle found, String title) {
    Optional<Article> addressed =
        paths(found).map(byAddress::get).filter(article -> article != null).findFirst();
    return addressed.or(
        () ->
            byTitle.getOrDefault(words(title), List.of()).stream()
                .filter(article -> !isAnother(article, found))
                .findFirst());
  }

  /** The article that was brought already and is the one found: of a feed beside an export, say. */
  Optional<NewFile> brought(FoundArticle found, String title) {
    Optional<NewFile> addressed =
        paths(found).map(broughtByAddress::get).filter(file -> file != null).findFirst();
    return addressed.or(
        () ->
            broughtByTitle.getOrDefault(words(title), List.of()).stream()
                .filter(file -> file.found().text().text().equals(found.text().text()))
                .findFirst());
  }

  /** Two notes of one name, of different days and each with an address of its own, are two. */
  private static boolean isAnother(Article article, FoundArticle found) {
    boolean otherDay =
        found.date().isPresent()
            && article.frontMatter().date().isPresent()
            && !article.frontMatter().date().get().toLocalDate().equals(found.date().get());
    return otherDay && !article.frontMatter().aliases().isEmpty() && !found.addresses().isEmpty();
  }

  private static Stream<String> addresses(Article article) {
    return Stream.concat(
            Stream.of(article.url()), article.frontMatter().aliases().stream().map(Placed::value))
        .map(OldAddresses::path);
  }

  /** Many pages that say of themselves that they are the home page are not one. */
  private static Stream<String> paths(FoundArticle found) {
    return found.addresses().stream().map(OldAddresses::path).filter(path -> !path.equals("/"));
  }

  /** The letters and digits of a title, by which titles are compared. */
  static String words(String title) {
    String folded = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return NOT_WORDS.matcher(folded.replace("&", "and")).replaceAll("");
  }
}
