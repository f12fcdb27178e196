package doorlight.page;

import doorlight.article.Body;
import doorlight.article.Part;
import doorlight.article.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An article's text in the order of its page. */
record Layout(
    List<Section> introduction,
    Optional<Section> quickAnswer,
    List<Section> sections,
    Optional<Section> notes,
    List<Section> references,
    Optional<Part.Heading> contents,
    Optional<Part.Heading> exploreMore) {

  /** What the contents may list, in the order of the page. */
  List<Section> listed(boolean withExploreMore) {
    List<Section> listed = new ArrayList<>(sections);
    listed.addAll(references);
    if (withExploreMore && exploreMore.isPresent()) {
      listed.add(Section.passage(new Body(List.of(exploreMore.get()))));
    }
    return listed;
  }

  List<Section> whole() {
    List<Section> whole = new ArrayList<>(introduction);
    quickAnswer.ifPresent(whole::add);
    whole.addAll(sections);
    notes.ifPresent(whole::add);
    whole.addAll(references);
    return whole;
  }

  /** The layout of a text. */
  static Layout of(List<Section> typed) {
    List<Section> introduction = new ArrayList<>();
    Optional<Section> quickAnswer = Optional.empty();
    List<Section> sections = new ArrayList<>();
    Optional<Section> notes = Optional.empty();
    List<Section> references = new ArrayList<>();
    Optional<Part.Heading> contents = Optional.empty();
    Optional<Part.Heading> exploreMore = Optional.empty();
    for (Section section : typed) {
      switch (section.kind()) {
        case QUICK_ANSWER -> {
          if (quickAnswer.isEmpty()) {
            quickAnswer = Optional.of(section);
          } else {
            sections.add(section);
          }
        }
        case CONTENTS -> contents = section.heading();
        case EXPLORE_MORE -> exploreMore = section.heading();
        case REFERENCES -> references.add(section);
        case FOOTNOTES -> notes = Optional.of(section);
        case PASSAGE -> {
          boolean first = introduction.isEmpty() && sections.isEmpty() && references.isEmpty();
          int split = first ? beforeFirstHeading(section.opening()) : 0;
          List<Part> parts = section.opening().parts();
          if (split > 0) {
            introduction.add(Section.passage(new Body(parts.subList(0, split))));
          }
          if (split < parts.size()) {
            sections.add(Section.passage(new Body(parts.subList(split, parts.size()))));
          }
        }
        default -> sections.add(section);
      }
    }
    return new Layout(
        introduction, quickAnswer, sections, notes, references, contents, exploreMore);
  }

  private static int beforeFirstHeading(Body body) {
    List<Part> parts = body.parts();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof Part.Heading heading && heading.topLevel()) {
        return i;
      }
    }
    return parts.size();
  }
}
