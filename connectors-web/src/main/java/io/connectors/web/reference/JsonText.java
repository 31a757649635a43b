package io.connectors.web.reference;

import io.connectors.domain.shared.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes indented JSON. */
final class JsonText {

  private JsonText() {}

  static String of(Object value) {
    return of(value, "\n");
  }

  private static String of(Object value, String newLine) {
    String inner = newLine + "  ";
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      return map.entrySet().stream()
          .map(entry -> inner + text(entry.getKey()) + ": " + of(entry.getValue(), inner))
          .collect(Collectors.joining(",", "{", newLine + "}"));
    }
    if (value instanceof List<?> list && !list.isEmpty()) {
      return list.stream()
          .map(element -> inner + of(element, inner))
          .collect(Collectors.joining(",", "[", newLine + "]"));
    }
    return value instanceof String string ? text(string) : String.valueOf(value);
  }

  private static String text(Object string) {
    return JsonValue.of(String.valueOf(string)).toString();
  }
}
