package doorlight.site;

import doorlight.article.Article;
import doorlight.article.Slug;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The tags of the site, in alphabetical order. Tags with one slug are one tag ("Attachment" and
 * "attachment"), named as its newest article spells it.
 */
public record Taxonomy(SortedMap<String, Tag> bySlug) {

  /** A tag and its articles, in the order of the site. */
  public record Tag(String name, String slug, List<Article> articles) {}

  /** The tags of these posts, which are in the order of the site. */
  public static Taxonomy of(List<Article> posts) {
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, List<Article>> articles = new LinkedHashMap<>();
    for (Article post : posts) {
      for (String name : post.frontMatter().tags()) {
        String slug = Slug.of(name);
        if (slug.isEmpty()) {
          continue;
        }
        names.putIfAbsent(slug, name);
        List<Article> tagged = articles.computeIfAbsent(slug, s -> new ArrayList<>());
        if (tagged.isEmpty() || tagged.get(tagged.size() - 1) != post) {
          tagged.add(post);
        }
      }
    }
    SortedMap<String, Tag> tags = new TreeMap<>();
    names.forEach(
        (slug, name) -> tags.put(slug, new Tag(name, slug, List.copyOf(articles.get(slug)))));
    return new Taxonomy(tags);
  }

  /** Every tag, in alphabetical order. */
  public List<Tag> tags() {
    return List.copyOf(bySlug.values());
  }

  /** The tag of this name, however it is spelt. */
  public Optional<Tag> named(String name) {
    return Optional.ofNullable(bySlug.get(Slug.of(name)));
  }
}
