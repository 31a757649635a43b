package io.connectors.web.dialog;

import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonBoolean;
import io.connectors.domain.shared.JsonValue.JsonString;
import java.util.stream.Collectors;

/**
 * Value: something that is not what it was.
 *
 * @param title what the form calls it
 * @param now what it is now, in words
 */
record Change(String title, String now) {

  /** A value as people write it. */
  static String words(JsonValue value) {
    if (value instanceof JsonString text) {
      return text.value();
    }
    if (value instanceof JsonBoolean truth) {
      return truth.value() ? "yes" : "no";
    }
    if (value instanceof JsonArray array) {
      return array.elements().isEmpty()
          ? "nothing"
          : array.elements().stream().map(Change::words).collect(Collectors.joining(", "));
    }
    return value.toString();
  }
}
