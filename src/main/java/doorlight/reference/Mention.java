package doorlight.reference;

import doorlight.article.Article;
import doorlight.article.Body;
import doorlight.article.Part;
import doorlight.article.Section;
import doorlight.diagnostic.Span;
import doorlight.reference.Finding.Verdict;
import doorlight.reference.TitleReader.Title;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A title in prose without a lead-in, which is never linked (rule 9) but may be worth one.
 *
 * @param from the file of the article that mentions
 * @param to the file of the article that has the title
 * @param words the title as typed
 * @param source where it stands in {@code from}
 */
public record Mention(String from, String to, String words, Span source) {

  /**
   * The mentions in articles whose references are resolved, in the order of the text. A title of
   * one word is too like a mere noun to be offered, and so is one in small letters.
   */
  public static List<Mention> find(List<Article> resolved) {
    TitleIndex titles = TitleIndex.of(resolved, List.of(), List.of());
    NearTitles near = new NearTitles(titles);
    List<Mention> mentions = new ArrayList<>();
    for (Article article : resolved) {
      for (Section section : article.sections()) {
        for (Body body : section.bodies()) {
          for (Part part : body.parts()) {
            if (part instanceof Part.Prose prose) {
              find(article, new ProseText(prose.inlines()), titles, near, mentions);
            }
          }
        }
      }
    }
    return mentions;
  }

  private static void find(
      Article article, ProseText prose, TitleIndex index, NearTitles near, List<Mention> mentions) {
    TitleReader reader = new TitleReader(prose, index, near, article.file());
    int at = 0;
    while (at < prose.size()) {
      Optional<Title> title = prose.word(at).capital() ? reader.at(at) : Optional.empty();
      if (title.isPresent() && isWorthALink(title.get())) {
        Finding finding = title.get().finding();
        mentions.add(
            new Mention(
                article.file(),
                finding.targets().get(0).file(),
                prose.typed(finding.start(), finding.end()),
                prose.source(finding.start(), finding.end())));
        at = title.get().next();
      } else {
        at++;
      }
    }
  }

  private static boolean isWorthALink(Title title) {
    return title.finding().verdict() == Verdict.LINKED
        && title.words() >= 2
        && !title.finding().targets().get(0).rank().isShortened();
  }
}
