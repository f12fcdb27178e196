package doorlight.authoring;

import doorlight.article.Article;
import doorlight.article.Body;
import doorlight.article.Inline;
import doorlight.article.Part;
import doorlight.article.Section;
import doorlight.config.SiteConfig;
import doorlight.diagnostic.SourceText;
import doorlight.diagnostic.Span;
import doorlight.read.ArticleReader;
import doorlight.read.FrontMatterFence;
import doorlight.read.SourceFile;
import doorlight.reference.Mention;
import doorlight.reference.Titles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes a link of a mention: {@code [[Title]]}, or {@code [[Title|words as typed]]}. */
public final class MentionLink {
  private MentionLink() {}

  /**
   * The edit that makes the link; empty where none does: in front matter, or where markup runs
   * through the words. The article is read anew with the edit in it, so that what is offered is
   * known to be that link, and to leave every other word as it was.
   */
  public static Optional<Edit> of(Mention mention, SiteConfig config) {
    SourceText source = mention.from().source();
    Span span = mention.source();
    boolean inBody =
        FrontMatterFence.in(source.text()).filter(f -> f.bodyStart() <= span.start()).isPresent();
    if (!inBody) {
      return Optional.empty();
    }
    String typed = source.text().substring(span.start(), span.end());
    String title = mention.to().title();
    // In a table the bar between title and words would end the cell.
    List<String> links =
        Titles.same(mention.words(), title)
            ? List.of("[[" + typed + "]]")
            : List.of("[[" + title + "|" + typed + "]]", "[[" + title + "\\|" + typed + "]]");
    return links.stream()
        .map(link -> new Edit(span, link))
        .filter(edit -> links(mention, edit, new ArticleReader(config)))
        .findFirst();
  }

  private static boolean links(Mention mention, Edit edit, ArticleReader reader) {
    Article before = mention.from();
    SourceText edited =
        new SourceText(before.file(), ArticleFile.edit(before.source().text(), List.of(edit)));
    Optional<Article> after = reader.read(new SourceFile(before.kind(), edited)).value();
    Span place = new Span(edit.span().start(), edit.span().start() + edit.replacement().length());
    return after.isPresent()
        && text(before).equals(text(after.get()))
        && titleLinks(after.get())
            .anyMatch(
                link ->
                    link.source().equals(place)
                        && Titles.same(link.target(), mention.to().title())
                        && Titles.same(link.text(), mention.words()));
  }

  private static Stream<Inline.Link> titleLinks(Article article) {
    return article.sections().stream()
        .flatMap(section -> section.bodies().stream())
        .flatMap(body -> body.parts().stream())
        .filter(Part.Prose.class::isInstance)
        .flatMap(prose -> ((Part.Prose) prose).inlines().stream())
        .filter(Inline.Link.class::isInstance)
        .map(Inline.Link.class::cast)
        .filter(link -> link.kind() == Inline.Link.Kind.TITLE);
  }

  private static List<String> text(Article article) {
    List<String> text = new ArrayList<>();
    for (Section section : article.sections()) {
      section.heading().ifPresent(heading -> text.add(heading.text()));
      section.bodies().stream().map(Body::text).forEach(text::add);
    }
    return text;
  }
}
