package io.connectors.web.form;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Stored properties that the type does not have any more. Each is shown with its value, submitted
 * as it is, and left out once a person ticks that it is to be removed.
 */
final class LostProperties {

  private static final String HINT = "This connector type no longer has this field.";

  private LostProperties() {}

  static void fill(JsonPointer place, JsonValue value, Entries entries) {
    entries.markJson(place);
    entries.add(place, JsonLayout.of(value));
  }

  /**
   * Reads those of an object that are not to be removed.
   *
   * @param known the names that have a field
   */
  static void read(Spot object, Set<String> known, Map<String, JsonValue> values, Reading reading) {
    for (String name : reading.jsonNames(object)) {
      Spot spot = object.child(name);
      if (!known.contains(name) && reading.isJson(spot)) {
        boolean removed = reading.isUnset(spot);
        JsonField.readJson(spot, reading)
            .filter(value -> !removed)
            .ifPresent(value -> values.put(name, value));
      }
    }
  }

  static List<Drawn> draw(JsonPointer object, Set<String> known, Drawing drawing) {
    return drawing.entries().jsonNames(object).stream()
        .filter(name -> !known.contains(name))
        .map(name -> draw(object.child(name), drawing))
        .toList();
  }

  /** A stored credential is shown by its name alone. */
  static Drawn drawStored(JsonPointer place, Drawing drawing) {
    return new Drawn.Lost(face(place, drawing), "", "", drawing.entries().isUnset(place));
  }

  private static Drawn draw(JsonPointer place, Drawing drawing) {
    String json = drawing.entries().text(place);
    String shown =
        JsonField.readJson(Spot.of(place), Reading.of(drawing.entries()))
            .map(FixedField::shown)
            .orElse(json);
    return new Drawn.Lost(face(place, drawing), json, shown, drawing.entries().isUnset(place));
  }

  private static Face face(JsonPointer place, Drawing drawing) {
    return drawing.face(Caption.of(place.lastName()), place, false).saying(HINT);
  }
}
