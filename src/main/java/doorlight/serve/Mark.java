package doorlight.serve;

import doorlight.article.Article;
import doorlight.build.BuiltSite;
import doorlight.reference.HeldBack;
import doorlight.site.Publication;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Says of an article in the preview that readers do not see it yet.
 *
 * @param label beside links to it
 * @param sentence on its own page
 */
record Mark(String label, String sentence) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  /** The marks of a site, by the address of each article that has one. */
  static Map<String, Mark> of(BuiltSite built) {
    Map<String, Mark> marks = new TreeMap<>();
    Publication publication = built.publication();
    for (Article article : publication.published()) {
      publication
          .unseen(article)
          .ifPresent(
              reason ->
                  marks.put(built.site().config().base().link(article.url()), of(article, reason)));
    }
    return marks;
  }

  private static Mark of(Article article, HeldBack.Reason reason) {
    if (reason == HeldBack.Reason.DRAFT) {
      return new Mark("Draft", "Draft: readers do not see this page.");
    }
    String day = DAY.format(article.frontMatter().date().orElseThrow());
    return new Mark("From " + day, "Scheduled: readers see this page from " + day + " on.");
  }
}
