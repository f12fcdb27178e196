package doorlight.authoring.importer;

import doorlight.data.JsonReader;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Diagnostic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An export of Ghost: the tables of its database as JSON, {@code {"db": [{"data": {"posts":
 * ...}}]}}, and pictures in content/images where a backup has them.
 */
final class GhostExport implements Source {
  private static final String OWN = "__GHOST_URL__";

  @Override
  public String called() {
    return "an export of Ghost (JSON)";
  }

  @Override
  public boolean recognises(Bundle bundle, String file) throws IOException {
    return Source.ending(file).equals("json")
        && bundle.start(file).matches("(?s)\\s*\\{\\s*\"(?:db|data|meta)\"\\s*:.*");
  }

  @Override
  public Set<String> read(Bundle bundle, String file, Findings findings) throws IOException {
    Optional<Map<?, ?>> json = JsonReader.readObject(bundle.text(file));
    if (json.isEmpty()) {
      findings
          .diagnostics()
          .add(
              Diagnostic.ofFile(
                  file,
                  Code.IMPORT_UNREADABLE,
                  "This export is damaged, so nothing of it was brought.",
                  "Download it again."));
      return Set.of(file);
    }
    Map<?, ?> root = list(json.get(), "db").stream().findFirst().orElse(json.get());
    if (root.get("data") instanceof Map<?, ?> data) {
      new Tables(data, file, findings).read();
    }
    return Set.of(file);
  }

  private static List<Map<?, ?>> list(Map<?, ?> map, String key) {
    List<Map<?, ?>> rows = new ArrayList<>();
    if (map.get(key) instanceof List<?> list) {
      for (Object item : list) {
        if (item instanceof Map<?, ?> row) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  /** A value as text; JSON's null is none. */
  private static String text(Map<?, ?> row, String key) {
    return row.get(key) instanceof String text && !text.equals("null") ? text : "";
  }

  /** The tables of one export. */
  private record Tables(Map<?, ?> data, String file, Findings findings) {

    void read() {
      Map<String, String> tags = names("tags");
      Map<String, String> people = names("users");
      Map<String, List<String>> tagged = joined("posts_tags", "tag_id", tags);
      Map<String, List<String>> written = joined("posts_authors", "author_id", people);
      Map<String, Map<?, ?>> more = new HashMap<>();
      list(data, "posts_meta").forEach(row -> more.put(text(row, "post_id"), row));
      for (Map<?, ?> post : list(data, "posts")) {
        String id = text(post, "id");
        String author =
            written
                .getOrDefault(id, List.of(people.getOrDefault(text(post, "author_id"), "")))
                .get(0);
        findings
            .articles()
            .add(
                article(
                    post,
                    more.getOrDefault(id, Map.of()),
                    tagged.getOrDefault(id, List.of()),
                    author));
      }
    }

    private FoundArticle article(Map<?, ?> post, Map<?, ?> more, List<String> tags, String author) {
      boolean page = text(post, "type").equals("page") || text(post, "page").matches("true|1");
      String visibility = text(post, "visibility");
      boolean forAll = visibility.isEmpty() || visibility.equals("public");
      FoundArticle.Builder article =
          FoundArticle.in(
                  file, FoundArticle.FoundText.html(text(post, "html").replace(OWN, ""), ""))
              .page(page)
              .title(text(post, "title"))
              .date(
                  findings
                      .days()
                      .of(text(post, "published_at"))
                      .or(() -> findings.days().of(text(post, "created_at"))))
              .updated(findings.days().of(text(post, "updated_at")))
              .author(author)
              .tags(tags)
              .description(
                  first(
                      text(more, "meta_description"),
                      text(post, "meta_description"),
                      text(post, "custom_excerpt")))
              .draft(
                  !Set.of("published", "scheduled", "sent").contains(text(post, "status"))
                      || !forAll)
              .image(text(post, "feature_image").replace(OWN, ""), text(more, "feature_image_alt"))
              .address("/" + text(post, "slug") + "/");
      if (!forAll) {
        article.note(Note.changed("It was for members only, so it is a draft"));
      }
      if (text(post, "html").isBlank()) {
        article.note(Note.lost("Its text, which this export keeps only in a form of Ghost's own"));
      }
      return article.found();
    }

    private static String first(String... texts) {
      return List.of(texts).stream().filter(t -> !t.isBlank()).findFirst().orElse("");
    }

    /** Names by id; a tag that begins with # is not for readers. */
    private Map<String, String> names(String table) {
      Map<String, String> names = new HashMap<>();
      for (Map<?, ?> row : list(data, table)) {
        if (!text(row, "name").startsWith("#") && !text(row, "visibility").equals("internal")) {
          names.put(text(row, "id"), text(row, "name"));
        }
      }
      return names;
    }

    private Map<String, List<String>> joined(String table, String key, Map<String, String> names) {
      Map<String, List<String>> joined = new HashMap<>();
      list(data, table).stream()
          .sorted(Comparator.comparingInt(row -> number(text(row, "sort_order"))))
          .filter(row -> names.containsKey(text(row, key)))
          .forEach(
              row ->
                  joined
                      .computeIfAbsent(text(row, "post_id"), id -> new ArrayList<>())
                      .add(names.get(text(row, key))));
      return joined;
    }

    private static int number(String text) {
      return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
  }
}
