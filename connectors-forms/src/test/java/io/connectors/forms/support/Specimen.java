package io.connectors.forms.support;

import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.JsonValue.JsonString;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Fixture: a schema and how to make values that are valid against it.
 *
 * @param normal leaves out what a form may leave out: empty texts, lists and objects of optional
 *     properties
 */
public record Specimen(
    JsonValue schema, Function<Random, JsonValue> value, UnaryOperator<JsonValue> normal) {

  public static Specimen of(JsonValue schema, Function<Random, JsonValue> value) {
    return new Specimen(schema, value, UnaryOperator.identity());
  }

  public static boolean isEmpty(JsonValue value) {
    return (value instanceof JsonString text && text.value().isEmpty())
        || (value instanceof JsonArray list && list.elements().isEmpty())
        || (value instanceof JsonObject object && object.properties().isEmpty());
  }

  public Specimen with(JsonValue incompatibleSchema) {
    return new Specimen(incompatibleSchema, value, normal);
  }
}
