package io.connectors.testkit.memory;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.violation.FieldReason;
import io.connectors.domain.shared.violation.Reason;
import io.connectors.domain.shared.violation.Violation;
import java.util.List;
import java.util.stream.Stream;

/** In-memory adapter: judges by alternatives, and speaks of the first where none fits. */
final class AnyOf {

  private AnyOf() {}

  static Stream<Violation> judge(JsonArray branches, JsonValue value, JsonPointer place) {
    List<JsonValue> alternatives = branches.elements();
    if (alternatives.stream()
        .anyMatch(branch -> ValueRules.judge(branch, value, place).findAny().isEmpty())) {
      return Stream.empty();
    }
    List<List<String>> required =
        alternatives.stream().map(AnyOf::required).filter(names -> !names.isEmpty()).toList();
    return required.size() == alternatives.size() && value instanceof JsonObject object
        ? unless(required, object, place)
        : ValueRules.judge(alternatives.get(0), value, place);
  }

  private static Stream<Violation> unless(
      List<List<String>> required, JsonObject object, JsonPointer place) {
    List<List<String>> others = required.stream().skip(1).toList();
    Reason reason = others.isEmpty() ? FieldReason.REQUIRED : new Reason.RequiredUnless(others);
    return ObjectRules.missing(required.get(0), object, place)
        .map(field -> new Violation(field, reason));
  }

  private static List<String> required(JsonValue branch) {
    return branch instanceof JsonObject rules
        ? ObjectRules.names(rules.get("required").orElse(JsonValue.none()))
        : List.of();
  }
}
