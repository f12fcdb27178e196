package doorlight.site;

import doorlight.article.Article;
import doorlight.article.Slug;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import doorlight.diagnostic.NearestName;
import doorlight.diagnostic.Placed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The articles to explore after one: those that its writer names under {@code related}, then the
 * nearest others.
 *
 * <p>Nearness adds up: 3 for a reference in either direction, 1 for each article that both refer to
 * or are referred to by, and for each shared tag more the rarer the tag is: log2(posts / posts with
 * the tag), the inverse document frequency of information retrieval (Spärck Jones 1972).
 */
final class RelatedArticles {
  private static final int AT_MOST = 3;
  private static final double REFERENCE = 3;
  private static final double SHARED_NEIGHBOUR = 1;

  private final List<Article> posts;
  private final LinkGraph links;
  private final Taxonomy tags;
  private final List<Diagnostic> diagnostics;
  private final Map<String, Article> byName = new HashMap<>();

  RelatedArticles(
      List<Article> posts,
      Collection<Article> all,
      LinkGraph links,
      Taxonomy tags,
      List<Diagnostic> diagnostics) {
    this.posts = posts;
    this.links = links;
    this.tags = tags;
    this.diagnostics = diagnostics;
    all.forEach(article -> byName.putIfAbsent(article.slug(), article));
    all.forEach(
        article ->
            article
                .frontMatter()
                .formerTitles()
                .forEach(title -> byName.put(fold(title.value()), article)));
    all.forEach(article -> byName.put(fold(article.title()), article));
  }

  /** For each post, by its file: all that it names, filled up to three; never itself. */
  Map<String, List<Article>> compute(Collection<String> heldBackNames) {
    Map<String, List<Article>> related = new LinkedHashMap<>();
    for (Article post : posts) {
      Map<String, Article> chosen = new LinkedHashMap<>();
      for (Placed<String> name : post.frontMatter().related()) {
        Article named = byName.get(fold(name.value()));
        if (named != null && named != post) {
          chosen.put(named.file(), named);
        } else if (named == null && !heldBackNames.contains(fold(name.value()))) {
          reportUnknown(post, name);
        }
      }
      nearest(post).stream().limit(AT_MOST).forEach(a -> chosen.put(a.file(), a));
      int count = Math.max(AT_MOST, post.frontMatter().related().size());
      related.put(post.file(), chosen.values().stream().limit(count).toList());
    }
    return related;
  }

  /** How titles and slugs are compared: by their letters and digits, and "&" is "and". */
  static String fold(String name) {
    return Slug.ofFileName(name.replace("&", " and "));
  }

  private List<Article> nearest(Article post) {
    Map<Article, Double> nearness = new IdentityHashMap<>();
    List<Article> neighbours = new ArrayList<>(links.from(post));
    neighbours.addAll(links.to(post));
    for (Article neighbour : neighbours) {
      nearness.merge(neighbour, REFERENCE, Double::sum);
      links.from(neighbour).forEach(a -> nearness.merge(a, SHARED_NEIGHBOUR, Double::sum));
      links.to(neighbour).forEach(a -> nearness.merge(a, SHARED_NEIGHBOUR, Double::sum));
    }
    for (String name : post.frontMatter().tags()) {
      tags.named(name)
          .ifPresent(
              tag -> {
                double weight =
                    Math.log((double) posts.size() / tag.articles().size()) / Math.log(2);
                tag.articles().forEach(a -> nearness.merge(a, weight, Double::sum));
              });
    }
    return nearness.entrySet().stream()
        .filter(e -> e.getKey() != post && e.getKey().kind() == Article.Kind.POST)
        .filter(e -> e.getValue() > 0)
        .sorted(
            Map.Entry.<Article, Double>comparingByValue()
                .reversed()
                .thenComparing(
                    e -> e.getKey().frontMatter().date().orElseThrow(), Comparator.reverseOrder())
                .thenComparing(e -> e.getKey().file()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private void reportUnknown(Article post, Placed<String> name) {
    List<String> near = NearestName.of(name.value(), posts.stream().map(Article::title).toList());
    diagnostics.add(
        Diagnostic.at(
            post.source(),
            name.span(),
            Code.RELATED_UNKNOWN,
            "No article is called \"" + name.value() + "\".",
            NearestName.hint(near, "Write the title or the slug of an article of this site."),
            near));
  }
}
