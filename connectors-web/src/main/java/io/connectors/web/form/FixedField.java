package io.connectors.web.form;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonString;
import java.util.Optional;

/**
 * A field that is shown and cannot be changed ({@code readOnly}), whatever its type. It submits its
 * value as JSON by a hidden control.
 */
record FixedField(Caption caption, Optional<JsonValue> initial) implements Field {

  @Override
  public boolean fill(JsonPointer place, JsonValue value, Entries entries) {
    entries.add(place, value.toString());
    return true;
  }

  @Override
  public Optional<JsonValue> read(Spot spot, boolean required, Reading reading) {
    return JsonField.readJson(spot, reading);
  }

  @Override
  public Drawn.Control draw(JsonPointer place, boolean required, Drawing drawing) {
    String json = drawing.entries().text(place);
    Optional<JsonValue> value = JsonField.readJson(Spot.of(place), Reading.of(drawing.entries()));
    String shown = value.map(FixedField::shown).orElse("Not set");
    return new Drawn.Fixed(drawing.face(caption, place, false), json, shown);
  }

  /** A value for people. */
  static String shown(JsonValue value) {
    return value instanceof JsonString text ? text.value() : JsonLayout.of(value);
  }
}
