package io.connectors.domain.configuration;

import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonNull;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.JsonValue.JsonString;
import io.connectors.domain.shared.violation.CatalogReason;
import io.connectors.domain.shared.violation.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds credential fields that cannot have a value: a field that is not text, and a required name
 * without a field. A schema may allow {@code null} besides text.
 */
final class CredentialTexts {

  private static final Set<JsonValue> TEXT_TYPES =
      Set.of(JsonValue.of("string"), JsonValue.of("null"));
  private static final Set<String> KEYWORDS_OF_OTHER_TYPES =
      Set.of(
          "properties",
          "patternProperties",
          "additionalProperties",
          "propertyNames",
          "required",
          "dependencies",
          "minProperties",
          "maxProperties",
          "items",
          "additionalItems",
          "contains",
          "minItems",
          "maxItems",
          "uniqueItems",
          "minimum",
          "maximum",
          "exclusiveMinimum",
          "exclusiveMaximum",
          "multipleOf");

  private final SchemaPlaces places;
  private final CredentialFields fields;
  private final List<Violation> violations = new ArrayList<>();

  private CredentialTexts(JsonObject document, CredentialFields fields) {
    this.fields = fields;
    this.places = new SchemaPlaces(document);
  }

  static ValidationReport validate(JsonObject document, CredentialFields fields) {
    CredentialTexts texts = new CredentialTexts(document, fields);
    for (String field : fields.names()) {
      fields.directSchemasOf(field).forEach(texts::rejectOnlyNull);
      fields.schemasOf(field).forEach(texts::validate);
    }
    fields.rules().forEach(texts::validateRequired);
    return new ValidationReport(texts.violations);
  }

  private void rejectOnlyNull(JsonObject schema) {
    if (types(schema).stream().allMatch(JsonValue.of("null")::equals) && !types(schema).isEmpty()) {
      reject(schema, "type");
    }
  }

  private void validate(JsonObject schema) {
    if (!TEXT_TYPES.containsAll(types(schema))) {
      reject(schema, "type");
    }
    if (schema.get("const").filter(value -> !(value instanceof JsonString)).isPresent()) {
      reject(schema, "const");
    }
    List<JsonValue> options = elements(schema, "enum");
    if (!options.stream().allMatch(CredentialTexts::isTextOrNull)) {
      reject(schema, "enum");
    }
    if (types(schema).isEmpty()) {
      schema.properties().keySet().stream()
          .filter(KEYWORDS_OF_OTHER_TYPES::contains)
          .forEach(keyword -> reject(schema, keyword));
    }
  }

  private void validateRequired(JsonObject schema) {
    List<JsonValue> required = elements(schema, "required");
    for (int i = 0; i < required.size(); i++) {
      if (required.get(i) instanceof JsonString name && !fields.names().contains(name.value())) {
        violations.add(
            new Violation(
                places.of(schema).child("required").child(i), CatalogReason.REQUIRED_NOT_A_FIELD));
      }
    }
  }

  private static List<JsonValue> types(JsonObject schema) {
    return schema
        .get("type")
        .map(type -> type instanceof JsonArray list ? list.elements() : List.of(type))
        .orElse(List.of());
  }

  private static List<JsonValue> elements(JsonObject schema, String keyword) {
    return schema.array(keyword).map(JsonArray::elements).orElse(List.of());
  }

  private static boolean isTextOrNull(JsonValue value) {
    return value instanceof JsonString || value instanceof JsonNull;
  }

  private void reject(JsonObject schema, String keyword) {
    violations.add(
        new Violation(places.of(schema).child(keyword), CatalogReason.CREDENTIAL_NOT_TEXT));
  }
}
