package doorlight.build;

import doorlight.article.Article;
import doorlight.data.JsonReader;
import doorlight.data.JsonWriter;
import doorlight.reference.HeldBack;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a site held when it was built, so that the next build can say what changed since.
 *
 * <p>It is kept in the site's {@link CacheFolder}, and only for what is said: a record that is
 * missing or damaged is none, and one that cannot be written is not.
 *
 * @param published the articles that were on the site, by file
 * @param scheduled the articles that waited, each with its day, by file
 */
public record LastBuild(Map<String, Entry> published, Map<String, String> scheduled) {
  private static final String FILE = "last-build.json";

  /** An article by what a reader sees of it, and by its text as a short number. */
  record Entry(String title, String url, String text) {}

  /** What there is to remember of a site. */
  public static LastBuild of(BuiltSite built) {
    Map<String, Entry> published = new TreeMap<>();
    for (Article article : built.publication().published()) {
      String text = Long.toHexString(article.source().sum());
      published.put(article.file(), new Entry(article.title(), article.url(), text));
    }
    Map<String, String> scheduled = new TreeMap<>();
    for (HeldBack held : built.publication().heldBack()) {
      if (held.reason() == HeldBack.Reason.SCHEDULED) {
        scheduled.put(held.article().file(), dayOf(held).toString());
      }
    }
    return new LastBuild(published, scheduled);
  }

  static LocalDate dayOf(HeldBack held) {
    return held.article().frontMatter().date().orElseThrow().toLocalDate();
  }

  /** The record of the last build of a site, where there is one. */
  public static Optional<LastBuild> read(Path site) {
    return CacheFolder.of(site)
        .read(FILE)
        .flatMap(JsonReader::readObject)
        .flatMap(LastBuild::parse);
  }

  private static Optional<LastBuild> parse(Map<?, ?> json) {
    if (!(json.get("published") instanceof Map<?, ?> published)
        || !(json.get("scheduled") instanceof Map<?, ?> scheduled)) {
      return Optional.empty();
    }
    Map<String, Entry> entries = new TreeMap<>();
    published.forEach(
        (file, entry) -> {
          if (entry instanceof Map<?, ?> keys) {
            entries.put(
                (String) file,
                new Entry(
                    String.valueOf(keys.get("title")),
                    String.valueOf(keys.get("url")),
                    String.valueOf(keys.get("text"))));
          }
        });
    Map<String, String> days = new TreeMap<>();
    scheduled.forEach((file, day) -> days.put((String) file, String.valueOf(day)));
    return Optional.of(new LastBuild(entries, days));
  }

  /** Remembers this build, where the machine lets it. */
  public void write(Path site) {
    Map<String, Object> entries = new LinkedHashMap<>();
    published.forEach(
        (file, entry) ->
            entries.put(
                file, Map.of("title", entry.title(), "url", entry.url(), "text", entry.text())));
    CacheFolder.of(site)
        .keep(FILE, JsonWriter.write(Map.of("published", entries, "scheduled", scheduled)));
  }
}
