package doorlight.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON that {@link JsonWriter} wrote: a file of the program's own. */
public final class JsonReader {
  private static final JsonFactory JSON = new JsonFactory();

  private JsonReader() {}

  /**
   * Maps and lists of texts; a number, true or false is the text that it was written as. Empty when
   * the text is no JSON object.
   */
  public static Optional<Map<?, ?>> readObject(String json) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      return parser.nextToken() == JsonToken.START_OBJECT
          ? Optional.of((Map<?, ?>) value(parser))
          : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static Object value(JsonParser parser) {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      Map<String, Object> map = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String key = parser.currentName();
        parser.nextToken();
        map.put(key, value(parser));
      }
      return map;
    }
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      List<Object> list = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        list.add(value(parser));
      }
      return list;
    }
    return String.valueOf(parser.getString());
  }
}
