package io.connectors.domain.configuration;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue.JsonObject;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The places of a configuration that a schema marks as destinations. A {@code *} in a place means
 * every property or element. Recursive schemas have no places.
 */
final class DestinationPlaces {

  /** The maximum number of marked places. */
  static final int MAX_PLACES = 100;

  private static final int MAX_DEPTH = 64;

  private final Subschemas parts;
  private final IdentityHashMap<JsonObject, Set<JsonPointer>> known = new IdentityHashMap<>();
  private final Set<JsonObject> ancestors = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<JsonObject> recursive = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<JsonPointer> places;

  private DestinationPlaces(JsonObject document) {
    this.parts = new Subschemas(document);
    this.places = Collections.unmodifiableSet(find(document));
  }

  static DestinationPlaces of(JsonObject document) {
    return new DestinationPlaces(document);
  }

  /** The places in schema order; at most one more than {@link #MAX_PLACES}. */
  Set<JsonPointer> places() {
    return places;
  }

  /** The schemas that are recursive or nested too deeply. */
  Set<JsonObject> recursiveSchemas() {
    return recursive;
  }

  private Set<JsonPointer> find(JsonObject schema) {
    Set<JsonPointer> found = known.get(schema);
    if (found != null) {
      return found;
    }
    if (ancestors.size() >= MAX_DEPTH || !ancestors.add(schema)) {
      recursive.add(schema);
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
    ancestors.remove(schema);
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
