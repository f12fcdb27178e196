package doorlight.authoring.importer;

import doorlight.article.Article;
import doorlight.authoring.YamlText;
import doorlight.base.Characters;
import doorlight.config.Person;
import doorlight.config.SiteConfig;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** An article on its way: as it was found, and the file that it becomes. */
final class NewFile {
  private static final int TITLE_WORDS = 9;

  private final FoundArticle found;
  private final String title;
  private final boolean isNew;
  private final boolean page;
  private final String slug;
  private final String file;
  private final String url;
  private final LocalDate date;
  private final SiteConfig config;
  private final List<Note> notes;
  private String text = "";

  private NewFile(
      FoundArticle found,
      String title,
      boolean isNew,
      boolean page,
      String slug,
      String file,
      String url,
      LocalDate date,
      SiteConfig config) {
    this.found = found;
    this.title = title;
    this.isNew = isNew;
    this.page = page;
    this.slug = slug;
    this.file = file;
    this.url = url;
    this.date = date;
    this.config = config;
    this.notes = new ArrayList<>(found.notes());
  }

  /** One that the site does not have. */
  static NewFile of(
      FoundArticle found,
      String title,
      boolean page,
      String slug,
      String file,
      LocalDate date,
      SiteConfig config) {
    String url = page ? config.permalinks().ofPage(slug) : config.permalinks().ofPost(slug, date);
    return new NewFile(found, title, true, page, slug, file, url, date, config);
  }

  /** One that it has, or that came from another file already. */
  static NewFile there(FoundArticle found, String title, String file, String url) {
    return new NewFile(found, title, false, false, "", file, url, LocalDate.EPOCH, null);
  }

  /** The title: as told, as found, else from the file's name, else the first words of the text. */
  static String title(FoundArticle found, Optional<String> told) {
    String title = YamlText.oneLine(told.orElse(found.title()));
    if (!title.isEmpty()) {
      return title;
    }
    String name = Source.baseName(found.origin()).replaceAll("[-_]+", " ").strip();
    boolean readable = name.matches("\\p{L}[\\p{L}’' ]*") && name.contains(" ");
    if (readable) {
      return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
    String plain = found.text().text().replaceAll("<[^>]*>|[#*_\\\\>]", " ").strip();
    String[] words = plain.split("\\s+");
    boolean more = words.length > TITLE_WORDS;
    String first = String.join(" ", List.of(words).subList(0, more ? TITLE_WORDS : words.length));
    String sentence = first.split("(?<=[.!?…])\\s")[0];
    boolean cut = more && sentence.equals(first) && !sentence.matches("(?s).*[.!?…]");
    String made = sentence.replaceFirst("[.,;:]+$", "");
    return made.isEmpty() ? "Untitled" : cut ? made + "…" : made;
  }

  FoundArticle found() {
    return found;
  }

  String title() {
    return title;
  }

  boolean isNew() {
    return isNew;
  }

  Article.Kind kind() {
    return page ? Article.Kind.PAGE : Article.Kind.POST;
  }

  String file() {
    return file;
  }

  String url() {
    return url;
  }

  /** What came otherwise, to be added to. */
  List<Note> notes() {
    return notes;
  }

  /** The whole of the file, once written. */
  String text() {
    return text;
  }

  /**
   * Writes its text.
   *
   * @param today the stand-in for a day that nothing says
   * @throws IOException when the machine cannot read what was given
   */
  void write(ImportedText texts, List<String> aliases, LocalDate today) throws IOException {
    HtmlBody.Converted body = texts.body(found, slug, notes);
    StringBuilder out = new StringBuilder("---\n");
    line(out, "title", YamlText.quoted(title));
    if (title.equals(title(found, Optional.empty())) && found.title().isBlank()) {
      notes.add(Note.missing("It has no title; one was made of what there is"));
    }
    if (!page) {
      line(out, "date", date.toString());
      if (!found.reckoned().isEmpty() && found.date().filter(date::equals).isPresent()) {
        notes.add(
            Note.missing(
                "Its source says \""
                    + found.reckoned()
                    + "\" instead of a day; that was reckoned from today"));
      }
      if (found.date().isEmpty() && date.equals(today)) {
        String words = "Nothing says when it was published; the day of the import stands in";
        notes.add(found.draft() ? Note.changed(words) : Note.missing(words));
      }
      found
          .updated()
          .filter(day -> day.isAfter(date))
          .ifPresent(day -> line(out, "updated", day.toString()));
    }
    author().ifPresent(author -> line(out, "author", YamlText.value(author)));
    list(out, "tags", found.tags());
    if (!found.description().isBlank()) {
      line(out, "description", YamlText.quoted(YamlText.oneLine(found.description())));
    }
    Optional<String> image = texts.leadPicture(found, slug, notes);
    if (image.isPresent()) {
      line(out, "image", YamlText.value(image.get()));
      if (!found.imageAlt().isBlank()) {
        line(out, "image_alt", YamlText.quoted(YamlText.oneLine(found.imageAlt())));
      }
    }
    list(out, "aliases", aliases);
    list(out, "related", texts.known(body.related(), title));
    if (found.draft()) {
      line(out, "draft", "true");
    }
    out.append("---\n\n").append(body.markdown().strip()).append('\n');
    text = Characters.publishable(out.toString());
  }

  private static void line(StringBuilder out, String key, String value) {
    out.append(key).append(": ").append(value).append('\n');
  }

  private static void list(StringBuilder out, String key, List<String> values) {
    if (!values.isEmpty()) {
      String items =
          values.stream()
              .map(YamlText::oneLine)
              .map(YamlText::value)
              .collect(Collectors.joining(", "));
      line(out, key, "[" + items + "]");
    }
  }

  /** Who wrote it: not said for the site's own author; a key where the settings know the person. */
  private Optional<String> author() {
    String name = YamlText.oneLine(found.author());
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> key =
        config.authors().entrySet().stream()
            .filter(e -> isSame(e.getValue(), name) || e.getKey().equals(name))
            .map(e -> e.getKey())
            .findFirst();
    String author = key.orElse(name);
    boolean sites =
        config
            .author()
            .filter(own -> own.value().equals(author) || own.value().equals(name))
            .isPresent();
    return sites ? Optional.empty() : Optional.of(author);
  }

  private static boolean isSame(Person person, String typed) {
    String name = typed.replaceFirst("^(?:Dr|Prof)\\.?\\s+", "");
    return person.name().equals(name) || person.displayName().equals(name);
  }
}
