package doorlight.page;

import doorlight.article.Section;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * An article as feeds carry it: whole.
 *
 * @param url absolute; also its lasting id
 * @param sections the text, in the order of the page, contents and related articles left out
 * @param contentNote what stands before the text; may be empty
 * @param image absolute
 */
public record FeedEntry(
    String title,
    String url,
    String summary,
    Optional<String> author,
    OffsetDateTime published,
    OffsetDateTime updated,
    List<String> tags,
    Optional<String> image,
    Optional<String> language,
    String contentNote,
    List<Section> sections) {}
