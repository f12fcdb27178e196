package doorlight.reference;

import doorlight.article.Article;
import doorlight.diagnostic.Diagnostic;
import java.util.List;
import java.util.Map;

/**
 * Who refers to whom.
 *
 * @param articles those of the build, in the order given, with every link an address and every
 *     reference linked
 * @param references every link from one article to another, in the order of the text; an article
 *     never refers to itself
 * @param waiting the references in prose to articles that are held back; links once those appear
 * @param resolutions what came of each article, by file
 * @param world tells everything that resolving looked at, beside the text of an article, from
 *     anything else
 * @param diagnostics what could not be linked, by place
 */
public record References(
    List<Article> articles,
    List<Reference> references,
    List<Reference> waiting,
    Map<String, Resolution> resolutions,
    long world,
    List<Diagnostic> diagnostics) {
  public References {
    articles = List.copyOf(articles);
    references = List.copyOf(references);
    waiting = List.copyOf(waiting);
    resolutions = Map.copyOf(resolutions);
    diagnostics = List.copyOf(diagnostics);
  }

  /** How many references are of a kind. */
  public int count(Reference.Kind kind) {
    return (int) references.stream().filter(reference -> reference.kind() == kind).count();
  }
}
