package io.connectors.schema;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.json.JSONArray;
import org.json.JSONObject;

/**
 * Schema adapter: reads everit's pointers. They start with a hash and, unlike RFC 6901, escape
 * quotes and backslashes.
 */
final class EveritPointer {

  private EveritPointer() {}

  /** The tokens of a pointer, still escaped. */
  static List<String> tokens(String pointer) {
    String path = pointer.substring(pointer.indexOf('#') + 1);
    return path.isEmpty() ? List.of() : Arrays.asList(path.substring(1).split("/", -1));
  }

  /** The unescaped name of a token. */
  static String name(String token) {
    return token.replaceAll("\\\\(.)", "$1").replace("~1", "/").replace("~0", "~");
  }

  /** The schema at a location; may be empty. */
  static JsonObject schemaAt(JsonObject document, String location) {
    Optional<JsonValue> found = Optional.of(document);
    for (String token : tokens(location)) {
      found = found.flatMap(value -> inside(value, name(token)));
    }
    return found
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .orElse(JsonObject.EMPTY);
  }

  private static Optional<JsonValue> inside(JsonValue value, String name) {
    if (value instanceof JsonArray array) {
      return Optional.of(array.elements().get(Integer.parseInt(name)));
    }
    return value instanceof JsonObject object ? object.get(name) : Optional.empty();
  }

  /** The value at a place of a document, which must exist. */
  static Object valueAt(JSONObject document, JsonPointer place) {
    Object found = document;
    for (String name : place.names()) {
      found =
          found instanceof JSONArray array
              ? array.get(Integer.parseInt(name))
              : ((JSONObject) found).get(name);
    }
    return found;
  }
}
