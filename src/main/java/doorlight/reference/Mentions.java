package doorlight.reference;

import doorlight.article.Article;
import doorlight.article.Body;
import doorlight.article.Part;
import doorlight.article.Section;
import doorlight.config.SiteConfig;
import doorlight.reference.Finding.Verdict;
import doorlight.reference.TitleReader.Title;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds titles and former titles that prose mentions without a lead-in (rule 9). The phrases of
 * {@code link_phrases} need no offer: they link wherever an article mentions them first.
 *
 * <p>An offer that is wrong costs the writer's trust, so what may be mere prose, a quotation or the
 * work of somebody else is passed over.
 */
public final class Mentions {
  /** From so many words on, a title is no accident in small letters either. */
  private static final int NO_ACCIDENT = 4;

  /** A shortened title of fewer words is too like a mere noun. */
  private static final int LEAST_SHORTENED = 3;

  /** A year in parentheses, as a citation has it. */
  private static final Pattern CITATION = Pattern.compile("\\((?:1[89]|20)\\d\\d[a-z]?\\)");

  private final TitleIndex titles;
  private final NearTitles near;
  private final Set<String> referredTo = new HashSet<>();
  private final Map<String, Set<String>> linked = new HashMap<>();
  private final List<Mention> found = new ArrayList<>();

  private Mentions(List<Article> articles, List<Reference> references, SiteConfig config) {
    this.titles = TitleIndex.of(articles, List.of(), config.externalWorks());
    this.near = new NearTitles(titles);
    for (Reference reference : references) {
      referredTo.add(reference.to());
      linked.computeIfAbsent(reference.from(), f -> new HashSet<>()).add(reference.to());
    }
  }

  /**
   * The mentions that are worth a link: those of articles that nobody refers to first, then in the
   * order of the articles and their text. Each article is offered once in another, and never in
   * itself or where it is linked.
   *
   * @param resolved what {@link ReferenceResolver} made
   */
  public static List<Mention> find(References resolved, SiteConfig config) {
    Mentions mentions = new Mentions(resolved.articles(), resolved.references(), config);
    for (Article article : resolved.articles()) {
      article.sections().forEach(section -> mentions.find(article, section));
    }
    mentions.found.sort(Comparator.comparing(mention -> !mention.orphan()));
    return mentions.found;
  }

  private void find(Article article, Section section) {
    switch (section.kind()) {
      case CONTENTS, EXPLORE_MORE, REFERENCES -> {}
      case FAQ -> {
        // A question is a heading, an answer is prose.
        find(article, section.opening(), false);
        section.entries().forEach(entry -> find(article, entry.body(), false));
        find(article, section.closing(), false);
      }
      default ->
          section
              .bodies()
              .forEach(body -> find(article, body, section.kind() == Section.Kind.FOOTNOTES));
    }
  }

  private void find(Article article, Body body, boolean notes) {
    int quotations = 0;
    for (Part part : body.parts()) {
      if (part instanceof Part.Html html) {
        quotations += count(html.html(), "<blockquote") - count(html.html(), "</blockquote");
      } else if (part instanceof Part.Prose text && quotations == 0) {
        ProseText prose = new ProseText(text.inlines());
        if (!notes || prose.find(CITATION).isEmpty()) {
          find(article, prose);
        }
      }
    }
  }

  private static int count(String html, String tag) {
    int count = 0;
    for (int at = html.indexOf(tag); at >= 0; at = html.indexOf(tag, at + 1)) {
      count++;
    }
    return count;
  }

  private void find(Article article, ProseText prose) {
    TitleReader reader = new TitleReader(prose, titles, near, article.file());
    MentionShape shape = new MentionShape(prose);
    int at = 0;
    int since = 0;
    while (at < prose.size()) {
      Optional<Title> title = reader.at(at);
      if (title.isPresent() && !title.get().nearMiss()) {
        Title found = title.get();
        boolean anyCase = found.words() >= NO_ACCIDENT;
        if (shape.isOffered(at, found.next(), found.finding().end(), anyCase, since)) {
          offer(article, prose, found);
        }
        at = found.next();
        since = at;
      } else {
        at++;
      }
    }
  }

  private void offer(Article article, ProseText prose, Title title) {
    Finding finding = title.finding();
    Target target = finding.targets().get(0);
    boolean shortened = target.rank().isShortened();
    boolean meant =
        finding.verdict() == Verdict.LINKED
            && !target.isWork()
            && title.words() >= (shortened ? LEAST_SHORTENED : 1);
    if (meant && linked.computeIfAbsent(article.file(), f -> new HashSet<>()).add(target.file())) {
      Sentence sentence = Sentence.round(prose, finding.start(), finding.end());
      found.add(
          new Mention(
              article,
              target.article().orElseThrow(),
              prose.typed(finding.start(), finding.end()),
              prose.source(finding.start(), finding.end()),
              sentence.before(),
              sentence.after(),
              !referredTo.contains(target.file())));
    }
  }

  /** The sentence round a stretch of a text, without the stretch. */
  private record Sentence(String before, String after) {
    static Sentence round(ProseText prose, int start, int end) {
      return new Sentence(prose.sentenceBefore(start), prose.sentenceAfter(end));
    }
  }
}
