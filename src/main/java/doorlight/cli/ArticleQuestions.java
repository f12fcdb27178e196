package doorlight.cli;

import doorlight.article.Article;
import doorlight.article.FrontMatter.SeriesPart;
import doorlight.diagnostic.NearestName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is asked about a new article. Where nobody is there to answer, each question has the answer
 * that changes nothing. What the site has already is offered, so that one topic keeps one name.
 */
final class ArticleQuestions {
  private static final int MOST_OFFERED = 20;

  private final Console console;

  /** The tags in use, and how often. */
  private final Map<String, Integer> tags = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  /** The series, and the highest number of a part. */
  private final Map<String, Integer> series = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  ArticleQuestions(Console console, List<Article> articles) {
    this.console = console;
    for (Article article : articles) {
      article.frontMatter().tags().forEach(tag -> tags.merge(tag, 1, Integer::sum));
      article
          .frontMatter()
          .series()
          .ifPresent(part -> series.merge(part.name(), part.part().orElse(0), Math::max));
    }
  }

  /** The title, or the empty string. */
  String title() {
    return console.ask("What is the title?").orElse("");
  }

  /** Whether to go on in spite of a remark; yes where nobody can be asked. */
  boolean goOn() {
    return console
        .ask("Begin it all the same? (y/N)")
        .map(answer -> answer.toLowerCase(Locale.ROOT).startsWith("y"))
        .orElse(!console.isTerminal());
  }

  /** The tags, each as it is written in other articles. */
  List<String> tags() {
    if (!console.isTerminal()) {
      return List.of();
    }
    if (!tags.isEmpty()) {
      console.err().println("Tags in use: " + mostUsed());
    }
    return inUse(
        console
            .ask("Which tags? (with commas between them; Enter for none)")
            .map(answer -> Arrays.asList(answer.split(",")))
            .orElse(List.of()));
  }

  /** The same tags, each as other articles write it where they differ in capitals only. */
  List<String> inUse(List<String> given) {
    List<String> chosen = new ArrayList<>();
    for (String tag : given) {
      if (!tag.isBlank()) {
        chosen.add(known(tag.strip(), tags.keySet()));
      }
    }
    return chosen;
  }

  /** The series that it is part of, where there are any. */
  Optional<String> series() {
    if (!console.isTerminal() || series.isEmpty()) {
      return Optional.empty();
    }
    console.err().println("Series: " + String.join(", ", series.keySet()));
    return console
        .ask("Is it part of a series? (its name; Enter for no)")
        .filter(answer -> !answer.isEmpty());
  }

  /** The next part of a series: the first of a new one; without a number where it counts none. */
  SeriesPart nextPart(String name) {
    String chosen = known(name.strip(), series.keySet());
    Integer last = series.get(chosen);
    if (last == null) {
      return new SeriesPart(chosen, OptionalInt.of(1));
    }
    return new SeriesPart(chosen, last == 0 ? OptionalInt.empty() : OptionalInt.of(last + 1));
  }

  /** A name as it is in use; one that is near to it when the writer says that it was meant. */
  private String known(String name, Collection<String> inUse) {
    for (String other : inUse) {
      if (other.equalsIgnoreCase(name)) {
        return other;
      }
    }
    List<String> near = NearestName.of(name, inUse);
    boolean meant =
        !near.isEmpty()
            && console
                .ask("\"" + name + "\" is new. Did you mean \"" + near.get(0) + "\"? (Y/n)")
                .map(answer -> !answer.toLowerCase(Locale.ROOT).startsWith("n"))
                .orElse(false);
    return meant ? near.get(0) : name;
  }

  private String mostUsed() {
    return tags.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(MOST_OFFERED)
        .map(Map.Entry::getKey)
        .collect(Collectors.joining(", "));
  }
}
