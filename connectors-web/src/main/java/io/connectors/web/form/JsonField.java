package io.connectors.web.form;

import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.web.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A field for what no other field can hold: a text area with the value as JSON. Others fall back on
 * it for a single value that their own control would change.
 */
record JsonField(Caption caption, Optional<JsonValue> initial) implements Field {

  private static final int MOST_LINES = 16;

  @Override
  public boolean fill(JsonPointer place, JsonValue value, Entries entries) {
    entries.add(place, JsonLayout.of(value));
    return true;
  }

  @Override
  public Optional<JsonValue> read(Spot spot, boolean required, Reading reading) {
    return readJson(spot, reading);
  }

  static Optional<JsonValue> readJson(Spot spot, Reading reading) {
    Optional<String> text = reading.one(spot).filter(given -> !given.isBlank());
    try {
      return text.map(given -> JsonReader.readValue(given.getBytes(StandardCharsets.UTF_8)));
    } catch (InvalidRequest malformed) {
      reading.refuse(spot, "must be well-formed JSON");
      return Optional.empty();
    }
  }

  @Override
  public Drawn.Control draw(JsonPointer place, boolean required, Drawing drawing) {
    return drawJson(drawing.face(caption, place, required), place, false, drawing);
  }

  /** The text area; marked where another control would be expected at that place. */
  static Drawn.Control drawJson(Face face, JsonPointer place, boolean marked, Drawing drawing) {
    String text = drawing.entries().text(place);
    int lines = Math.min(MOST_LINES, Math.max(3, (int) text.lines().count() + 1));
    return new Drawn.Input(
        face.saying("Written as JSON."), "json", text, "", "", "off", lines, marked);
  }
}
