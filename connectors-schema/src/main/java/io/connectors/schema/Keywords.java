package io.connectors.schema;

import io.connectors.domain.configuration.ConfigSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Schema adapter: the keywords of draft-07 and ours, with the types of their values. */
final class Keywords {

  /** The message for a pattern that does not match. */
  static final String PATTERN_MESSAGE = "x-pattern-message";

  private static final Map<KeywordType, List<String>> BY_SHAPE =
      Map.ofEntries(
          Map.entry(
              KeywordType.TEXT,
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
          Map.entry(KeywordType.FORMAT, List.of("format")),
          Map.entry(KeywordType.DIALECT, List.of("$schema")),
          Map.entry(KeywordType.REFERENCE, List.of("$ref")),
          Map.entry(KeywordType.PATTERN, List.of("pattern")),
          Map.entry(
              KeywordType.TRUTH,
              List.of(
                  "readOnly",
                  "writeOnly",
                  "uniqueItems",
                  "x-multiline",
                  ConfigSchema.SECRET,
                  ConfigSchema.CREDENTIAL_DESTINATION)),
          Map.entry(
              KeywordType.NUMBER,
              List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "x-order")),
          Map.entry(KeywordType.POSITIVE, List.of("multipleOf")),
          Map.entry(
              KeywordType.COUNT,
              List.of(
                  "minLength",
                  "maxLength",
                  "minItems",
                  "maxItems",
                  "minProperties",
                  "maxProperties")),
          Map.entry(KeywordType.LIST, List.of("examples")),
          Map.entry(KeywordType.OPTIONS, List.of("enum")),
          Map.entry(KeywordType.LABELS, List.of("x-labels")),
          Map.entry(KeywordType.NAMES, List.of("required")),
          Map.entry(KeywordType.TYPES, List.of("type")),
          Map.entry(
              KeywordType.SCHEMA,
              List.of(
                  "additionalItems",
                  "additionalProperties",
                  "contains",
                  "propertyNames",
                  "if",
                  "then",
                  "else",
                  "not")),
          Map.entry(KeywordType.SCHEMAS, List.of("allOf", "anyOf", "oneOf")),
          Map.entry(KeywordType.SCHEMA_OR_SCHEMAS, List.of("items")),
          Map.entry(KeywordType.SCHEMAS_BY_NAME, List.of("properties", "definitions", "$defs")),
          Map.entry(KeywordType.SCHEMAS_BY_PATTERN, List.of("patternProperties")),
          Map.entry(KeywordType.SCHEMAS_OR_NAMES_BY_NAME, List.of("dependencies")));

  private static final Map<String, KeywordType> SHAPES = new HashMap<>();

  static {
    BY_SHAPE.forEach((shape, keywords) -> keywords.forEach(name -> SHAPES.put(name, shape)));
  }

  private Keywords() {}

  /** The type of a keyword's value; absent for other names. */
  static Optional<KeywordType> shapeOf(String keyword) {
    return Optional.ofNullable(SHAPES.get(keyword));
  }
}
