package io.connectors.web.form;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A field for a list of objects: a group of fields that repeats. Groups in which nothing is filled
 * in do not count.
 *
 * @param item what one of the objects is like
 * @param least how many there must be
 * @param most how many there may be
 */
record GroupListField(
    Caption caption, Optional<JsonValue> initial, ObjectField item, int least, int most)
    implements Field {

  private static final int MOST_DRAWN = 100;

  @Override
  public boolean fill(JsonPointer place, JsonValue value, Entries entries) {
    Entries filled = new Entries();
    if (!(value instanceof JsonArray list) || !fillRows(place, list.elements(), filled)) {
      return false;
    }
    entries.addAll(filled);
    return true;
  }

  /** An object that holds nothing could not be told from a group that was left blank. */
  private boolean fillRows(JsonPointer place, List<JsonValue> rows, Entries entries) {
    if (rows.size() > MOST_DRAWN) {
      return false;
    }
    for (int i = 0; i < rows.size(); i++) {
      JsonPointer row = place.child(i);
      entries.markRow(row);
      if (!item.fill(row, rows.get(i), entries) || !entries.hasText(row)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void prefill(JsonPointer place, Entries entries) {
    boolean filled = initial.filter(value -> fill(place, value, entries)).isPresent();
    for (int i = 0; !filled && i < Math.min(least, most); i++) {
      entries.markRow(place.child(i));
      item.prefill(place.child(i), entries);
    }
  }

  @Override
  public Optional<JsonValue> read(Spot spot, boolean required, Reading reading) {
    List<JsonValue> rows = new ArrayList<>();
    for (int number : reading.rows(spot)) {
      Spot row = spot.row(number, rows.size());
      reading.keepRow(row.target());
      rows.add(item.read(row, true, reading).orElse(JsonObject.EMPTY));
    }
    if (reading.adds(spot) && rows.size() < most) {
      JsonPointer fresh = spot.target().child(rows.size());
      reading.keepRow(fresh);
      if (reading.prefills()) {
        item.prefill(fresh, reading.kept());
      }
    }
    return rows.isEmpty() && !(required && least == 0)
        ? Optional.empty()
        : Optional.of(new JsonArray(rows));
  }

  @Override
  public Drawn.Control draw(JsonPointer place, boolean required, Drawing drawing) {
    List<Drawn.Row> rows = new ArrayList<>();
    for (int number : drawing.entries().rows(place)) {
      rows.add(row(place.child(number), String.valueOf(number + 1), drawing));
    }
    JsonPointer anyPlace = place.child("-");
    Entries fresh = new Entries();
    if (drawing.occasion().prefills()) {
      item.prefill(anyPlace, fresh);
    }
    return new Drawn.Rows(
        drawing.face(caption, place, required && least > 0).unenforced(),
        rows,
        row(anyPlace, "", drawing.apart(fresh)),
        most);
  }

  private Drawn.Row row(JsonPointer place, String number, Drawing drawing) {
    String title = (item.caption().title() + " " + number).strip();
    Drawing inside = drawing.inRow(title);
    return new Drawn.Row(
        drawing.id(place),
        place.value(),
        item.caption().title(),
        number,
        item.parts(place, inside));
  }
}
