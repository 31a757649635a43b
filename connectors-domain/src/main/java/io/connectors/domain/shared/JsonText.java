package io.connectors.domain.shared;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes JSON text. Adapters read it. */
final class JsonText {

  private JsonText() {}

  static String array(List<JsonValue> elements) {
    return elements.stream().map(JsonValue::toString).collect(Collectors.joining(",", "[", "]"));
  }

  static String object(Map<String, JsonValue> properties) {
    return properties.entrySet().stream()
        .map(property -> quote(property.getKey()) + ":" + property.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  static String quote(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    text.chars().forEach(character -> append(quoted, (char) character));
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, char character) {
    switch (character) {
      case '"' -> quoted.append("\\\"");
      case '\\' -> quoted.append("\\\\");
      case '\n' -> quoted.append("\\n");
      case '\r' -> quoted.append("\\r");
      case '\t' -> quoted.append("\\t");
      default -> {
        if (character < ' ') {
          quoted.append(String.format("\\u%04x", (int) character));
        } else {
          quoted.append(character);
        }
      }
    }
  }
}
