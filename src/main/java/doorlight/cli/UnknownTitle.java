package doorlight.cli;

import doorlight.article.Article;
import doorlight.reference.Titles;
import java.util.List;
import java.util.stream.Collectors;

/** What to say to somebody whose title is none, or that of several articles. */
final class UnknownTitle {
  private UnknownTitle() {}

  static String sentence(String name, List<Article> found, Titles titles) {
    if (found.isEmpty()) {
      List<String> near = titles.nearest(name);
      return "No article is called \""
          + name
          + "\"."
          + (near.isEmpty()
              ? ""
              : near.stream()
                  .map(title -> "\n  " + title)
                  .collect(Collectors.joining("", "\nDid you mean:", "")));
    }
    return found.stream()
        .map(article -> "\n  " + article.file() + "  " + article.title())
        .collect(
            Collectors.joining("", "\"" + name + "\" could be any of these; name the file:", ""));
  }
}
