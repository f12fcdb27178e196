package doorlight.guide;

import doorlight.Archive;
import doorlight.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What the reader of the guide has downloaded from elsewhere, under the names in the guide. */
final class Downloads {
  private static final Path EXPORTS = Path.of("src/test/resources/import");

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry(
              "quiethours.wordpress.xml", "wordpress/source/aquietroom.WordPress.2026-02-20.xml"),
          Map.entry("wordpress", "wordpress/source"),
          Map.entry(
              "squarespace-export.xml",
              "squarespace/source/Squarespace-Wordpress-Export-02-20-2026.xml"),
          Map.entry("blog-feed.xml", "wix-feed/source/blog-feed.xml"),
          Map.entry("saved-pages", "saved-pages/source"),
          Map.entry("substack.zip", "substack/source.zip"),
          Map.entry("medium-export.zip", "medium/source.zip"),
          Map.entry("quiet-hours.ghost.json", "ghost/source/a-quiet-room.ghost.2026-02-20.json"),
          Map.entry("The Long Corridor.docx", "word/source.docx"),
          Map.entry("OnWaiting.zip", "google-doc/source.zip"),
          Map.entry("old-site", "hugo/source"),
          Map.entry("pasted.txt", "text/source/01-learning-to-rest.txt"),
          Map.entry("pasted", "text/source"));

  private Downloads() {}

  static void into(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, String> name : NAMES.entrySet()) {
      Path download = folder.resolve(name.getKey());
      Path export = EXPORTS.resolve(name.getValue());
      if (name.getValue().matches(".*\\.(zip|docx)")) {
        Archive.pack(export, download);
      } else {
        CommandRun.copy(export, download);
      }
    }
  }
}
