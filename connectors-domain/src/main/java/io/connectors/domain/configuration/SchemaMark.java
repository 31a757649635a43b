package io.connectors.domain.configuration;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonBoolean;
import io.connectors.domain.shared.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A keyword that marks a secret or a destination. It is found at every place, even if it has no
 * effect there, such as below an unknown keyword.
 *
 * @param place the place of the keyword in the document
 * @param schema the schema with the keyword
 */
record SchemaMark(JsonPointer place, JsonObject schema, String keyword, JsonValue value) {

  private static final String WRITE_ONLY = "writeOnly";
  private static final String FORMAT = "format";
  private static final JsonValue PASSWORD = JsonValue.of("password");
  private static final Set<String> MARKS =
      Set.of(ConfigSchema.SECRET, ConfigSchema.CREDENTIAL_DESTINATION, WRITE_ONLY, FORMAT);
  private static final Set<String> SCHEMAS_BY_NAME =
      Set.of("properties", "patternProperties", "definitions", "$defs", "dependencies");
  private static final Set<String> DATA = Set.of("default", "const", "enum", "examples");

  /** All marks of a document, in document order. */
  static List<SchemaMark> in(JsonObject document) {
    List<SchemaMark> marks = new ArrayList<>();
    collect(document, JsonPointer.ROOT, marks);
    return marks;
  }

  /** Whether a schema marks its value as secret, by any of the three keywords. */
  static boolean isSecret(JsonObject schema) {
    return schema.isTrue(ConfigSchema.SECRET)
        || schema.isTrue(WRITE_ONLY)
        || schema.get(FORMAT).filter(PASSWORD::equals).isPresent();
  }

  boolean isDestination() {
    return keyword.equals(ConfigSchema.CREDENTIAL_DESTINATION);
  }

  /** Whether the keyword has a marking value; {@code false} and other formats do not mark. */
  boolean isSet() {
    return keyword.equals(FORMAT) ? value.equals(PASSWORD) : value.equals(JsonValue.of(true));
  }

  boolean isMalformed() {
    return !keyword.equals(FORMAT) && !(value instanceof JsonBoolean);
  }

  private static void collect(JsonObject schema, JsonPointer place, List<SchemaMark> marks) {
    schema
        .properties()
        .forEach(
            (keyword, value) -> {
              JsonPointer at = place.child(keyword);
              if (MARKS.contains(keyword)) {
                marks.add(new SchemaMark(at, schema, keyword, value));
              } else if (SCHEMAS_BY_NAME.contains(keyword) && value instanceof JsonObject named) {
                named.properties().forEach((name, each) -> collectIn(each, at.child(name), marks));
              } else if (!DATA.contains(keyword)) {
                collectIn(value, at, marks);
              }
            });
  }

  private static void collectIn(JsonValue value, JsonPointer place, List<SchemaMark> marks) {
    if (value instanceof JsonObject schema) {
      collect(schema, place, marks);
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.elements().size(); i++) {
        collectIn(array.elements().get(i), place.child(i), marks);
      }
    }
  }
}
