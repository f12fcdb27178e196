package doorlight.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What of an article's text is shown or needed elsewhere than on its own page: little, so that it
 * is at hand for every article of a site.
 *
 * @param words how many a reader reads, without contents and lists of further articles
 * @param lead what the text says in short, where the writer gives no description: its quick answer,
 *     or else its first paragraph
 * @param anchors the ids that {@code #...} can lead to
 * @param questions those that it answers
 * @param links what its links name, as typed, where that may be a file of the site
 * @param pictures what its pictures name, likewise
 */
public record Outline(
    int words,
    String lead,
    Set<String> anchors,
    List<Question> questions,
    Set<String> links,
    Set<String> pictures) {
  private static final Set<Section.Kind> REPLACED =
      Set.of(Section.Kind.CONTENTS, Section.Kind.EXPLORE_MORE);

  private static final Set<Section.Kind> LAST =
      Set.of(Section.Kind.FOOTNOTES, Section.Kind.REFERENCES);

  /** A question of the article, and the answer as it is read, without markup. */
  public record Question(String id, String question, String answer) {}

  public Outline {
    anchors = Collections.unmodifiableSet(new LinkedHashSet<>(anchors));
    questions = List.copyOf(questions);
    links = Collections.unmodifiableSet(new LinkedHashSet<>(links));
    pictures = Collections.unmodifiableSet(new LinkedHashSet<>(pictures));
  }

  /** The outline of a text. */
  public static Outline of(List<Section> sections) {
    Set<String> anchors = new LinkedHashSet<>();
    List<Question> questions = new ArrayList<>();
    Names names = new Names(new LinkedHashSet<>(), new LinkedHashSet<>());
    int words = 0;
    for (Section section : sections) {
      section.heading().ifPresent(heading -> names.add(heading.inlines()));
      section.bodies().forEach(names::add);
      anchors.addAll(section.anchors());
      if (!REPLACED.contains(section.kind())) {
        words += section.bodies().stream().mapToInt(Body::words).sum();
      }
      if (section.kind() == Section.Kind.FAQ) {
        section
            .entries()
            .forEach(
                entry ->
                    questions.add(
                        new Question(entry.id(), entry.label().text(), entry.body().text())));
      }
    }
    return new Outline(words, lead(sections), anchors, questions, names.links(), names.pictures());
  }

  private static String lead(List<Section> sections) {
    return sections.stream()
        .filter(section -> section.kind() == Section.Kind.QUICK_ANSWER)
        .findFirst()
        .map(section -> section.opening().text())
        .filter(answer -> !answer.isEmpty())
        .or(() -> firstProse(sections, kind -> !LAST.contains(kind)))
        .or(() -> firstProse(sections, LAST::contains))
        .orElse("");
  }

  private static Optional<String> firstProse(
      List<Section> sections, Predicate<Section.Kind> kinds) {
    return sections.stream()
        .filter(section -> kinds.test(section.kind()) && !REPLACED.contains(section.kind()))
        .flatMap(section -> section.bodies().stream())
        .flatMap(body -> body.parts().stream())
        .filter(Part.Prose.class::isInstance)
        .map(prose -> Body.ofProse(((Part.Prose) prose).inlines()).text())
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private record Names(Set<String> links, Set<String> pictures) {
    void add(Body body) {
      for (Part part : body.parts()) {
        if (part instanceof Part.Prose prose) {
          add(prose.inlines());
        } else if (part instanceof Part.Heading heading) {
          add(heading.inlines());
        }
      }
    }

    void add(List<Inline> inlines) {
      for (Inline inline : inlines) {
        if (inline instanceof Inline.Link link) {
          add(link.target(), links);
          add(link.content());
        } else if (inline instanceof Inline.Image image) {
          add(image.target(), pictures);
        }
      }
    }

    private static void add(String target, Set<String> names) {
      boolean elsewhere =
          target.startsWith("#") || target.startsWith("https:") || target.startsWith("http:");
      if (!elsewhere) {
        names.add(target);
      }
    }
  }
}
