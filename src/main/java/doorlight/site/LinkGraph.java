package doorlight.site;

import doorlight.article.Article;
import doorlight.reference.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which article refers to which. Articles stand for themselves by their file. */
public final class LinkGraph {
  private final Map<String, Article> articles = new HashMap<>();
  private final Map<String, Set<String>> outgoing = new HashMap<>();
  private final Map<String, Set<String>> incoming = new HashMap<>();

  /**
   * The graph of the references between these articles; {@code articles} sets the order of answers.
   */
  public LinkGraph(Collection<Article> articles, Collection<Reference> references) {
    articles.forEach(article -> this.articles.put(article.file(), article));
    Map<String, Set<String>> to = new HashMap<>();
    for (Reference reference : references) {
      if (!reference.from().equals(reference.to())) {
        to.computeIfAbsent(reference.from(), f -> new LinkedHashSet<>()).add(reference.to());
      }
    }
    for (Article article : articles) {
      for (String target : to.getOrDefault(article.file(), Set.of())) {
        outgoing.computeIfAbsent(article.file(), f -> new LinkedHashSet<>()).add(target);
        incoming.computeIfAbsent(target, f -> new LinkedHashSet<>()).add(article.file());
      }
    }
  }

  /** The articles that it refers to, each once, in the order of its text. */
  public List<Article> from(Article article) {
    return named(outgoing.get(article.file()));
  }

  /** The articles that refer to it, each once, in the order of the site. */
  public List<Article> to(Article article) {
    return named(incoming.get(article.file()));
  }

  private List<Article> named(Set<String> files) {
    List<Article> found = new ArrayList<>();
    if (files != null) {
      files.forEach(file -> found.add(articles.get(file)));
    }
    return found;
  }
}
