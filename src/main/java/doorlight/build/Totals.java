package doorlight.build;

import doorlight.base.ByteReader;
import doorlight.base.ByteWriter;
import doorlight.reference.HeldBack;
import doorlight.reference.Reference;
import doorlight.site.Publication;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A build in numbers.
 *
 * @param posts that are on the site, as {@code pages} are
 * @param drafts that are held back, as what is {@code scheduled} and {@code expired}
 * @param nextScheduled the first day on which something scheduled appears
 * @param crossReferences the links that were found in prose
 * @param links how many links within the site were checked
 * @param files how many files the site has, 0 where errors stopped the build before
 */
public record Totals(
    int posts,
    int pages,
    int drafts,
    int scheduled,
    int expired,
    Optional<LocalDate> nextScheduled,
    int crossReferences,
    int links,
    int files) {
  /** Of a build without settings that could be read. */
  static final Totals NONE = new Totals(0, 0, 0, 0, 0, Optional.empty(), 0, 0, 0);

  static Totals of(BuiltSite built, int links, int files) {
    Publication publication = built.publication();
    return new Totals(
        built.site().posts().size(),
        built.site().pages().size(),
        publication.count(HeldBack.Reason.DRAFT),
        publication.count(HeldBack.Reason.SCHEDULED),
        publication.count(HeldBack.Reason.EXPIRED),
        publication.nextScheduled(),
        built.references().count(Reference.Kind.CROSS_REFERENCE),
        links,
        files);
  }

  void write(ByteWriter out) {
    out.number(posts);
    out.number(pages);
    out.number(drafts);
    out.number(scheduled);
    out.number(expired);
    out.optional(nextScheduled, day -> out.number(day.toEpochDay()));
    out.number(crossReferences);
    out.number(links);
    out.number(files);
  }

  static Totals read(ByteReader in) {
    return new Totals(
        in.integer(),
        in.integer(),
        in.integer(),
        in.integer(),
        in.integer(),
        in.optional(() -> LocalDate.ofEpochDay(in.number())),
        in.integer(),
        in.integer(),
        in.integer());
  }
}
