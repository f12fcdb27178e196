package doorlight.authoring;

import doorlight.article.Slug;
import doorlight.base.Resource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A site that is only begun, and builds at once. What it holds is packed into the program as a site
 * of its own, {@code new-site}, in which the title, the author, the time zone and the date are put.
 *
 * <p>It is not the sample site of the repository, since that is a working site too, whose settings
 * its writer changes.
 *
 * @param title of the site
 * @param author the writer's name, perhaps with credentials after a comma: "Jane Doe, PhD"
 */
public record NewSite(String title, String author, ZoneId zone, LocalDate today) {
  public static final String PLACEHOLDER_TITLE = "My Practice";
  public static final String PLACEHOLDER_AUTHOR = "Your Name";

  /** What may lie in a folder that counts as empty: what a system or Git puts there by itself. */
  private static final Set<String> NOTHING = Set.of(".git", ".DS_Store", "desktop.ini");

  /**
   * Whether a site may begin here: the folder is absent, or empty.
   *
   * @throws IOException when the folder cannot be read
   */
  public static boolean mayBegin(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.allMatch(entry -> NOTHING.contains(entry.getFileName().toString()));
    }
  }

  /**
   * Writes it.
   *
   * @throws java.nio.file.FileAlreadyExistsException when one of its files is there already
   * @throws IOException when the machine cannot write
   */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("content/images"));
    for (Map.Entry<String, String> file : files().entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue(), StandardOpenOption.CREATE_NEW);
    }
  }

  /** The text of each file, by its path from the site's folder. */
  Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("site-config.yaml", settings());
    files.put(
        "content/posts/a-first-article.md",
        template("content/posts/a-first-article.md").replace("date: 2026-01-01", "date: " + today));
    files.put("content/pages/about.md", template("content/pages/about.md"));
    files.put("README.txt", template("README.txt"));
    files.put(".gitignore", template("gitignore"));
    files.put(".github/workflows/publish.yml", PublishWorkflow.text(zone));
    files.put(".github/dependabot.yml", template("dependabot.yml"));
    files.put(".schema/site-config.json", EditorSchemas.siteConfig());
    files.put(".schema/front-matter.json", EditorSchemas.frontMatter());
    return files;
  }

  private String settings() {
    int comma = author.indexOf(',');
    String name = (comma < 0 ? author : author.substring(0, comma)).strip();
    String credentials = comma < 0 ? "" : author.substring(comma + 1).strip();
    String key = Slug.of(name);
    String settings = template("site-config.yaml").replace("America/New_York", zone.getId());
    if (!key.isEmpty()) {
      settings = settings.replaceAll("your-name(?!\\.)", key);
    }
    if (!credentials.isEmpty()) {
      settings = settings.replace("# credentials: \"PhD\"", "credentials: " + yaml(credentials));
    }
    return settings
        .replace("name: \"" + PLACEHOLDER_AUTHOR + "\"", "name: " + yaml(name))
        .replace("\"" + PLACEHOLDER_TITLE + "\"", yaml(title));
  }

  private static String yaml(String text) {
    return YamlText.quoted(YamlText.oneLine(text));
  }

  private static String template(String name) {
    return Resource.text(NewSite.class, "new-site/" + name);
  }
}
