package io.connectors.testkit.contract;

import io.connectors.domain.shared.JsonNumber;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Fixtures: short notation for JSON documents. */
final class Json {

  private Json() {}

  /** An object from alternating names and values. */
  static JsonObject object(Object... namesAndValues) {
    Map<String, JsonValue> properties = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      properties.put((String) namesAndValues[i], value(namesAndValues[i + 1]));
    }
    return new JsonObject(properties);
  }

  /** An array of these values. */
  static JsonArray list(Object... values) {
    return new JsonArray(Arrays.stream(values).map(Json::value).toList());
  }

  /** The number with this notation. */
  static JsonNumber number(String digits) {
    return new JsonNumber(new BigDecimal(digits));
  }

  /** Nested objects, each in the named property of the one around it. */
  static JsonObject nested(int levels, String name, JsonObject innermost) {
    JsonObject nested = innermost;
    for (int level = 1; level < levels; level++) {
      nested = object(name, nested);
    }
    return nested;
  }

  private static JsonValue value(Object plain) {
    if (plain instanceof JsonValue value) {
      return value;
    }
    if (plain instanceof Integer number) {
      return JsonValue.of(number);
    }
    return plain instanceof Boolean truth ? JsonValue.of(truth) : JsonValue.of((String) plain);
  }
}
