package io.connectors.forms.model;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.forms.input.FieldPath;
import io.connectors.forms.input.FormReader;
import io.connectors.forms.input.FormValues;
import io.connectors.forms.render.RenderContext;
import io.connectors.forms.view.FormPart;
import java.util.Optional;

/**
 * A property of an object with its field. A value that the field's control cannot hold is rendered
 * and read as JSON.
 *
 * @param group the heading of the field; may be empty
 */
record Property(String name, Field field, boolean required, String group) {

  void fill(JsonPointer object, JsonValue value, FormValues formValues) {
    JsonPointer place = object.child(name);
    FormValues filled = formValues.empty();
    if (field.fill(place, value, filled) && !isLost(place, value, filled)) {
      formValues.addAll(filled);
    } else {
      formValues.markJson(place);
      formValues.add(place, JsonField.layout(value));
    }
  }

  /** Whether the controls of an object with values would all be blank. */
  private boolean isLost(JsonPointer place, JsonValue value, FormValues filled) {
    boolean isEmpty = value.equals(JsonObject.EMPTY);
    return field instanceof ObjectField && !required && !isEmpty && !filled.hasText(place);
  }

  void prefill(JsonPointer object, FormValues formValues) {
    JsonPointer place = object.child(name);
    if (!formValues.has(place)) {
      field.prefill(place, formValues);
    }
    if (required && !formValues.has(place) && field instanceof ChoiceField choice) {
      choice.prefillOnly(place, formValues);
    }
  }

  Optional<JsonValue> read(FieldPath object, FormReader reader) {
    FieldPath path = object.child(name);
    return reader.isJson(path) ? reader.json(path) : field.read(path, required, reader);
  }

  FormPart.Control draw(JsonPointer object, RenderContext context) {
    JsonPointer place = object.child(name);
    if (context.isStored(place)) {
      return drawStored(place, context);
    }
    return context.values().isJson(place)
        ? JsonField.drawJson(context.field(field.label(), place, required), place, true, context)
        : field.draw(place, required, context);
  }

  private FormPart.Control drawStored(JsonPointer place, RenderContext context) {
    FormPart.Control inner = field.draw(place, false, context);
    FormValues formValues = context.values();
    boolean open =
        formValues.wasGiven(place)
            || formValues.hasText(place)
            || !inner.field().errors().isEmpty();
    return new FormPart.Stored(inner.field(), inner, !required, formValues.isUnset(place), open);
  }
}
