package io.connectors.schema;

import io.connectors.domain.configuration.ConfigSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Schema adapter: the keywords of draft-07 and our own, and the shape of each one's value. */
final class Keywords {

  /** Reported with a pattern that does not match. */
  static final String PATTERN_MESSAGE = "x-pattern-message";

  private static final Map<Shape, List<String>> BY_SHAPE =
      Map.ofEntries(
          Map.entry(
              Shape.TEXT,
              List.of(
                  "$id",
                  "$comment",
                  "title",
                  "description",
                  "contentMediaType",
                  "contentEncoding",
                  PATTERN_MESSAGE,
                  "x-group",
                  "x-help",
                  "x-placeholder")),
          Map.entry(Shape.FORMAT, List.of("format")),
          Map.entry(Shape.DIALECT, List.of("$schema")),
          Map.entry(Shape.REFERENCE, List.of("$ref")),
          Map.entry(Shape.PATTERN, List.of("pattern")),
          Map.entry(
              Shape.TRUTH,
              List.of(
                  "readOnly",
                  "writeOnly",
                  "uniqueItems",
                  "x-multiline",
                  ConfigSchema.SECRET,
                  ConfigSchema.CREDENTIAL_DESTINATION)),
          Map.entry(
              Shape.NUMBER,
              List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "x-order")),
          Map.entry(Shape.POSITIVE, List.of("multipleOf")),
          Map.entry(
              Shape.COUNT,
              List.of(
                  "minLength",
                  "maxLength",
                  "minItems",
                  "maxItems",
                  "minProperties",
                  "maxProperties")),
          Map.entry(Shape.LIST, List.of("examples")),
          Map.entry(Shape.OPTIONS, List.of("enum")),
          Map.entry(Shape.LABELS, List.of("x-labels")),
          Map.entry(Shape.NAMES, List.of("required")),
          Map.entry(Shape.TYPES, List.of("type")),
          Map.entry(
              Shape.SCHEMA,
              List.of(
                  "additionalItems",
                  "additionalProperties",
                  "contains",
                  "propertyNames",
                  "if",
                  "then",
                  "else",
                  "not")),
          Map.entry(Shape.SCHEMAS, List.of("allOf", "anyOf", "oneOf")),
          Map.entry(Shape.SCHEMA_OR_SCHEMAS, List.of("items")),
          Map.entry(Shape.SCHEMAS_BY_NAME, List.of("properties", "definitions", "$defs")),
          Map.entry(Shape.SCHEMAS_BY_PATTERN, List.of("patternProperties")),
          Map.entry(Shape.SCHEMAS_OR_NAMES_BY_NAME, List.of("dependencies")));

  private static final Map<String, Shape> SHAPES = new HashMap<>();

  static {
    BY_SHAPE.forEach((shape, keywords) -> keywords.forEach(name -> SHAPES.put(name, shape)));
  }

  private Keywords() {}

  /** The shape of that keyword's value, if it is a keyword; any other name means nothing. */
  static Optional<Shape> shapeOf(String keyword) {
    return Optional.ofNullable(SHAPES.get(keyword));
  }
}
