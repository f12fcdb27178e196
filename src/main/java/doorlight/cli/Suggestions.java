package doorlight.cli;

import doorlight.article.Article;
import doorlight.authoring.Changes;
import doorlight.authoring.Edit;
import doorlight.authoring.MentionLink;
import doorlight.build.BuiltSite;
import doorlight.cli.LinksCommand.Format;
import doorlight.data.JsonWriter;
import doorlight.diagnostic.Severity;
import doorlight.diagnostic.SourceText;
import doorlight.reference.Mention;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows the mentions that could be links, and makes links of those that the writer wants. */
final class Suggestions {
  private static final List<Character> ANSWERS = List.of('y', 'n', 'a', 'q');
  private static final int LONGEST = 60;

  private final Console console;
  private final PrintStream out;
  private final List<Suggestion> suggestions;

  /** A mention, and the edit that makes a link of it, where there is one. */
  private record Suggestion(Mention mention, Optional<Edit> edit) {}

  Suggestions(Console console, List<Mention> mentions, BuiltSite built) {
    this.console = console;
    this.out = console.out();
    this.suggestions =
        mentions.stream()
            .map(m -> new Suggestion(m, MentionLink.of(m, built.site().config())))
            .toList();
  }

  /** How many there are, as a sentence. */
  String inWords() {
    int count = suggestions.size();
    return switch (count) {
      case 0 -> "No title is mentioned without a link.";
      case 1 -> "One title is mentioned that could be a link.";
      default -> count + " titles are mentioned that could be links.";
    };
  }

  void print(Path site, Format format, Annotations annotations, boolean quiet) {
    for (Suggestion suggestion : suggestions) {
      switch (format) {
        case JSON -> out.println(JsonWriter.write(asMap(suggestion)));
        case GITHUB -> out.println(notice(suggestion, annotations));
        default -> out.println(text(suggestion));
      }
    }
    if (format == Format.JSON) {
      out.println(JsonWriter.write(Map.of("summary", Map.of("suggestions", suggestions.size()))));
    } else if (!quiet) {
      out.println(
          inWords()
              + (suggestions.isEmpty()
                  ? ""
                  : " To make them links:  " + console.line("links --apply", site)));
    }
  }

  private static String place(Mention mention) {
    SourceText.Place place = mention.from().source().placeOf(mention.source().start());
    return mention.from().file() + ":" + place.line() + ":" + place.column();
  }

  private static String message(Mention mention) {
    return "\""
        + mention.to().title()
        + "\" is mentioned here"
        + (mention.orphan() ? "; no article refers to it yet." : ".");
  }

  private static String text(Suggestion suggestion) {
    Mention mention = suggestion.mention();
    String before = shortenedBefore(Console.printable(mention.before()));
    String words = Console.printable(mention.words());
    String indent = "    ";
    return Console.printable(place(mention) + ": " + message(mention))
        + "\n"
        + indent
        + before
        + words
        + shortenedAfter(Console.printable(mention.after()))
        + "\n"
        + indent
        + " ".repeat(TextTable.columns(before))
        + "^".repeat(TextTable.columns(words))
        + "\n  "
        + remedy(suggestion)
        + "\n";
  }

  private static String remedy(Suggestion suggestion) {
    return suggestion
        .edit()
        .map(edit -> "As a link:  " + Console.printable(edit.replacement()))
        .orElse("To link it, write a lead-in before it, such as \"as explored in\".");
  }

  private static String shortenedBefore(String text) {
    int[] points = text.codePoints().toArray();
    return points.length <= LONGEST
        ? text
        : "…" + new String(points, points.length - LONGEST, LONGEST);
  }

  private static String shortenedAfter(String text) {
    int[] points = text.codePoints().toArray();
    return points.length <= LONGEST ? text : new String(points, 0, LONGEST) + "…";
  }

  private static Map<String, Object> asMap(Suggestion suggestion) {
    Mention mention = suggestion.mention();
    SourceText.Place place = mention.from().source().placeOf(mention.source().start());
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("file", mention.from().file());
    map.put("line", place.line());
    map.put("column", place.column());
    map.put("words", mention.words());
    map.put("to", mention.to().file());
    map.put("to_title", mention.to().title());
    map.put("orphan", mention.orphan());
    map.put("sentence", mention.before() + mention.words() + mention.after());
    map.put("link", suggestion.edit().map(Edit::replacement).orElse(""));
    return map;
  }

  private static String notice(Suggestion suggestion, Annotations annotations) {
    Mention mention = suggestion.mention();
    SourceText.Place place = mention.from().source().placeOf(mention.source().start());
    return annotations.at(
        Severity.ADVICE,
        mention.from().file(),
        place.line(),
        place.column(),
        "link-suggested",
        message(mention) + "\n" + remedy(suggestion));
  }

  /**
   * The edits that make links of all.
   *
   * @throws IOException when a file has changed since it was read
   */
  Changes all(Path site) throws IOException {
    return changes(site, suggestions);
  }

  /**
   * Makes links of all, or of those that are wanted.
   *
   * @param asking whether to ask for each
   * @throws IOException when the machine does not let it, or a file has changed since it was read
   */
  void apply(Path site, boolean asking) throws IOException {
    List<Suggestion> wanted = new ArrayList<>();
    boolean all = !asking;
    for (Suggestion suggestion : suggestions) {
      if (suggestion.edit().isEmpty()) {
        continue;
      }
      char answer = 'y';
      if (!all) {
        console.err().println(text(suggestion));
        answer = console.ask("Link it? [y]es, [n]o, [a]ll the rest, [q]uit:", ANSWERS);
      }
      if (answer == 'q') {
        break;
      }
      all |= answer == 'a';
      if (answer != 'n') {
        wanted.add(suggestion);
      }
    }
    changes(site, wanted).write();
    out.println(
        switch (wanted.size()) {
          case 0 -> "No file was changed.";
          case 1 -> "One link was made, in " + wanted.get(0).mention().from().file() + ".";
          default -> wanted.size() + " links were made.";
        });
  }

  private static Changes changes(Path site, List<Suggestion> wanted) throws IOException {
    Map<Article, List<Edit>> edits = new LinkedHashMap<>();
    for (Suggestion suggestion : wanted) {
      suggestion
          .edit()
          .ifPresent(
              edit ->
                  edits
                      .computeIfAbsent(suggestion.mention().from(), a -> new ArrayList<>())
                      .add(edit));
    }
    Changes changes = new Changes(site);
    for (Map.Entry<Article, List<Edit>> entry : edits.entrySet()) {
      changes.edit(entry.getKey().source(), entry.getValue());
    }
    return changes;
  }
}
