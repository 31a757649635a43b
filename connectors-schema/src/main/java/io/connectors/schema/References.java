package io.connectors.schema;

import io.connectors.domain.configuration.ValidationReport;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.violation.SchemaReason;
import io.connectors.domain.shared.violation.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Schema adapter: checks the references of a schema. Each must lead to a schema in the document,
 * without recursion, and the expanded schema must be small: ten definitions that each refer twice
 * to the next expand to a thousand schemas.
 */
final class References {

  private static final int MAX_SCHEMAS = 10_000;
  private static final int DEEPEST = 64;

  private final Map<JsonPointer, JsonValue> places;
  private final Map<JsonPointer, List<JsonPointer>> inside = new HashMap<>();
  private final Map<JsonPointer, Extent> known = new HashMap<>();
  private final Set<JsonPointer> onTheWay = new HashSet<>();
  private final List<Violation> violations = new ArrayList<>();

  /** The place of the last reference on the path; every cycle has one. */
  private JsonPointer lastReference = JsonPointer.ROOT;

  private References(Map<JsonPointer, JsonValue> places) {
    this.places = places;
    places.keySet().forEach(this::enlist);
  }

  /** Checks the references of the schemas at these places. */
  static ValidationReport check(Map<JsonPointer, JsonValue> places) {
    References references = new References(places);
    places.keySet().forEach(references::measure);
    return new ValidationReport(references.violations);
  }

  /** Adds a schema to the list of its parent. */
  private void enlist(JsonPointer place) {
    JsonPointer around = place;
    while (!around.equals(JsonPointer.ROOT)) {
      String path = around.value();
      around = new JsonPointer(path.substring(0, path.lastIndexOf('/')));
      if (places.containsKey(around)) {
        inside.computeIfAbsent(around, any -> new ArrayList<>()).add(place);
        return;
      }
    }
  }

  private Extent measure(JsonPointer place) {
    Extent measured = known.get(place);
    if (measured != null) {
      return measured;
    }
    if (!onTheWay.add(place)) {
      refuse(lastReference, SchemaReason.CIRCULAR_REFERENCE);
      return Extent.ONE;
    }
    Extent extent = Extent.ONE;
    boolean tooDeep = onTheWay.size() > DEEPEST;
    JsonPointer before = lastReference;
    lastReference = isReference(place) ? place.child("$ref") : before;
    for (JsonPointer next : tooDeep ? List.<JsonPointer>of() : next(place)) {
      extent = extent.with(measure(next));
    }
    lastReference = before;
    onTheWay.remove(place);
    known.put(place, extent);
    boolean tooLarge = extent.schemas > MAX_SCHEMAS || extent.levels > DEEPEST;
    if ((tooDeep || tooLarge) && violations.isEmpty()) { // all parents would be too large as well
      refuse(place, SchemaReason.TOO_LARGE_WRITTEN_OUT);
    }
    return extent;
  }

  /** In draft-07, keywords beside a reference are ignored. */
  private List<JsonPointer> next(JsonPointer place) {
    return reference(place)
        .map(text -> target(place, text))
        .orElseGet(() -> inside.getOrDefault(place, List.of()));
  }

  private boolean isReference(JsonPointer place) {
    return reference(place).isPresent();
  }

  private Optional<String> reference(JsonPointer place) {
    return places.get(place) instanceof JsonObject schema ? schema.text("$ref") : Optional.empty();
  }

  private List<JsonPointer> target(JsonPointer place, String reference) {
    Optional<JsonPointer> target = JsonPointer.ofFragment(reference).filter(places::containsKey);
    if (target.isEmpty()) {
      refuse(place.child("$ref"), SchemaReason.DANGLING_REFERENCE);
    }
    return target.stream().toList();
  }

  private void refuse(JsonPointer place, SchemaReason reason) {
    violations.add(new Violation(place, reason));
  }

  /** The number and depth of schemas with all references expanded. */
  private record Extent(int schemas, int levels) {

    static final Extent ONE = new Extent(1, 1);

    Extent with(Extent inner) {
      return new Extent(
          Math.min(schemas + inner.schemas, MAX_SCHEMAS + 1), Math.max(levels, inner.levels + 1));
    }
  }
}
