package io.connectors.domain.configuration;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The schemas that a schema of draft-07 applies, with the part of the value that each applies to.
 * Schemas are compared by identity. Branches that do not apply to a value count, too, so that their
 * marks always have effect.
 */
final class Subschemas {

  /** The step to every property or element. */
  static final String ANY = "*";

  private final JsonObject document;

  Subschemas(JsonObject document) {
    this.document = document;
  }

  /**
   * A schema and the part of a value that it applies to.
   *
   * @param step a name, a position or {@link #ANY}; absent if the schema applies to the value
   *     itself
   */
  record Part(Optional<String> step, JsonValue schema) {

    static Part same(JsonValue schema) {
      return new Part(Optional.empty(), schema);
    }

    static Part at(String step, JsonValue schema) {
      return new Part(Optional.of(step), schema);
    }
  }

  /** The schemas that this schema applies directly. */
  List<Part> of(JsonObject schema) {
    List<Part> parts = new ArrayList<>();
    schema.properties().forEach((keyword, value) -> add(keyword, value, parts));
    return parts;
  }

  /** These schemas and all other schemas that apply to the same value, each once. */
  List<JsonObject> ofSameValue(Collection<JsonObject> schemas) {
    return reach(schemas, part -> part.step().isEmpty());
  }

  /** This schema and all schemas that apply to the same value or a part of it, each once. */
  List<JsonObject> reachedFrom(JsonObject schema) {
    return reach(List.of(schema), part -> true);
  }

  private List<JsonObject> reach(Collection<JsonObject> schemas, Predicate<Part> followed) {
    Set<JsonObject> reached = Collections.newSetFromMap(new IdentityHashMap<>());
    List<JsonObject> inOrder = new ArrayList<>();
    Deque<JsonObject> open = new ArrayDeque<>(schemas);
    while (!open.isEmpty()) {
      JsonObject next = open.remove();
      if (reached.add(next)) {
        inOrder.add(next);
        of(next).stream()
            .filter(followed)
            .map(Part::schema)
            .filter(JsonObject.class::isInstance)
            .forEach(inner -> open.add((JsonObject) inner));
      }
    }
    return inOrder;
  }

  private void add(String keyword, JsonValue value, List<Part> parts) {
    switch (keyword) {
      case "$ref" -> target(value).map(Part::same).ifPresent(parts::add);
      case "if", "then", "else" -> parts.add(Part.same(value));
      case "allOf", "anyOf", "oneOf" -> elements(value).forEach(each -> parts.add(Part.same(each)));
      case "dependencies" -> named(value).values().forEach(each -> parts.add(Part.same(each)));
      case "properties" -> named(value).forEach((name, each) -> parts.add(Part.at(name, each)));
      case "patternProperties" ->
          named(value).values().forEach(each -> parts.add(Part.at(ANY, each)));
      case "additionalProperties", "additionalItems", "contains" -> parts.add(Part.at(ANY, value));
      case "items" -> addItems(value, parts);
      default -> {}
    }
  }

  private static void addItems(JsonValue value, List<Part> parts) {
    if (!(value instanceof JsonArray)) {
      parts.add(Part.at(ANY, value));
      return;
    }
    List<JsonValue> elements = elements(value);
    for (int i = 0; i < elements.size(); i++) {
      parts.add(Part.at(String.valueOf(i), elements.get(i)));
    }
  }

  private Optional<JsonValue> target(JsonValue reference) {
    return reference instanceof JsonValue.JsonString text
        ? JsonPointer.ofFragment(text.value()).flatMap(place -> place.in(document))
        : Optional.empty();
  }

  private static List<JsonValue> elements(JsonValue value) {
    return value instanceof JsonArray array ? array.elements() : List.of();
  }

  private static Map<String, JsonValue> named(JsonValue value) {
    return value instanceof JsonObject object ? object.properties() : Map.of();
  }
}
