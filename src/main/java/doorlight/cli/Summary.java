package doorlight.cli;

import doorlight.build.BuildResult;
import doorlight.build.Changes;
import doorlight.build.Totals;
import doorlight.diagnostic.Severity;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a build read, wrote and held back, in a sentence or two. */
final class Summary {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private Summary() {}

  /** For example "48 articles: 45 published, 1 draft, 2 scheduled, the next on 1 December 2026". */
  static String sentence(BuildResult result, Path published, double seconds) {
    return published == null ? failed(result) : done(result, published, seconds);
  }

  private static String failed(BuildResult result) {
    StringBuilder text = new StringBuilder();
    if (result.errors() > 0) {
      text.append(Severity.ERROR.count(result.errors()));
    }
    if (result.warnings() > 0) {
      text.append(result.errors() > 0 ? " and " : "");
      text.append(Severity.WARNING.count(result.warnings()));
    }
    text.append(": nothing was published");
    text.append(result.errors() > 0 ? "" : ", since --strict was given");
    return text.append(", and the site that was there is unchanged.").toString();
  }

  private static String done(BuildResult result, Path published, double seconds) {
    Totals totals = result.totals();
    int drafts = totals.drafts();
    int scheduled = totals.scheduled();
    int expired = totals.expired();
    List<String> parts = new ArrayList<>();
    parts.add(totals.posts() + " published");
    addIf(parts, drafts, count(drafts, "draft", "drafts") + " held back");
    totals
        .nextScheduled()
        .ifPresent(day -> parts.add(scheduled + " scheduled, the next on " + DAY.format(day)));
    addIf(parts, expired, expired + " expired");
    int references = totals.crossReferences();
    StringBuilder text =
        new StringBuilder(
            count(totals.posts() + drafts + scheduled + expired, "article", "articles"));
    text.append(": ").append(String.join(", ", parts)).append("; ");
    text.append(count(totals.pages(), "page", "pages")).append("; ");
    text.append(count(references, "cross-reference", "cross-references")).append("; ");
    text.append(count(totals.links(), "link", "links")).append(" checked.\n");
    text.append(count(totals.files(), "file", "files"));
    boolean all = result.written() == totals.files();
    text.append(all ? " written to " : " in ").append(published);
    text.append(all ? "" : ", " + anew(result.written()));
    text.append(String.format(Locale.ROOT, " in %.2f s.", seconds));
    if (result.warnings() > 0) {
      text.append(' ').append(Severity.WARNING.count(result.warnings())).append(" above.");
    }
    return text.toString();
  }

  private static String anew(int written) {
    return written == 0 ? "all as they were," : written + " of them written anew,";
  }

  /** For example "Since the last build: 2 new, 1 held back until 1 December 2026; ...". */
  static String sentence(Changes changes) {
    if (changes.none()) {
      return "Since the last build no article or page has changed.";
    }
    List<String> parts = new ArrayList<>();
    addIf(parts, changes.added(), changes.added() + " new");
    addIf(parts, changes.renamed(), changes.renamed() + " renamed");
    addIf(parts, changes.edited(), changes.edited() + " edited");
    addIf(parts, changes.removed(), changes.removed() + " gone");
    changes
        .until()
        .ifPresent(
            day ->
                parts.add(
                    changes.heldBack()
                        + " held back until "
                        + (changes.heldBack() > 1 ? "their days, the first on " : "")
                        + DAY.format(day)));
    String sentence = "Since the last build: " + String.join(", ", parts);
    return changes.waking() == 0
        ? sentence + "."
        : sentence
            + "; "
            + count(changes.waking(), "reference wakes", "references wake")
            + (changes.heldBack() == 1 ? " up with it." : " up with them.");
  }

  private static void addIf(List<String> parts, int count, String part) {
    if (count > 0) {
      parts.add(part);
    }
  }

  /** A number and what it counts. */
  static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
