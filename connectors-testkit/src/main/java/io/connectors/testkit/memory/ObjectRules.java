package io.connectors.testkit.memory;

import static io.connectors.testkit.memory.ValueRules.say;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.JsonValue.JsonString;
import io.connectors.domain.shared.violation.FieldReason;
import io.connectors.domain.shared.violation.Reason;
import io.connectors.domain.shared.violation.Violation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** In-memory adapter: judges objects by the properties that they have and lack. */
final class ObjectRules {

  private ObjectRules() {}

  static Stream<Violation> judge(JsonObject rules, JsonObject object, JsonPointer place) {
    return Stream.of(
            missing(names(rules.get("required").orElse(JsonValue.none())), object, place)
                .map(field -> new Violation(field, FieldReason.REQUIRED)),
            dependent(rules, object, place),
            object.properties().entrySet().stream()
                .flatMap(property -> property(rules, property, place)))
        .flatMap(violations -> violations);
  }

  /** Where those of the names belong that the object lacks. */
  static Stream<JsonPointer> missing(List<String> names, JsonObject object, JsonPointer place) {
    return names.stream().filter(name -> object.get(name).isEmpty()).map(place::child);
  }

  static List<String> names(JsonValue value) {
    List<JsonValue> names = value instanceof JsonArray array ? array.elements() : List.of();
    return names.stream().map(name -> ((JsonString) name).value()).toList();
  }

  private static Stream<Violation> dependent(
      JsonObject rules, JsonObject object, JsonPointer place) {
    return inside(rules, "dependencies").entrySet().stream()
        .filter(dependency -> object.get(dependency.getKey()).isPresent())
        .flatMap(
            dependency ->
                missing(names(dependency.getValue()), object, place)
                    .flatMap(field -> say(field, new Reason.RequiredWith(dependency.getKey()))));
  }

  private static Stream<Violation> property(
      JsonObject rules, Map.Entry<String, JsonValue> property, JsonPointer place) {
    JsonPointer field = place.child(property.getKey());
    JsonValue rule = inside(rules, "properties").get(property.getKey());
    if (rule != null) {
      return ValueRules.judge(rule, property.getValue(), field);
    }
    JsonValue others = rules.get("additionalProperties").orElse(JsonValue.of(true));
    return others.equals(JsonValue.of(false))
        ? say(field, FieldReason.UNKNOWN_FIELD)
        : ValueRules.judge(others, property.getValue(), field);
  }

  private static Map<String, JsonValue> inside(JsonObject rules, String keyword) {
    return rules.object(keyword).orElse(JsonObject.EMPTY).properties();
  }
}
