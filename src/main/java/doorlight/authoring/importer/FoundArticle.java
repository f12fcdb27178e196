package doorlight.authoring.importer;

import doorlight.article.Article;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An article as its source has it.
 *
 * @param origin the file that it was found in
 * @param line where it begins there, from 1
 * @param title empty where the source does not say
 * @param reckoned the words from which the day was only reckoned, "4 days ago"; empty otherwise
 * @param author empty where the source does not say
 * @param draft whether it was not public
 * @param addresses where it stood: whole addresses, or paths
 * @param image the address of its lead picture; empty for none
 * @param related titles that it offered to read next
 */
record FoundArticle(
    Article.Kind kind,
    String origin,
    int line,
    String title,
    Optional<LocalDate> date,
    String reckoned,
    Optional<LocalDate> updated,
    String author,
    List<String> tags,
    String description,
    boolean draft,
    List<String> addresses,
    String image,
    String imageAlt,
    List<String> related,
    FoundText text,
    List<Note> notes) {

  FoundArticle {
    tags = List.copyOf(tags);
    addresses = List.copyOf(addresses);
    related = List.copyOf(related);
    notes = List.copyOf(notes);
  }

  /**
   * What an article says, in the form that its source has.
   *
   * @param shown the same as it was given, to be compared with what becomes of it
   * @param at the file or address that relative links and pictures are relative to
   */
  record FoundText(Format format, String text, String shown, String at) {
    enum Format {
      HTML,
      MARKDOWN
    }

    static FoundText html(String html, String at) {
      return new FoundText(Format.HTML, html, html, at);
    }

    static FoundText markdown(String markdown, String shown, String at) {
      return new FoundText(Format.MARKDOWN, markdown, shown, at);
    }
  }

  /** An article of which only these are known; the rest is told by and by. */
  static Builder in(String origin, FoundText text) {
    return new Builder(origin, text);
  }

  /** Gathers what a source says of an article. */
  static final class Builder {
    private final String origin;
    private final FoundText text;
    private final List<Note> notes = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();
    private final List<String> related = new ArrayList<>();
    private Article.Kind kind = Article.Kind.POST;
    private int line = 1;
    private String title = "";
    private Optional<LocalDate> date = Optional.empty();
    private String reckoned = "";
    private Optional<LocalDate> updated = Optional.empty();
    private String author = "";
    private String description = "";
    private String image = "";
    private String imageAlt = "";
    private boolean draft;

    private Builder(String origin, FoundText text) {
      this.origin = origin;
      this.text = text;
    }

    Builder page(boolean is) {
      kind = is ? Article.Kind.PAGE : Article.Kind.POST;
      return this;
    }

    Builder line(int at) {
      line = at;
      return this;
    }

    Builder title(String words) {
      title = words.strip();
      return this;
    }

    Builder date(Optional<LocalDate> day) {
      date = day;
      return this;
    }

    /** From which words the day was reckoned. */
    Builder reckoned(String words) {
      reckoned = words;
      return this;
    }

    /** The day of the last change, unless it is that of publication. */
    Builder updated(Optional<LocalDate> day) {
      updated = day.filter(d -> date.isEmpty() || d.isAfter(date.get()));
      return this;
    }

    Builder author(String name) {
      author = name.strip();
      return this;
    }

    Builder description(String words) {
      description = words.strip();
      return this;
    }

    Builder draft(boolean is) {
      draft = is;
      return this;
    }

    Builder image(String address, String alt) {
      image = address.strip();
      imageAlt = alt.strip();
      return this;
    }

    Builder tags(List<String> words) {
      words.stream()
          .map(String::strip)
          .filter(tag -> !tag.isEmpty() && !tags.contains(tag))
          .forEach(tags::add);
      return this;
    }

    Builder address(String address) {
      if (!address.isBlank() && !addresses.contains(address.strip())) {
        addresses.add(address.strip());
      }
      return this;
    }

    Builder related(List<String> titles) {
      related.addAll(titles);
      return this;
    }

    Builder note(Note note) {
      notes.add(note);
      return this;
    }

    Builder notes(List<Note> more) {
      notes.addAll(more);
      return this;
    }

    FoundArticle found() {
      return new FoundArticle(
          kind,
          origin,
          line,
          title,
          date,
          reckoned,
          updated,
          author,
          tags,
          description,
          draft,
          addresses,
          image,
          imageAlt,
          related,
          text,
          notes);
    }
  }
}
