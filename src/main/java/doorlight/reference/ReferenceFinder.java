package doorlight.reference;

import doorlight.reference.LeadIns.LeadIn;
import doorlight.reference.TitlePlaces.Ending;
import doorlight.reference.TitlePlaces.Place;
import doorlight.reference.TitleReader.Title;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the references of a prose text: a lead-in, and the title or titles after it.
 *
 * <pre>
 * As explored in Why Rest Feels Unsafe, stillness can alarm a body that ...
 *                [------------------]   LINKED to the article of that title
 *
 * As explored in Why Rest Feels Unsafe at Night, ...
 *                [---------------------------]   UNRESOLVED: the title stops in the middle
 * </pre>
 *
 * The text is read once, word by word; what each word costs does not grow with the number of
 * titles.
 */
final class ReferenceFinder {
  /** A title of so many words or more is not a mere noun that begins the next clause. */
  private static final int NO_MERE_NOUN = 3;

  private static final int LONGEST_LIST = 30;

  private final TitleIndex index;
  private final LeadIns leadIns;
  private final NearTitles near;

  ReferenceFinder(TitleIndex index, LeadIns leadIns, NearTitles near) {
    this.index = index;
    this.leadIns = leadIns;
    this.near = near;
  }

  /** The titles after every lead-in of a text, in order; {@code file} is the article it is of. */
  List<Finding> find(ProseText prose, String file) {
    List<Finding> findings = new ArrayList<>();
    TitleReader titles = new TitleReader(prose, index, near, file);
    int at = 0;
    while (at < prose.size()) {
      Optional<LeadIn> leadIn = leadIns.at(prose.words(), at);
      at++;
      if (leadIn.isEmpty()) {
        continue;
      }
      Optional<Title> first = first(prose, titles, leadIn.get());
      if (first.isPresent()) {
        List<Item> list = list(prose, titles, first.get(), leadIn.get().command());
        list.forEach(item -> findings.add(item.title.finding()));
        at = list.get(list.size() - 1).title.next();
      }
    }
    return findings;
  }

  private Optional<Title> first(ProseText prose, TitleReader titles, LeadIn leadIn) {
    List<Place> places = new ArrayList<>();
    leadIn.ends().forEach(end -> places.addAll(TitlePlaces.from(prose.words(), end)));
    Optional<Title> found = known(prose, titles, places);
    if (found.isPresent()) {
      return found;
    }
    places.removeIf(place -> place.ending() != Ending.ANY);
    int last = places.get(places.size() - 1).word();
    return slip(titles, places).or(() -> titles.unresolved(last, leadIn.command()));
  }

  private static Optional<Title> slip(TitleReader titles, List<Place> places) {
    for (Place place : places) {
      Optional<Title> slip =
          place.ending() == Ending.ANY ? titles.slip(place.word()) : Optional.empty();
      if (slip.isPresent()) {
        return slip;
      }
    }
    return Optional.empty();
  }

  /** A title at the first of the places that has one; else a near miss. */
  private static Optional<Title> known(ProseText prose, TitleReader titles, List<Place> places) {
    Optional<Title> nearMiss = Optional.empty();
    for (Place place : places) {
      Optional<Title> title = titles.at(place.word());
      boolean ends =
          title.isPresent() && TitlePlaces.ends(prose.words(), title.get().next(), place.ending());
      if (ends && !title.get().nearMiss()) {
        return title;
      }
      if (ends && nearMiss.isEmpty()) {
        nearMiss = title;
      }
    }
    return nearMiss;
  }

  private static boolean isCapital(ProseText prose, int word) {
    return word < prose.size() && prose.word(word).capital();
  }

  /** What stands between two titles of a list. */
  private enum Joint {
    AND,
    COMMA,
    COMMA_AND,
    SEMICOLON
  }

  /** A title of a list; {@code leadsIn} where "in" is said again before it. */
  private record Item(Title title, Joint joint, boolean leadsIn) {}

  /** rule 4: "in A and B", "in A, B, and C", "See also A; B". */
  private List<Item> list(ProseText prose, TitleReader titles, Title first, boolean command) {
    List<Item> items = new ArrayList<>();
    items.add(new Item(first, Joint.AND, false));
    int sure = 1;
    Optional<Item> next = next(prose, titles, first.next());
    while (next.isPresent() && items.size() < LONGEST_LIST) {
      items.add(next.get());
      if (isList(prose, titles, items, command)) {
        sure = items.size();
      }
      next = next(prose, titles, next.get().title.next());
    }
    return items.subList(0, sure);
  }

  private Optional<Item> next(ProseText prose, TitleReader titles, int start) {
    Cursor cursor = new Cursor(prose, start);
    cursor.skip(String.valueOf(Words.FOOTNOTE));
    Joint joint;
    if (cursor.skip(";")) {
      joint = Joint.SEMICOLON;
      cursor.skipAnd();
      if (cursor.skip("see")) {
        cursor.skip("also");
      }
    } else if (cursor.skip(",")) {
      joint = cursor.skipAnd() ? Joint.COMMA_AND : Joint.COMMA;
    } else if (cursor.skipAnd()) {
      joint = Joint.AND;
    } else {
      return Optional.empty();
    }
    cursor.skip("also");
    boolean leadsIn = cursor.skip("in");
    List<Place> places = TitlePlaces.from(prose.words(), cursor.at);
    Optional<Title> title = known(prose, titles, places);
    if (title.isEmpty()) {
      places.removeIf(place -> !isCapital(prose, place.word()));
      title = slip(titles, places);
    }
    return title
        .filter(found -> joint == Joint.AND || !found.nearMiss())
        .map(found -> new Item(found, joint, leadsIn));
  }

  /**
   * Whether what was read up to the last item is a list, and not a title and then a clause that
   * begins with the words of another: "As explored in Why Rest Feels Unsafe, Shame often hides".
   */
  private static boolean isList(
      ProseText prose, TitleReader titles, List<Item> items, boolean command) {
    Item last = items.get(items.size() - 1);
    List<Item> others = items.subList(1, items.size());
    if (others.stream().allMatch(item -> item.joint == Joint.AND)) {
      return true;
    }
    boolean comma = others.stream().anyMatch(item -> item.joint == Joint.COMMA);
    boolean closed = titles.isClosed(last.title.next());
    boolean titlesOnly = others.stream().allMatch(item -> item.title.words() >= NO_MERE_NOUN);
    return switch (last.joint) {
      case AND -> closed || command || titlesOnly;
      case COMMA_AND -> closed || command || titlesOnly || last.leadsIn || comma;
      case SEMICOLON -> closed || titlesOnly;
      case COMMA ->
          last.title.next() >= prose.size() || prose.word(last.title.next()).isMark(".;?!…)]");
    };
  }

  /** Steps through the words between two titles. */
  private static final class Cursor {
    private final ProseText prose;
    private int at;

    Cursor(ProseText prose, int at) {
      this.prose = prose;
      this.at = at;
    }

    boolean skip(String key) {
      boolean found = at < prose.size() && prose.word(at).is(key);
      at += found ? 1 : 0;
      return found;
    }

    boolean skipAnd() {
      int start = at;
      if (skip("as") && skip("well") && skip("as")) {
        return true;
      }
      at = start;
      return skip("and") || skip("or");
    }
  }
}
