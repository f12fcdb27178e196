package doorlight.guide;

import doorlight.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The articles of the guide that nobody writes by hand: the settings and the lines above an article
 * from the schemas that {@code init} lays down for editors, the remarks from what {@code explain}
 * says.
 */
final class GuideReference {
  static final String SETTINGS = "10-every-setting.md";
  static final String FRONT_MATTER = "11-every-line-above-an-article.md";
  static final String REMARKS = "12-every-remark-and-its-remedy.md";

  private GuideReference() {}

  /** The articles by the names of their files; {@code scratch} is an empty folder. */
  static Map<String, String> articles(Path scratch) throws IOException {
    CommandRun.of("init", scratch, "--title", "A Site", "--author", "Your Name, PhD");
    JsonMapper json = new JsonMapper();
    JsonNode settings = json.readTree(scratch.resolve(".schema/site-config.json").toFile());
    JsonNode frontMatter = json.readTree(scratch.resolve(".schema/front-matter.json").toFile());
    Map<String, String> articles = new LinkedHashMap<>();
    articles.put(SETTINGS, text("settings.md") + new SchemaText(settings).sections());
    articles.put(FRONT_MATTER, text("front-matter.md") + new SchemaText(frontMatter).sections());
    articles.put(REMARKS, text("remarks.md") + remarks());
    return articles;
  }

  /** What stands above what is generated: front matter and an introduction. */
  private static String text(String name) throws IOException {
    return Files.readString(Path.of("src/test/resources/guide-reference").resolve(name));
  }

  private static String remarks() {
    StringBuilder text = new StringBuilder();
    String group = "";
    for (JsonNode remark : CommandRun.of("explain", "--format", "json").diagnostics()) {
      if (!remark.get("group").asString().equals(group)) {
        group = remark.get("group").asString();
        text.append("\n## ").append(group).append('\n');
      }
      String severity = remark.get("severity").asString();
      text.append("\n### ").append(remark.get("code").asString()).append("\n\n");
      text.append(
          severity.equals("error")
              ? "*Always an error.*"
              : "*Usually " + (severity.equals("warning") ? "a warning.*" : "advice.*"));
      text.append("\n\n");
      remark
          .get("explanation")
          .asString()
          .lines()
          .forEach(line -> text.append(markdown(line)).append('\n'));
    }
    return text.toString();
  }

  /** A line of plain text as Markdown; an indented one is an example, and code to both. */
  static String markdown(String line) {
    return line.startsWith("    ")
        ? line
        : line.replaceAll("https?://[^ ,]*[^ ,.]", "`$0`")
            .replaceAll("[\\[<*]", "\\\\$0")
            .replaceAll("^(Why it matters|What to do|Wrong|Right):", "**$1:**");
  }
}
