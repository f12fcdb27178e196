package doorlight.authoring;

import doorlight.base.Resource;
import doorlight.data.JsonWriter;
import doorlight.diagnostic.Code;
import doorlight.diagnostic.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What editors need to explain and complete settings while they are typed: JSON Schema (2020-12,
 * and no keyword in it that draft 7 lacks but {@code $defs}, since that is what editors know best).
 *
 * <p>They are for editors only. Doorlight's own readers say more, with places and remedies; a test
 * holds both to the same examples.
 */
final class EditorSchemas {
  private EditorSchemas() {}

  /** Of site-config.yaml. */
  static String siteConfig() {
    Map<String, Object> checks = new LinkedHashMap<>();
    for (Code code : Code.values()) {
      List<String> levels =
          code.severity() == Severity.ERROR
              ? List.of("error")
              : List.of("error", "warning", "advice", "off");
      checks.put(code.label(), Map.of("description", code.meaning(), "enum", levels));
    }
    return Resource.text(EditorSchemas.class, "/doorlight/schema/site-config.json")
        .replace("{ \"the codes\": true }", JsonWriter.write(checks));
  }

  /** Of the lines above an article. */
  static String frontMatter() {
    return Resource.text(EditorSchemas.class, "/doorlight/schema/front-matter.json");
  }
}
