package doorlight.render;

import doorlight.article.Article;
import doorlight.article.Body;
import doorlight.article.Section;
import doorlight.data.JsonWriter;
import doorlight.output.OutputFile;
import doorlight.output.OutputPath;
import doorlight.page.Routes;
import doorlight.site.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The list that the search page searches, as JSON: for each article its title, address,
 * description, text and questions. The text of each is cut so that all together stay near a
 * megabyte.
 */
public final class SearchIndex {
  private static final int LARGEST = 1_000_000;
  private static final int SHORTEST_TEXT = 200;

  private SearchIndex() {}

  /** The index of a site's posts and pages. */
  public static OutputFile render(Site site, Routes routes) {
    List<Article> all = site.articles();
    int longestText = Math.max(SHORTEST_TEXT, LARGEST / Math.max(1, all.size()));
    List<Object> articles = new ArrayList<>();
    for (Article article : all) {
      String url = routes.link(article.url());
      StringBuilder text = new StringBuilder();
      List<Object> questions = new ArrayList<>();
      for (Section section : article.sections()) {
        if (section.kind() == Section.Kind.FAQ) {
          for (Section.Entry entry : section.entries()) {
            Map<String, Object> question = new LinkedHashMap<>();
            question.put("q", entry.label().text());
            question.put("url", url + "#" + entry.id());
            questions.add(question);
          }
        }
        if (section.kind() != Section.Kind.REFERENCES) {
          for (Body body : section.bodies()) {
            text.append(body.text()).append(' ');
          }
        }
      }
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("title", article.title());
      entry.put("url", url);
      entry.put("description", article.frontMatter().description());
      entry.put("text", cut(text.toString().strip(), longestText));
      entry.put("questions", questions);
      articles.add(entry);
    }
    return OutputFile.text(
        OutputPath.ofUrl(Routes.SEARCH_INDEX), JsonWriter.write(Map.of("articles", articles)));
  }

  private static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = text.lastIndexOf(' ', longest);
    return text.substring(0, end > 0 ? end : longest);
  }
}
