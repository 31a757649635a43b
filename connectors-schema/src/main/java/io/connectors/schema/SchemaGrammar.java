package io.connectors.schema;

import io.connectors.domain.configuration.ValidationReport;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.violation.SchemaReason;
import io.connectors.domain.shared.violation.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Schema adapter: walks through a schema by the grammar of draft-07, which distinguishes keywords
 * from properties and schemas from examples. Finds all schemas and all keywords with a value of the
 * wrong type.
 */
final class SchemaGrammar {

  private final Map<JsonPointer, JsonValue> places = new LinkedHashMap<>();
  private final List<Violation> violations = new ArrayList<>();

  private SchemaGrammar() {}

  static SchemaGrammar read(JsonObject document) {
    SchemaGrammar grammar = new SchemaGrammar();
    grammar.schema(JsonPointer.ROOT, document);
    return grammar;
  }

  /** All schemas by place, parents first. */
  Map<JsonPointer, JsonValue> places() {
    return places;
  }

  ValidationReport report() {
    return new ValidationReport(violations);
  }

  private void schema(JsonPointer place, JsonValue value) {
    if (!KeywordType.SCHEMA.fits(value)) {
      violations.add(new Violation(place, KeywordType.SCHEMA.complaint()));
      return;
    }
    places.put(place, value);
    if (value instanceof JsonObject schema) {
      schema
          .properties()
          .forEach(
              (name, inner) ->
                  Keywords.shapeOf(name)
                      .ifPresent(shape -> keyword(shape, place.child(name), inner)));
      if (schema.get("$id").isPresent() && !place.equals(JsonPointer.ROOT)) {
        violations.add(new Violation(place.child("$id"), SchemaReason.ONLY_AT_THE_ROOT));
      }
    }
  }

  private void keyword(KeywordType shape, JsonPointer place, JsonValue value) {
    if (!shape.fits(value)) {
      violations.add(new Violation(place, shape.complaint()));
      return;
    }
    switch (shape.inside()) {
      case NOTHING -> {}
      case A_SCHEMA -> schema(place, value);
      case A_LIST -> list(place, value);
      case A_SCHEMA_OR_A_LIST -> schemaOrList(place, value);
      case AN_OBJECT -> inside(value).forEach((name, inner) -> schema(place.child(name), inner));
      case AN_OBJECT_WITH_LISTS ->
          inside(value).forEach((name, inner) -> dependency(place.child(name), inner));
    }
  }

  private void schemaOrList(JsonPointer place, JsonValue value) {
    if (value instanceof JsonArray) {
      list(place, value);
    } else {
      schema(place, value);
    }
  }

  private void list(JsonPointer place, JsonValue value) {
    List<JsonValue> elements = ((JsonArray) value).elements();
    for (int i = 0; i < elements.size(); i++) {
      schema(place.child(i), elements.get(i));
    }
  }

  private void dependency(JsonPointer place, JsonValue value) {
    if (value instanceof JsonArray) {
      keyword(KeywordType.NAMES, place, value);
    } else {
      schema(place, value);
    }
  }

  private static Map<String, JsonValue> inside(JsonValue value) {
    return ((JsonObject) value).properties();
  }
}
