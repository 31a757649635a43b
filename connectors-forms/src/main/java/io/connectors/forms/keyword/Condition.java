package io.connectors.forms.keyword;

import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The condition for some fields of an object: another field has one of several values.
 *
 * @param orAbsent whether the condition also holds if the other field is absent
 * @param negated whether the condition is negated
 */
public record Condition(
    String property, List<JsonValue> values, boolean orAbsent, boolean negated) {

  private static final Set<String> READ = Set.of("properties", "required", "type");

  /** The condition of an {@code if}; absent if a form cannot represent it. */
  public static Optional<Condition> of(JsonObject stated) {
    Map<String, JsonValue> properties =
        stated.object("properties").map(JsonObject::properties).orElse(Map.of());
    if (properties.size() != 1 || !READ.containsAll(stated.properties().keySet())) {
      return Optional.empty();
    }
    Map.Entry<String, JsonValue> only = properties.entrySet().iterator().next();
    List<JsonValue> required = stated.array("required").map(JsonArray::elements).orElse(List.of());
    boolean itself = required.equals(List.of(JsonValue.of(only.getKey())));
    return constants(only.getValue())
        .filter(constants -> itself || required.isEmpty())
        .map(constants -> new Condition(only.getKey(), constants, !itself, false));
  }

  /** The values of a {@code const} or {@code enum}. */
  public static Optional<List<JsonValue>> constants(JsonValue schema) {
    return schema instanceof JsonObject keywords
        ? keywords
            .get("const")
            .map(List::of)
            .or(() -> keywords.array("enum").map(JsonArray::elements))
        : Optional.empty();
  }

  public Condition negate() {
    return new Condition(property, values, orAbsent, !negated);
  }

  public boolean holds(Optional<JsonValue> value) {
    return value.map(values::contains).orElse(orAbsent) != negated;
  }
}
