package io.connectors.domain.configuration;

import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a schema: its own properties, and the properties of branches and references. */
final class CredentialFields {

  private final Subschemas parts;
  private final List<JsonObject> rules;
  private final Map<String, List<JsonObject>> schemas = new LinkedHashMap<>();

  private CredentialFields(JsonObject document) {
    this.parts = new Subschemas(document);
    this.rules = parts.ofSameValue(List.of(document));
    rules.forEach(this::addPropertiesOf);
  }

  static CredentialFields of(JsonObject document) {
    return new CredentialFields(document);
  }

  /** All schemas that apply to the whole object. */
  List<JsonObject> rules() {
    return rules;
  }

  List<String> names() {
    return List.copyOf(schemas.keySet());
  }

  /** The schemas of the field. */
  List<JsonObject> directSchemasOf(String field) {
    return schemas.getOrDefault(field, List.of());
  }

  /** All schemas that apply to the value of a field. */
  List<JsonObject> schemasOf(String field) {
    return parts.ofSameValue(directSchemasOf(field));
  }

  private void addPropertiesOf(JsonObject schema) {
    schema
        .object("properties")
        .map(JsonObject::properties)
        .orElse(Map.of())
        .forEach(this::addProperty);
  }

  private void addProperty(String name, JsonValue schema) {
    List<JsonObject> known = schemas.computeIfAbsent(name, any -> new ArrayList<>());
    if (schema instanceof JsonObject object) {
      known.add(object);
    }
  }
}
