package doorlight.site;

import doorlight.article.Article;
import doorlight.article.FrontMatter.SeriesPart;
import doorlight.article.Slug;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Articles that belong together, in the order of their parts, then of their dates. */
public record Series(String name, String slug, List<Article> articles) {

  /** The series of these posts, by slug; two articles for one part are reported. */
  static List<Series> of(List<Article> posts, List<Diagnostic> diagnostics) {
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, List<Article>> members = new LinkedHashMap<>();
    for (Article post : posts) {
      post.frontMatter()
          .series()
          .map(SeriesPart::name)
          .filter(name -> !Slug.of(name).isEmpty())
          .ifPresent(
              name -> {
                names.putIfAbsent(Slug.of(name), name);
                members.computeIfAbsent(Slug.of(name), s -> new ArrayList<>()).add(post);
              });
    }
    List<Series> all = new ArrayList<>();
    names.forEach(
        (slug, name) -> {
          List<Article> articles = members.get(slug);
          articles.sort(
              Comparator.comparingInt(Series::part)
                  .thenComparing(a -> a.frontMatter().date().orElseThrow())
                  .thenComparing(Article::file));
          reportRepeatedParts(name, articles, diagnostics);
          all.add(new Series(name, slug, List.copyOf(articles)));
        });
    all.sort(Comparator.comparing(Series::slug));
    return List.copyOf(all);
  }

  boolean isNamed(String other) {
    return slug.equals(Slug.of(other));
  }

  /** An article's part; those that give none come last. */
  private static int part(Article article) {
    return article.frontMatter().series().orElseThrow().part().orElse(Integer.MAX_VALUE);
  }

  private static void reportRepeatedParts(
      String name, List<Article> articles, List<Diagnostic> diagnostics) {
    Map<Integer, Article> seen = new HashMap<>();
    for (Article article : articles) {
      if (part(article) == Integer.MAX_VALUE) {
        continue;
      }
      Article other = seen.putIfAbsent(part(article), article);
      if (other != null) {
        diagnostics.add(
            Diagnostic.at(
                article.source(),
                article.frontMatter().title().span(),
                Code.SERIES_PART_REPEATED,
                "This is part "
                    + part(article)
                    + " of \""
                    + name
                    + "\", and so is "
                    + other.file()
                    + ".",
                "Give one of the two another part."));
      }
    }
  }
}
