package doorlight.cli;

import doorlight.article.Article;
import doorlight.build.BuiltSite;
import doorlight.cli.LinksCommand.Format;
import doorlight.data.JsonWriter;
import doorlight.diagnostic.Severity;
import doorlight.diagnostic.SourceText;
import doorlight.reference.Reference;
import doorlight.site.LinkGraph;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Answers who refers to whom, in the form that was asked for. */
final class LinkAnswer {
  private final PrintStream out;
  private final Annotations annotations;
  private final BuiltSite built;
  private final LinkGraph links;
  private final int width;

  /**
   * @param width the columns that a line may have
   */
  LinkAnswer(PrintStream out, Annotations annotations, BuiltSite built, int width) {
    this.out = out;
    this.annotations = annotations;
    this.built = built;
    this.links = built.site().links();
    this.width = width;
  }

  /** Every article with how many refer to it and how many it refers to. */
  void table(boolean orphansOnly, Format format, boolean quiet) {
    List<Article> all = built.site().articles();
    List<Article> orphans = all.stream().filter(a -> links.to(a).isEmpty()).toList();
    List<Article> shown = orphansOnly ? orphans : all;
    switch (format) {
      case JSON -> {
        shown.forEach(article -> out.println(JsonWriter.write(asMap(article))));
        out.println(JsonWriter.write(Map.of("summary", summary(orphans.size()))));
      }
      case DOT -> out.print(dot(shown));
      case GITHUB -> {
        orphans.forEach(this::notice);
        out.println(sentence(orphans.size()));
      }
      default -> {
        out.print(orphansOnly ? orphanTable(shown) : fullTable(shown));
        if (!quiet) {
          out.println((shown.isEmpty() ? "" : "\n") + sentence(orphans.size()));
        }
      }
    }
  }

  private String fullTable(List<Article> articles) {
    TextTable table = new TextTable("Article", "Referred to by", "Refers to");
    for (Article article : articles) {
      int to = links.to(article).size();
      int from = links.from(article).size();
      table.row(article.title(), to == 0 ? "nobody" : "" + to, from == 0 ? "none" : "" + from);
    }
    return table.within(width);
  }

  private String orphanTable(List<Article> articles) {
    TextTable table = new TextTable("Nobody refers to", "File");
    articles.forEach(article -> table.row(article.title(), article.file()));
    return articles.isEmpty() ? "" : table.within(width);
  }

  private String sentence(int orphans) {
    int articles = built.site().articles().size();
    int count = built.references().references().size();
    return articles
        + (articles == 1 ? " article, " : " articles, ")
        + count
        + (count == 1 ? " link" : " links")
        + " between them; "
        + (orphans == 0
            ? "every one is referred to by another."
            : orphans + (orphans == 1 ? " is" : " are") + " referred to by nobody.");
  }

  private Map<String, Object> summary(int orphans) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("articles", built.site().articles().size());
    map.put("links", built.references().references().size());
    map.put("orphans", orphans);
    return map;
  }

  private Map<String, Object> asMap(Article article) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("file", article.file());
    map.put("title", article.title());
    map.put("url", article.url());
    map.put("referred_to_by", links.to(article).stream().map(Article::file).toList());
    map.put("refers_to", links.from(article).stream().map(Article::file).toList());
    return map;
  }

  private void notice(Article orphan) {
    out.println(
        annotations.at(
            Severity.ADVICE,
            orphan.file(),
            "orphan",
            "No article refers to \"" + orphan.title() + "\"."));
  }

  /**
   * See "The DOT Language" in the documentation of Graphviz: quotes and backslashes are escaped.
   */
  private String dot(List<Article> articles) {
    StringBuilder dot = new StringBuilder("digraph links {\n  node [shape=box]\n");
    for (Article article : articles) {
      dot.append("  ").append(quoted(article.file()));
      dot.append(" [label=").append(quoted(article.title())).append("]\n");
    }
    for (Article article : articles) {
      for (Article target : links.from(article)) {
        dot.append("  ").append(quoted(article.file()));
        dot.append(" -> ").append(quoted(target.file())).append('\n');
      }
    }
    return dot.append("}\n").toString();
  }

  private static String quoted(String text) {
    String printable = Console.printable(text).replace("\\", "\\\\").replace("\"", "\\\"");
    return "\"" + printable + "\"";
  }

  /** The references to an article, or those in it, each with its place and its words. */
  void references(Article article, boolean to, Format format, boolean quiet) {
    Map<String, Article> articles =
        built.site().articles().stream().collect(Collectors.toMap(Article::file, a -> a));
    List<Reference> found =
        built.references().references().stream()
            .filter(r -> (to ? r.to() : r.from()).equals(article.file()))
            .toList();
    TextTable table = new TextTable("Place", to ? "Article" : "Refers to", "Words");
    for (Reference reference : found) {
      Article from = articles.get(reference.from());
      Article other = to ? from : articles.get(reference.to());
      SourceText.Place place = from.source().placeOf(reference.source().start());
      if (format == Format.JSON) {
        out.println(JsonWriter.write(asMap(reference, place, articles)));
      }
      table.row(
          from.file() + ":" + place.line() + ":" + place.column(),
          other.title(),
          reference.words());
    }
    if (format == Format.JSON) {
      out.println(JsonWriter.write(Map.of("summary", Map.of("links", found.size()))));
      return;
    }
    out.print(found.isEmpty() ? "" : table.within(width));
    if (!quiet || found.isEmpty()) {
      out.println((found.isEmpty() ? "" : "\n") + sentence(article, to, found.size()));
    }
  }

  private static String sentence(Article article, boolean to, int count) {
    String links = count == 0 ? "No link" : count == 1 ? "One link" : count + " links";
    return links
        + (count > 1 ? " lead " : " leads ")
        + (to ? "to" : "from")
        + " \""
        + Console.printable(article.title())
        + "\""
        + (to ? " from other articles." : " to other articles.");
  }

  private static Map<String, Object> asMap(
      Reference reference, SourceText.Place place, Map<String, Article> articles) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("file", reference.from());
    map.put("line", place.line());
    map.put("column", place.column());
    map.put("title", articles.get(reference.from()).title());
    map.put("words", reference.words());
    map.put("kind", reference.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    map.put("to", reference.to());
    map.put("to_title", articles.get(reference.to()).title());
    return map;
  }
}
