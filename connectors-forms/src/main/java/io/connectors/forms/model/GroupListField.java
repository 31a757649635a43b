package io.connectors.forms.model;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.forms.input.FieldPath;
import io.connectors.forms.input.FormReader;
import io.connectors.forms.input.FormValues;
import io.connectors.forms.keyword.FieldLabel;
import io.connectors.forms.render.RenderContext;
import io.connectors.forms.view.FormPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list of objects: a repeated group of fields. Blank groups are ignored.
 *
 * @param item the field of one object
 * @param least the minimum number of objects
 * @param most the maximum number of objects
 */
record GroupListField(
    FieldLabel label, Optional<JsonValue> initial, ObjectField item, int least, int most)
    implements Field {

  private static final int MAX_RENDERED = 100;

  @Override
  public boolean fill(JsonPointer place, JsonValue value, FormValues formValues) {
    FormValues filled = formValues.empty();
    if (!(value instanceof JsonArray list) || !fillRows(place, list.elements(), filled)) {
      return false;
    }
    formValues.addAll(filled);
    return true;
  }

  /** An empty object would look like a blank group. */
  private boolean fillRows(JsonPointer place, List<JsonValue> rows, FormValues formValues) {
    if (rows.size() > MAX_RENDERED) {
      return false;
    }
    for (int i = 0; i < rows.size(); i++) {
      JsonPointer row = place.child(i);
      formValues.markRow(row);
      if (!item.fill(row, rows.get(i), formValues) || !formValues.hasText(row)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void prefill(JsonPointer place, FormValues formValues) {
    boolean filled = initial.filter(value -> fill(place, value, formValues)).isPresent();
    for (int i = 0; !filled && i < Math.min(least, most); i++) {
      formValues.markRow(place.child(i));
      item.prefill(place.child(i), formValues);
    }
  }

  @Override
  public Optional<JsonValue> read(FieldPath path, boolean required, FormReader reader) {
    List<JsonValue> rows = new ArrayList<>();
    for (int number : reader.rows(path)) {
      FieldPath row = path.row(number, rows.size());
      reader.keepRow(row.target());
      rows.add(item.read(row, true, reader).orElse(JsonObject.EMPTY));
    }
    if (reader.adds(path) && rows.size() < most) {
      JsonPointer fresh = path.target().child(rows.size());
      reader.keepRow(fresh);
      if (reader.prefills()) {
        item.prefill(fresh, reader.kept());
      }
    }
    return rows.isEmpty() && !(required && least == 0)
        ? Optional.empty()
        : Optional.of(new JsonArray(rows));
  }

  @Override
  public FormPart.Control draw(JsonPointer place, boolean required, RenderContext context) {
    List<FormPart.Row> rows = new ArrayList<>();
    for (int number : context.values().rows(place)) {
      rows.add(row(place.child(number), String.valueOf(number + 1), context));
    }
    JsonPointer anyPlace = place.child("-");
    FormValues fresh = context.values().empty();
    if (context.mode().prefills()) {
      item.prefill(anyPlace, fresh);
    }
    return new FormPart.Rows(
        context.field(label, place, required && least > 0).unenforced(),
        rows,
        row(anyPlace, "", context.apart(fresh)),
        most);
  }

  private FormPart.Row row(JsonPointer place, String number, RenderContext context) {
    String title = (item.label().title() + " " + number).strip();
    RenderContext inside = context.inRow(title);
    return new FormPart.Row(
        context.id(place), place.value(), item.label().title(), number, item.parts(place, inside));
  }
}
