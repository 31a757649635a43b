package io.connectors.web.form;

import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes JSON for people: one property or element a line. */
final class JsonLayout {

  private JsonLayout() {}

  static String of(JsonValue value) {
    return of(value, "\n");
  }

  private static String of(JsonValue value, String newLine) {
    String inner = newLine + "  ";
    if (value instanceof JsonObject object && !object.properties().isEmpty()) {
      return object.properties().entrySet().stream()
          .map(property -> property(property, inner))
          .collect(Collectors.joining(",", "{", newLine + "}"));
    }
    if (value instanceof JsonArray array && !array.elements().isEmpty()) {
      List<JsonValue> elements = array.elements();
      return elements.stream()
          .map(element -> inner + of(element, inner))
          .collect(Collectors.joining(",", "[", newLine + "]"));
    }
    return value.toString();
  }

  private static String property(Map.Entry<String, JsonValue> property, String newLine) {
    return newLine + JsonValue.of(property.getKey()) + ": " + of(property.getValue(), newLine);
  }
}
