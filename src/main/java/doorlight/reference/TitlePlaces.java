package doorlight.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Where, after a lead-in, a title may begin: at once, or after "both", a colon, or a few words that
 * name an article.
 *
 * <pre>
 * in both Why We Freeze and ...
 * in our earlier article Why We Freeze
 * in our earlier article, Why We Freeze, we ...
 * in the Why We Freeze article
 * </pre>
 */
final class TitlePlaces {
  private static final Set<String> DETERMINERS =
      Set.of("my", "our", "the", "an", "a", "another", "two", "both", "last", "yesterday's");

  /** After "this article" comes more about this one: no comma leads to another's title there. */
  private static final Set<String> POINTERS = Set.of("this", "that", "these", "those");

  private static final Set<String> ADJECTIVES =
      Set.of(
          "earlier",
          "previous",
          "recent",
          "last",
          "latest",
          "first",
          "second",
          "other",
          "older",
          "newer",
          "new",
          "related",
          "companion",
          "separate",
          "longer",
          "shorter",
          "short",
          "full",
          "blog",
          "very",
          "own",
          "more",
          "most",
          "free",
          "week's",
          "month's",
          "year's");

  private static final Set<String> NOUNS =
      Set.of(
          "article",
          "articles",
          "post",
          "posts",
          "piece",
          "pieces",
          "essay",
          "essays",
          "page",
          "pages",
          "blog",
          "guide",
          "guides",
          "entry",
          "entries",
          "column",
          "columns");

  private static final Set<String> NAMED = Set.of("called", "titled", "entitled", "named");

  private static final int MOST_ADJECTIVES = 4;

  /** What has to follow a title, so that it is one there. */
  enum Ending {
    ANY,
    /** A mark, or the end: "in my last article, Shame is a signal" names no title. */
    CLOSED,
    /** "article", "page" and the like: "the Contact page". */
    NOUN
  }

  /** The index of a title's first word, and what has to follow the title. */
  record Place(int word, Ending ending) {}

  private TitlePlaces() {}

  /** The places from a word on, in the order in which they are tried. */
  static List<Place> from(List<Word> words, int start) {
    List<Place> places = new ArrayList<>(3);
    places.add(new Place(start, Ending.ANY));
    int at = start;
    if (is(words, at, Set.of("both", "either"))) {
      places.add(new Place(++at, Ending.ANY));
    }
    boolean pointer = is(words, at, POINTERS);
    if (pointer || is(words, at, DETERMINERS)) {
      int noun = endOfNoun(words, at + 1);
      if (noun < 0) {
        places.add(new Place(at + 1, Ending.NOUN));
      } else {
        at = noun;
        places.add(new Place(at, Ending.ANY));
        if (is(words, at, NAMED)) {
          places.add(new Place(++at, Ending.ANY));
        } else if (!pointer && is(words, at, Set.of(",", "("))) {
          places.add(new Place(at + 1, Ending.CLOSED));
        }
      }
    }
    if (is(words, at, Set.of(":"))) {
      places.add(new Place(at + 1, Ending.ANY));
    }
    return places;
  }

  /** Whether what has to follow a title stands at a word. */
  static boolean ends(List<Word> words, int at, Ending ending) {
    return switch (ending) {
      case ANY -> true;
      case CLOSED -> at >= words.size() || !words.get(at).isWord();
      case NOUN -> is(words, at, NOUNS);
    };
  }

  /** The index after "earlier blog post"; -1 where no noun for an article stands. */
  private static int endOfNoun(List<Word> words, int start) {
    int at = start;
    while (at < start + MOST_ADJECTIVES && is(words, at, ADJECTIVES)) {
      at++;
    }
    if (is(words, at, NOUNS)) {
      return at + 1;
    }
    // "blog" is an adjective in "my blog post" and a noun in "my blog".
    return at > start && is(words, at - 1, NOUNS) ? at : -1;
  }

  private static boolean is(List<Word> words, int at, Set<String> keys) {
    return keys.contains(LeadIns.key(words, at));
  }
}
