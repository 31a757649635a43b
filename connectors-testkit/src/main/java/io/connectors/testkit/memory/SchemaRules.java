package io.connectors.testkit.memory;

import io.connectors.domain.configuration.ConfigurationReport;
import io.connectors.domain.shared.JsonNumber;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonBoolean;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.JsonValue.JsonString;
import io.connectors.domain.shared.violation.JsonType;
import io.connectors.domain.shared.violation.Reason;
import io.connectors.domain.shared.violation.SchemaReason;
import io.connectors.domain.shared.violation.Violation;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** In-memory adapter: which schemas it can judge by. */
final class SchemaRules {

  private static final String DRAFT = "http://json-schema.org/draft-07/schema#";
  private static final Set<String> TYPES =
      Set.of("object", "array", "string", "number", "integer", "boolean", "null");

  private SchemaRules() {}

  static ConfigurationReport check(JsonObject document) {
    Stream<Violation> root =
        document.text("type").equals(Optional.of("object"))
            ? Stream.empty()
            : Stream.of(new Violation(JsonPointer.to("type"), SchemaReason.NOT_OF_AN_OBJECT));
    return new ConfigurationReport(
        Stream.concat(root, schema(document, JsonPointer.ROOT)).toList());
  }

  private static Stream<Violation> schema(JsonValue value, JsonPointer place) {
    if (!(value instanceof JsonObject schema)) {
      return unless(value instanceof JsonBoolean, place, SchemaReason.NOT_A_SCHEMA);
    }
    return schema.properties().entrySet().stream()
        .flatMap(entry -> keyword(entry.getKey(), entry.getValue(), place.child(entry.getKey())));
  }

  private static Stream<Violation> keyword(String name, JsonValue value, JsonPointer place) {
    return switch (name) {
      case "items", "additionalProperties", "if", "then", "else" -> schema(value, place);
      case "properties" -> each(value, place);
      case "anyOf" -> all(value, place);
      case "default", "const" -> data(value, place);
      case "enum", "examples" ->
          value instanceof JsonArray
              ? data(value, place)
              : unless(false, place, Reason.Type.of(JsonType.ARRAY));
      case "$schema" ->
          unless(value.equals(JsonValue.of(DRAFT)), place, SchemaReason.OTHER_DIALECT);
      default ->
          plain(name, value)
              .map(fits -> unless(fits, place, new Reason.Pattern(Optional.empty())))
              .orElseGet(
                  () ->
                      name.startsWith("x-")
                          ? data(value, place)
                          : unless(false, place, SchemaReason.UNKNOWN_KEYWORD));
    };
  }

  /** Whether the value of a keyword that holds no schema has the right form. */
  private static Optional<Boolean> plain(String name, JsonValue value) {
    return switch (name) {
      case "title", "description", "$comment", "$id", "format", "x-pattern-message" ->
          Optional.of(value instanceof JsonString);
      case "minLength", "maxLength", "minItems", "maxItems" ->
          Optional.of(value instanceof JsonNumber count && count.value().signum() >= 0);
      case "minimum", "maximum" -> Optional.of(value instanceof JsonNumber);
      case "uniqueItems", "x-secret", "x-credential-destination" ->
          Optional.of(value instanceof JsonBoolean);
      case "pattern" -> Optional.of(isPattern(value));
      case "type" -> Optional.of(isType(value));
      case "required" -> Optional.of(isNames(value));
      case "dependencies" -> Optional.of(isDependencies(value));
      default -> Optional.empty();
    };
  }

  private static Stream<Violation> each(JsonValue value, JsonPointer place) {
    return value instanceof JsonObject schemas
        ? schemas.properties().entrySet().stream()
            .flatMap(entry -> schema(entry.getValue(), place.child(entry.getKey())))
        : unless(false, place, SchemaReason.NOT_AN_OBJECT_OF_SCHEMAS);
  }

  private static Stream<Violation> all(JsonValue value, JsonPointer place) {
    return value instanceof JsonArray schemas && !schemas.elements().isEmpty()
        ? IntStream.range(0, schemas.elements().size())
            .boxed()
            .flatMap(i -> schema(schemas.elements().get(i), place.child(i)))
        : unless(false, place, SchemaReason.NO_SCHEMAS);
  }

  /** No reference hides in what is not a schema, either. */
  private static Stream<Violation> data(JsonValue value, JsonPointer place) {
    if (value instanceof JsonArray array) {
      return IntStream.range(0, array.elements().size())
          .boxed()
          .flatMap(i -> data(array.elements().get(i), place.child(i)));
    }
    return value instanceof JsonObject object
        ? object.properties().entrySet().stream()
            .flatMap(
                entry ->
                    entry.getKey().equals("$ref")
                        ? unless(false, place.child("$ref"), SchemaReason.FOREIGN_REFERENCE)
                        : data(entry.getValue(), place.child(entry.getKey())))
        : Stream.empty();
  }

  private static boolean isPattern(JsonValue value) {
    try {
      return value instanceof JsonString text && Pattern.compile(text.value()) != null;
    } catch (PatternSyntaxException notAPattern) {
      return false;
    }
  }

  private static boolean isType(JsonValue value) {
    return value instanceof JsonString text
        ? TYPES.contains(text.value())
        : isNames(value) && ((JsonArray) value).elements().stream().allMatch(SchemaRules::isType);
  }

  private static boolean isNames(JsonValue value) {
    return value instanceof JsonArray list
        && list.elements().stream().allMatch(JsonString.class::isInstance);
  }

  private static boolean isDependencies(JsonValue value) {
    return value instanceof JsonObject object
        && object.properties().values().stream().allMatch(SchemaRules::isNames);
  }

  private static Stream<Violation> unless(boolean right, JsonPointer place, Reason reason) {
    return right ? Stream.empty() : Stream.of(new Violation(place, reason));
  }
}
