package doorlight.authoring.importer;

import doorlight.diagnostic.Diagnostic;
import java.util.List;
import java.util.SortedMap;

/**
 * What an import brings. Nothing is written yet.
 *
 * @param articles those found, in the order of the source, those that are there already included
 * @param files the bytes of each new file, by its path from the site's folder
 * @param diagnostics what is wrong with what was given, and what is left to mend in what came of it
 * @param comparison a page of HTML that shows each new article beside its source; empty where there
 *     is none
 */
public record ImportPlan(
    List<ImportedArticle> articles,
    SortedMap<String, byte[]> files,
    List<Diagnostic> diagnostics,
    String comparison) {
  public ImportPlan {
    articles = List.copyOf(articles);
    diagnostics = List.copyOf(diagnostics);
  }
}
