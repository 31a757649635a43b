package io.connectors.testkit.memory;

import io.connectors.domain.shared.JsonNumber;
import io.connectors.domain.shared.JsonValue.JsonObject;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** In-memory adapter: the limits that a schema sets; those that a number breaks. */
final class Limits {

  private Limits() {}

  /** The lower limit of that name, if the number is below it. */
  static Stream<JsonNumber> atLeast(JsonObject rules, String keyword, BigDecimal number) {
    return limit(rules, keyword).filter(limit -> number.compareTo(limit.value()) < 0);
  }

  /** The upper limit of that name, if the number is above it. */
  static Stream<JsonNumber> atMost(JsonObject rules, String keyword, BigDecimal number) {
    return limit(rules, keyword).filter(limit -> number.compareTo(limit.value()) > 0);
  }

  static Stream<JsonNumber> atLeast(JsonObject rules, String keyword, int count) {
    return atLeast(rules, keyword, BigDecimal.valueOf(count));
  }

  static Stream<JsonNumber> atMost(JsonObject rules, String keyword, int count) {
    return atMost(rules, keyword, BigDecimal.valueOf(count));
  }

  private static Stream<JsonNumber> limit(JsonObject rules, String keyword) {
    return rules.get(keyword).stream()
        .filter(JsonNumber.class::isInstance)
        .map(JsonNumber.class::cast);
  }
}
