package doorlight.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import doorlight.CommandRun;
import doorlight.build.BuildOptions;
import doorlight.build.SiteBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The schemas for editors accept what Doorlight's own readers accept, and refuse what they do. */
class EditorSchemasTest {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Schema SETTINGS = REGISTRY.getSchema(EditorSchemas.siteConfig());
  private static final Schema FRONT_MATTER = REGISTRY.getSchema(EditorSchemas.frontMatter());
  private static final YAMLMapper YAML = new YAMLMapper();

  /** A key that a reader asks for: {@code fields.text("title")}, {@code menu(fields, "footer")}. */
  private static final Pattern ASKS =
      Pattern.compile(
          "\\.(?:text|textOrEmpty|requiredText|bool|integer|date|texts|textList|group|groups"
              + "|webAddress|webAddresses|plain)\\(\\s*\"([a-z_]+)\""
              + "|(?:menu|with|number)\\((?:[\\w.]+,\\s*)*\"([a-z_]+)\"");

  @TempDir Path temp;

  record Example(String title, String file, boolean accepted, String yaml) {
    @Override
    public String toString() {
      return file + (accepted ? " may have " : " may not have ") + title;
    }
  }

  static List<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    String heading = "";
    for (String line : Files.readAllLines(Path.of("src/test/resources/settings-for-editors.md"))) {
      if (line.endsWith("accepted:") || line.endsWith("refused:")) {
        heading = line;
      } else if (line.startsWith("    ")) {
        String yaml = line.strip().replaceAll("; (?=[a-z_]+:)", "\n");
        boolean hasTitle = yaml.startsWith("title:");
        examples.add(
            new Example(
                line.strip(),
                heading.substring(0, heading.indexOf(',')),
                heading.endsWith("accepted:"),
                (hasTitle ? "" : "title: A Title\n") + yaml + "\n"));
      }
    }
    return examples;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void readerAndSchemaJudgeAlike(Example example) throws IOException {
    boolean settings = example.file().equals("site-config.yaml");
    Schema schema = settings ? SETTINGS : FRONT_MATTER;
    assertThat(schema.validate(YAML.readTree(example.yaml())).isEmpty())
        .as("the schema accepts it")
        .isEqualTo(example.accepted());
    String config = settings ? example.yaml() : "title: A Site\n";
    Path site =
        settings
            ? CommandRun.site(temp, config)
            : CommandRun.site(
                temp,
                config,
                "content/posts/2026-01-01-a.md",
                "---\n" + example.yaml() + "---\n\nA.\n");
    assertThat(complaints(site).isEmpty())
        .as("the reader accepts it")
        .isEqualTo(example.accepted());
  }

  /** What a build says of values and keys; not of what they name elsewhere in the site. */
  private static List<String> complaints(Path site) throws IOException {
    BuildOptions options = BuildOptions.of(site, Map.of()).with(true, true);
    return SiteBuilder.plan(options).diagnostics().stream()
        .map(diagnostic -> diagnostic.code().label())
        .filter(
            code ->
                code.matches(
                    "value-invalid|key-unknown|key-missing|date-invalid|slug-invalid|yaml-.*"))
        .toList();
  }

  @Test
  void everyKeyThatReadersAskForIsInTheSchema() throws IOException {
    Set<String> described = new TreeSet<>();
    JsonMapper json = new JsonMapper();
    addKeys(json.readTree(EditorSchemas.siteConfig()), described);
    addKeys(json.readTree(EditorSchemas.frontMatter()), described);

    Set<String> asked = new TreeSet<>();
    try (Stream<Path> readers = Files.walk(Path.of("src/main/java/doorlight"))) {
      for (Path reader : readers.filter(p -> p.toString().endsWith("Reader.java")).toList()) {
        ASKS.matcher(Files.readString(reader))
            .results()
            .forEach(key -> asked.add(key.group(1) == null ? key.group(2) : key.group(1)));
      }
    }
    // In the data that is packed into the program, another name of a country.
    asked.remove("also");
    assertThat(asked).hasSizeGreaterThan(60).isSubsetOf(described);
  }

  @Test
  void everyKeyHasADescriptionForEditorsToShow() throws IOException {
    JsonMapper json = new JsonMapper();
    assertThat(undescribed(json.readTree(EditorSchemas.siteConfig()))).isEmpty();
    assertThat(undescribed(json.readTree(EditorSchemas.frontMatter()))).isEmpty();
  }

  @Test
  void theSampleSiteIsAsTheSchemasWantIt() throws IOException {
    assertThat(SETTINGS.validate(YAML.readTree(Files.readString(Path.of("site-config.yaml")))))
        .isEmpty();
    try (Stream<Path> articles = Files.walk(Path.of("content"))) {
      for (Path article : articles.filter(p -> p.toString().endsWith(".md")).toList()) {
        String frontMatter = Files.readString(article).split("(?m)^---\\R")[1];
        assertThat(FRONT_MATTER.validate(YAML.readTree(frontMatter)))
            .as(article.toString())
            .isEmpty();
      }
    }
  }

  private static void addKeys(JsonNode schema, Set<String> keys) {
    JsonNode properties = schema.get("properties");
    if (properties != null) {
      keys.addAll(properties.propertyNames());
    }
    schema.forEach(part -> addKeys(part, keys));
  }

  private static List<String> undescribed(JsonNode schema) {
    List<String> names = new ArrayList<>();
    JsonNode properties = schema.get("properties");
    // Below anyOf only what has a type of its own is a definition of keys.
    if (properties != null && schema.has("type")) {
      properties.properties().stream()
          .filter(entry -> !entry.getValue().has("description"))
          .forEach(entry -> names.add(entry.getKey()));
    }
    schema.forEach(part -> names.addAll(undescribed(part)));
    return names;
  }
}
