package io.connectors.domain.configuration;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import java.util.IdentityHashMap;

/** The place of each object of a document. Objects are compared by identity. */
final class SchemaPlaces {

  private final IdentityHashMap<JsonObject, JsonPointer> places = new IdentityHashMap<>();

  SchemaPlaces(JsonObject document) {
    locate(document, JsonPointer.ROOT);
  }

  /** The place of an object; the root if it is not part of the document. */
  JsonPointer of(JsonObject object) {
    return places.getOrDefault(object, JsonPointer.ROOT);
  }

  private void locate(JsonValue value, JsonPointer place) {
    if (value instanceof JsonObject object) {
      places.putIfAbsent(object, place);
      object.properties().forEach((name, inner) -> locate(inner, place.child(name)));
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.elements().size(); i++) {
        locate(array.elements().get(i), place.child(i));
      }
    }
  }
}
