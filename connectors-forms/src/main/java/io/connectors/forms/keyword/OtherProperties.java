package io.connectors.forms.keyword;

import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonBoolean;
import io.connectors.domain.shared.JsonValue.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Determines if objects of a schema may have properties without a field: if the schema allows them,
 * or describes them in a way that a form cannot represent.
 */
public final class OtherProperties {

  private static final List<String> LISTS = List.of("allOf", "anyOf", "oneOf");

  private OtherProperties() {}

  /**
   * Whether a field for other properties is always shown.
   *
   * @param known the names of the fields
   */
  public static boolean areExpected(SchemaNode schema, Set<String> known) {
    JsonObject keywords = schema.keywords();
    Optional<JsonValue> additional = keywords.get("additionalProperties");
    if (keywords.get("patternProperties").isPresent()) {
      return true;
    }
    if (additional.isPresent()) {
      return !additional.equals(Optional.of(new JsonBoolean(false)));
    }
    Set<String> spokenOf = new HashSet<>(schema.required());
    collect(keywords, spokenOf);
    return known.isEmpty() || !known.containsAll(spokenOf);
  }

  /** Whether the schema or an alternative allows only named properties. */
  public static boolean areForbidden(SchemaNode schema) {
    return Stream.concat(
            Stream.of(schema), LISTS.stream().flatMap(keyword -> schema.list(keyword).stream()))
        .map(SchemaNode::keywords)
        .anyMatch(
            part ->
                part.get("additionalProperties").equals(Optional.of(new JsonBoolean(false)))
                    && part.get("patternProperties").isEmpty());
  }

  /** Does not follow references, because this only decides whether to show the field. */
  private static void collect(JsonValue value, Set<String> names) {
    if (!(value instanceof JsonObject schema)) {
      return;
    }
    inside(schema, "properties").entrySet().stream()
        .filter(property -> !property.getValue().equals(new JsonBoolean(false)))
        .forEach(property -> names.add(property.getKey()));
    LISTS.stream()
        .flatMap(keyword -> schema.array(keyword).stream())
        .flatMap(list -> list.elements().stream())
        .forEach(part -> collect(part, names));
    Stream.of("then", "else")
        .flatMap(keyword -> schema.get(keyword).stream())
        .forEach(part -> collect(part, names));
    inside(schema, "dependencies").values().forEach(part -> collect(part, names));
  }

  private static Map<String, JsonValue> inside(JsonObject schema, String keyword) {
    return schema.object(keyword).orElse(JsonObject.EMPTY).properties();
  }
}
