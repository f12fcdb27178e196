package doorlight.data;

import java.io.StringWriter;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes maps, lists, strings, numbers and booleans as compact JSON (RFC 8259), keys in the order
 * of the map.
 */
public final class JsonWriter {
  private static final JsonFactory JSON = new JsonFactory();

  private JsonWriter() {}

  /** JSON for a file or a line of output. */
  public static String write(Object value) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      write(json, value);
    }
    return out.toString();
  }

  /**
   * JSON that may stand inside a {@code <script>} element: {@code <}, {@code >}, {@code &} and the
   * two line separators that JavaScript knows and JSON does not are escaped. Outside its strings
   * JSON has none of them.
   */
  public static String writeForHtml(Object value) {
    String json = write(value);
    StringBuilder safe = new StringBuilder(json.length() + 16);
    int done = 0;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029') {
        safe.append(json, done, i).append(String.format("\\u%04x", (int) c));
        done = i + 1;
      }
    }
    return done == 0 ? json : safe.append(json, done, json.length()).toString();
  }

  private static void write(JsonGenerator json, Object value) {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      map.forEach(
          (key, member) -> {
            json.writeName((String) key);
            write(json, member);
          });
      json.writeEndObject();
    } else if (value instanceof Iterable<?> items) {
      json.writeStartArray();
      items.forEach(item -> write(json, item));
      json.writeEndArray();
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Long number) {
      json.writeNumber(number);
    } else if (value instanceof Double number) {
      json.writeNumber(number);
    } else if (value instanceof String text) {
      json.writeString(text);
    } else {
      throw new IllegalArgumentException("no JSON for " + value);
    }
  }
}
