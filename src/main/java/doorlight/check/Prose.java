package doorlight.check;

import doorlight.article.Article;
import doorlight.article.Body;
import doorlight.article.Inline;
import doorlight.article.Part;
import doorlight.article.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The running text of an article, in the order of its file. */
final class Prose {
  private Prose() {}

  /** Every part of every section, questions and works among them. */
  static List<Part> parts(Article article) {
    return parts(article, List.of());
  }

  /** The same without sections of some kinds. */
  static List<Part> parts(Article article, List<Section.Kind> without) {
    List<Part> parts = new ArrayList<>();
    for (Section section : article.sections()) {
      if (!without.contains(section.kind())) {
        section.heading().ifPresent(parts::add);
        section.bodies().forEach((Body body) -> parts.addAll(body.parts()));
      }
    }
    return parts;
  }

  /** What a part is made of, without what stands within links. */
  static List<Inline> inlines(Part part) {
    if (part instanceof Part.Prose prose) {
      return prose.inlines();
    }
    return part instanceof Part.Heading heading ? heading.inlines() : List.of();
  }

  /** Every token of an article, links before what stands within them. */
  static Stream<Inline> tokens(Article article) {
    return parts(article).stream().flatMap(part -> inlines(part).stream()).flatMap(Prose::within);
  }

  private static Stream<Inline> within(Inline inline) {
    return inline instanceof Inline.Link link
        ? Stream.concat(Stream.of(inline), link.content().stream().flatMap(Prose::within))
        : Stream.of(inline);
  }
}
