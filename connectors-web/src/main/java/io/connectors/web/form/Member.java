package io.connectors.web.form;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonObject;
import java.util.Optional;

/**
 * A property of an object and its field. A value that the field's own control cannot hold is drawn,
 * and read back, as JSON.
 *
 * @param group the heading that the field stands under; may be empty
 */
record Member(String name, Field field, boolean required, String group) {

  void fill(JsonPointer object, JsonValue value, Entries entries) {
    JsonPointer place = object.child(name);
    Entries filled = new Entries();
    if (field.fill(place, value, filled) && !isLost(place, value, filled)) {
      entries.addAll(filled);
    } else {
      entries.markJson(place);
      entries.add(place, JsonLayout.of(value));
    }
  }

  /** Whether nothing but blank controls would stand for an object that is not empty. */
  private boolean isLost(JsonPointer place, JsonValue value, Entries filled) {
    boolean isEmpty = value.equals(JsonObject.EMPTY);
    return field instanceof ObjectField && !required && !isEmpty && !filled.hasText(place);
  }

  void prefill(JsonPointer object, Entries entries) {
    JsonPointer place = object.child(name);
    if (!entries.has(place)) {
      field.prefill(place, entries);
    }
    if (required && !entries.has(place) && field instanceof ChoiceField choice) {
      choice.prefillOnly(place, entries);
    }
  }

  Optional<JsonValue> read(Spot object, Reading reading) {
    Spot spot = object.child(name);
    return reading.isJson(spot)
        ? JsonField.readJson(spot, reading)
        : field.read(spot, required, reading);
  }

  Drawn.Control draw(JsonPointer object, Drawing drawing) {
    JsonPointer place = object.child(name);
    if (drawing.isStored(place)) {
      return drawStored(place, drawing);
    }
    return drawing.entries().isJson(place)
        ? JsonField.drawJson(drawing.face(field.caption(), place, required), place, true, drawing)
        : field.draw(place, required, drawing);
  }

  private Drawn.Control drawStored(JsonPointer place, Drawing drawing) {
    Drawn.Control inner = field.draw(place, false, drawing);
    Entries entries = drawing.entries();
    boolean open =
        entries.wasGiven(place) || entries.hasText(place) || !inner.face().errors().isEmpty();
    return new Drawn.Stored(inner.face(), inner, !required, entries.isUnset(place), open);
  }
}
