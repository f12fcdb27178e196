package doorlight.authoring.importer;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the writer says beside the source itself.
 *
 * @param title for the one article that is brought, where its source has none or another
 * @param date for articles whose source has none
 * @param page whether pages are brought, such as About, where the source does not tell them apart
 * @param download whether pictures are fetched from where they are
 * @param today the day of the import, for articles whose day nothing says
 */
public record ImportOptions(
    Optional<String> title,
    Optional<LocalDate> date,
    boolean page,
    boolean download,
    LocalDate today) {}
