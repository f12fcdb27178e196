package doorlight.article;

import doorlight.diagnostic.Placed;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What stands above an article, checked and with its defaults filled in, but for those that need
 * the site or the body. Dates are moments in the site's time zone; a date without a time is the
 * start of its day there.
 *
 * @param title as typed; in an article that has none (an error), its file name
 * @param shownTitle the title with the quotes and dashes of print, as the description and the note
 *     have them too
 * @param date every post has one; where it is missing or wrong (an error), the first day of 1970
 * @param description empty when not given
 * @param author as typed: a key of the site's authors, or a name; empty when not given
 * @param contentNoteSkipTo the heading, or its id, behind the passage that the note is about
 * @param extra a map of the site's own: strings, lists and maps of strings
 */
public record FrontMatter(
    Placed<String> title,
    String shownTitle,
    Optional<OffsetDateTime> date,
    Optional<OffsetDateTime> updated,
    Optional<Review> reviewed,
    Optional<Placed<String>> author,
    String description,
    List<String> tags,
    Optional<SeriesPart> series,
    Optional<Placed<String>> image,
    String imageAlt,
    String contentNote,
    Optional<Placed<String>> contentNoteSkipTo,
    boolean draft,
    Optional<OffsetDateTime> expires,
    List<Placed<String>> formerTitles,
    List<Placed<String>> aliases,
    List<Placed<String>> related,
    boolean toc,
    int tocDepth,
    String lang,
    boolean crisisTop,
    Optional<Boolean> exitPage,
    Map<String, Object> extra) {

  /** Who checked the clinical content ({@code by}: a key of authors, or a name), and when. */
  public record Review(Placed<String> by, OffsetDateTime on) {}

  /** The article's place in a series. */
  public record SeriesPart(String name, OptionalInt part) {}

  public FrontMatter {
    tags = List.copyOf(tags);
    formerTitles = List.copyOf(formerTitles);
    aliases = List.copyOf(aliases);
    related = List.copyOf(related);
    extra = Map.copyOf(extra);
  }

  /** The same with another lead picture, or none. */
  public FrontMatter withImage(Optional<Placed<String>> other) {
    return new FrontMatter(
        title,
        shownTitle,
        date,
        updated,
        reviewed,
        author,
        description,
        tags,
        series,
        other,
        imageAlt,
        contentNote,
        contentNoteSkipTo,
        draft,
        expires,
        formerTitles,
        aliases,
        related,
        toc,
        tocDepth,
        lang,
        crisisTop,
        exitPage,
        extra);
  }
}
