package io.connectors.schema;

import io.connectors.domain.shared.JsonNumber;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.json.JSONArray;
import org.json.JSONObject;

/** Fixtures: reads JSON text, which may use single quotes. */
final class JsonReader {

  private JsonReader() {}

  static JsonObject read(String text) {
    return object(new JSONObject(text));
  }

  private static JsonObject object(JSONObject object) {
    Map<String, JsonValue> properties = new LinkedHashMap<>();
    object.keySet().forEach(name -> properties.put(name, value(object.get(name))));
    return new JsonObject(properties);
  }

  private static JsonValue value(Object value) {
    if (value instanceof JSONObject object) {
      return object(object);
    }
    if (value instanceof JSONArray array) {
      return new JsonArray(elements(array));
    }
    if (value instanceof Boolean truth) {
      return JsonValue.of(truth);
    }
    if (value instanceof Number number) {
      return new JsonNumber(new BigDecimal(number.toString()));
    }
    return value == JSONObject.NULL ? JsonValue.none() : JsonValue.of((String) value);
  }

  private static List<JsonValue> elements(JSONArray array) {
    List<JsonValue> elements = new ArrayList<>();
    array.forEach(element -> elements.add(value(element)));
    return elements;
  }
}
