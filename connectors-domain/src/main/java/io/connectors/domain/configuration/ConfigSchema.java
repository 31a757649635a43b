package io.connectors.domain.configuration;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Value: a JSON Schema (draft-07) that settings or credentials are judged by. Two keywords of our
 * own: {@code "x-secret": true} marks a field that is never shown, {@code
 * "x-credential-destination": true} a field that says where credentials are sent.
 *
 * @param document the schema as written
 */
public record ConfigSchema(JsonObject document) {

  /** The keyword that marks a secret field. */
  public static final String SECRET = "x-secret";

  /** The keyword that marks a field that says where credentials are sent. */
  public static final String CREDENTIAL_DESTINATION = "x-credential-destination";

  /** The names of the top-level fields, in the schema's order. */
  public List<String> fields() {
    return List.copyOf(properties(document).keySet());
  }

  /** Whether the top-level field of that name is marked secret. */
  public boolean isSecret(String field) {
    return document
        .object("properties")
        .flatMap(properties -> properties.object(field))
        .map(property -> property.isTrue(SECRET))
        .orElse(false);
  }

  /** The places, at any depth of nested objects, of fields that say where credentials are sent. */
  public List<JsonPointer> credentialDestinations() {
    List<JsonPointer> found = new ArrayList<>();
    collectDestinations(document, JsonPointer.ROOT, found);
    return found;
  }

  /**
   * Whether every mark of our own stands where it is looked for: secrets on top-level fields,
   * destinations on fields of nested objects. A mark behind a reference or in a branch would be
   * without effect, and nobody would notice.
   */
  public boolean hasMarksInPlace() {
    long secrets = fields().stream().filter(this::isSecret).count();
    return secrets == occurrences(document, SECRET)
        && credentialDestinations().size() == occurrences(document, CREDENTIAL_DESTINATION);
  }

  private static long occurrences(JsonValue value, String mark) {
    if (value instanceof JsonArray array) {
      return array.elements().stream().mapToLong(element -> occurrences(element, mark)).sum();
    }
    if (value instanceof JsonObject object) {
      long inside =
          object.properties().values().stream().mapToLong(each -> occurrences(each, mark)).sum();
      return inside + (object.isTrue(mark) ? 1 : 0);
    }
    return 0;
  }

  private static void collectDestinations(
      JsonObject schema, JsonPointer place, List<JsonPointer> found) {
    properties(schema)
        .forEach(
            (name, property) -> {
              if (property instanceof JsonObject field) {
                if (field.isTrue(CREDENTIAL_DESTINATION)) {
                  found.add(place.child(name));
                }
                collectDestinations(field, place.child(name), found);
              }
            });
  }

  private static Map<String, JsonValue> properties(JsonObject schema) {
    Optional<JsonObject> properties = schema.object("properties");
    return properties.map(JsonObject::properties).orElse(Map.of());
  }
}
