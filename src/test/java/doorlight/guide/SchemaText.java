package doorlight.guide;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A JSON Schema of settings as a reader wants it: a section for each setting, in plain words. */
final class SchemaText {
  private static final String WORDS = "words";
  private static final String BELOW = "the lines below";

  /** How values of the kinds that the schemas name are written. */
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("text", WORDS),
          Map.entry("requiredText", WORDS),
          Map.entry("boolean", "`true` or `false`; `yes` and `no`, `on` and `off` mean the same"),
          Map.entry("texts", "words, or a list of them"),
          Map.entry("date", "a day, as in `2026-03-14`, or with a time, `2026-03-14T09:30-05:00`"),
          Map.entry("webAddress", "an address that begins with `https://`"),
          Map.entry("language", "a code such as `en`, `en-GB` or `es`"),
          Map.entry("colour", "as in `\"#2f5d62\"`"),
          Map.entry("fonts", "names of fonts, with commas between them"),
          Map.entry("alias", "an address from the first slash on"));

  private final JsonNode schema;

  SchemaText(JsonNode schema) {
    this.schema = schema;
  }

  /** A section for each key. */
  String sections() {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, JsonNode> key : schema.get("properties").properties()) {
      text.append("\n## ").append(heading(key.getKey())).append("\n\n");
      text.append(GuideReference.markdown(description(key.getValue())));
      if (isRequired(schema, key.getKey())) {
        text.append(" It is required.");
      }
      text.append('\n').append(written(key.getKey(), key.getValue()));
    }
    return text.toString();
  }

  /** The key, unless it would begin a section of its own there. */
  private static String heading(String key) {
    return key.equals("faq") ? "faq, questions and answers" : key;
  }

  private String written(String key, JsonNode value) {
    if (key.equals("checks")) {
      return "\nA list of codes, each with one of these four words. All codes are explained in Every"
          + " Remark and Its Remedy. One that is always an error stays one.\n";
    }
    String kind = kind(value);
    JsonNode lines = lines(value);
    String how = kind.equals(WORDS) ? "" : "\nHow it is written: " + kind + ".\n";
    return lines == null ? how : how + "\n" + tables(lines);
  }

  /** The keys below a key, or below each entry of its list or map; null where there are none. */
  private JsonNode lines(JsonNode value) {
    JsonNode node = resolved(value);
    if (node.has("properties")) {
      return node;
    }
    for (String below : List.of("items", "additionalProperties")) {
      if (node.has(below) && node.get(below).isObject()) {
        return lines(node.get(below));
      }
    }
    for (JsonNode one : node.path("anyOf")) {
      JsonNode lines = lines(one);
      if (lines != null) {
        return lines;
      }
    }
    return null;
  }

  /** A table of the keys, and one below it for each of them that has keys of its own. */
  private String tables(JsonNode object) {
    StringBuilder tables = new StringBuilder(table(object));
    for (Map.Entry<String, JsonNode> key : object.get("properties").properties()) {
      JsonNode lines = lines(key.getValue());
      if (lines != null) {
        tables.append("\nThe lines below `").append(key.getKey()).append("`:\n\n");
        tables.append(tables(lines));
      }
    }
    return tables.toString();
  }

  private String table(JsonNode object) {
    StringBuilder table = new StringBuilder("| line | what it is | how it is written |\n");
    table.append("| --- | --- | --- |\n");
    for (Map.Entry<String, JsonNode> key : object.get("properties").properties()) {
      table.append("| `").append(key.getKey()).append("` | ");
      table.append(GuideReference.markdown(description(key.getValue())));
      table.append(isRequired(object, key.getKey()) ? " Required. | " : " | ");
      table.append(kind(key.getValue())).append(" |\n");
    }
    return table.toString();
  }

  private static boolean isRequired(JsonNode object, String key) {
    return StreamSupport.stream(object.path("required").spliterator(), false)
        .anyMatch(name -> name.asString().equals(key));
  }

  private static String description(JsonNode value) {
    return value.get("description").asString();
  }

  private JsonNode resolved(JsonNode value) {
    return value.has("$ref")
        ? schema.get("$defs").get(value.get("$ref").asString().replace("#/$defs/", ""))
        : value;
  }

  /** How a value is written, in words. */
  private String kind(JsonNode value) {
    if (value.has("$ref")) {
      String name = value.get("$ref").asString().replace("#/$defs/", "");
      return KINDS.containsKey(name) ? KINDS.get(name) : kind(resolved(value));
    }
    if (value.has("enum")) {
      return choice(value);
    }
    if (value.has("anyOf")) {
      return anyOf(value);
    }
    String type = value.get("type").isArray() ? value.get("type").get(0).asString() : "";
    String only = type.isEmpty() ? value.get("type").asString() : type;
    return switch (only) {
      case "integer" -> "a number from " + value.get("minimum") + " to " + value.get("maximum");
      case "array" -> "a list; " + each(value.get("items"));
      case "object" -> value.has("properties") ? BELOW : map(value);
      default -> words(value);
    };
  }

  /** How words are written of which the schema says more than that they are words. */
  private static String words(JsonNode value) {
    if (value.has("default")) {
      return "without it, it is `" + value.get("default").asString() + "`";
    }
    if (value.has("examples")) {
      return "as in `" + value.get("examples").get(0).asString() + "`";
    }
    return value.path("pattern").asString("").startsWith("^\\d{4}-") ? KINDS.get("date") : WORDS;
  }

  private String each(JsonNode item) {
    JsonNode first = item.has("anyOf") ? item.get("anyOf").get(0) : item;
    String other =
        item.has("anyOf") ? "each entry is one of " + kind(first) + ", or" : "each entry";
    return lines(item) == null ? "each entry is " + kind(item) : other + " has " + BELOW;
  }

  private String map(JsonNode value) {
    JsonNode each = value.path("additionalProperties");
    return !each.isObject()
        ? "names of your own, each with a value"
        : lines(each) == null
            ? "a list of names, each with a colon and " + kind(each)
            : "a list of keys, and below each the lines in the table";
  }

  private static String choice(JsonNode value) {
    return StreamSupport.stream(value.get("enum").spliterator(), false)
        .filter(one -> !one.isNull() && !one.asString().isEmpty())
        .map(one -> "`" + one.asString() + "`")
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** Of several ways to write a value the plainest, and that there may be a list of it. */
  private String anyOf(JsonNode value) {
    List<String> ways =
        StreamSupport.stream(value.get("anyOf").spliterator(), false)
            .map(this::kind)
            .distinct()
            .toList();
    if (ways.size() > 1 && ways.get(1).equals(BELOW)) {
      return ways.get(0) + ", or " + BELOW;
    }
    return ways.get(0) + (ways.size() > 1 && ways.get(1).startsWith("a list") ? ", or a list" : "");
  }
}
