package io.connectors.domain.configuration;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue.JsonObject;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The places of settings that a schema marks as destinations of credentials. A {@code *} in a place
 * stands for every property or element. No place is found inside a schema that refers to itself.
 */
final class DestinationPlaces {

  /** How many places a schema may mark. */
  static final int MAX_PLACES = 100;

  private static final int MAX_DEPTH = 64;

  private final Subschemas parts;
  private final IdentityHashMap<JsonObject, Set<JsonPointer>> known = new IdentityHashMap<>();
  private final Set<JsonObject> onTheWay = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<JsonObject> endless = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<JsonPointer> places;

  private DestinationPlaces(JsonObject document) {
    this.parts = new Subschemas(document);
    this.places = Collections.unmodifiableSet(find(document));
  }

  static DestinationPlaces of(JsonObject document) {
    return new DestinationPlaces(document);
  }

  /** The places, in the order of the schema; at most one more than {@link #MAX_PLACES}. */
  Set<JsonPointer> places() {
    return places;
  }

  /** The schemas that refer to themselves or are nested too deeply to be followed. */
  Set<JsonObject> endless() {
    return endless;
  }

  private Set<JsonPointer> find(JsonObject schema) {
    Set<JsonPointer> found = known.get(schema);
    if (found != null) {
      return found;
    }
    if (onTheWay.size() >= MAX_DEPTH || !onTheWay.add(schema)) {
      endless.add(schema);
      return Set.of();
    }
    found = new LinkedHashSet<>();
    if (schema.isTrue(ConfigSchema.CREDENTIAL_DESTINATION)) {
      found.add(JsonPointer.ROOT);
    } else {
      for (Subschemas.Part part : parts.of(schema)) {
        addPlacesOf(part, found);
      }
    }
    onTheWay.remove(schema);
    known.put(schema, found);
    return found;
  }

  private void addPlacesOf(Subschemas.Part part, Set<JsonPointer> found) {
    if (part.schema() instanceof JsonObject inner) {
      for (JsonPointer place : find(inner)) {
        if (found.size() <= MAX_PLACES) {
          found.add(part.step().map(JsonPointer::to).orElse(JsonPointer.ROOT).append(place));
        }
      }
    }
  }
}
