package doorlight.reference;

import doorlight.article.Article;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is said, in plain words, about a title that is not linked. */
final class Wordings {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private Wordings() {}

  static String unknown(String typed, List<Target> shortened) {
    if (shortened.size() > 1) {
      return shortened.size()
          + " articles have titles that begin with \""
          + typed
          + "\", so it is not clear which is meant.";
    }
    return "No article is called \"" + typed + "\".";
  }

  static String ambiguous(String typed, List<Target> targets) {
    String count = targets.size() == 2 ? "Two" : String.valueOf(targets.size());
    return count
        + " articles are called \""
        + typed
        + "\": "
        + targets.stream().map(Target::file).collect(Collectors.joining(" and "))
        + ".";
  }

  static String notYet(Target target) {
    String title = "\"" + target.title() + "\"";
    return switch (target.heldBack().orElseThrow().reason()) {
      case DRAFT -> title + " is a draft, so this is not a link yet.";
      case SCHEDULED -> title + " is not published yet, so this is not a link.";
      case EXPIRED -> title + " has expired, so this is not a link any more.";
    };
  }

  static String whenLinked(Target target) {
    HeldBack held = target.heldBack().orElseThrow();
    Article article = held.article();
    return switch (held.reason()) {
      case DRAFT -> "It becomes a link when draft is taken out of " + article.file() + ".";
      case SCHEDULED ->
          article
              .frontMatter()
              .date()
              .map(date -> "It becomes a link on " + DAY.format(date) + ".")
              .orElse("It becomes a link when the article is published.");
      case EXPIRED ->
          "It becomes a link again when expires in " + article.file() + " is moved or taken out.";
    };
  }
}
