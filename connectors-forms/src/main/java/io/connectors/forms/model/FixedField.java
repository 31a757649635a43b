package io.connectors.forms.model;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonString;
import io.connectors.forms.input.FieldPath;
import io.connectors.forms.input.FormReader;
import io.connectors.forms.input.FormValues;
import io.connectors.forms.keyword.FieldLabel;
import io.connectors.forms.render.RenderContext;
import io.connectors.forms.view.FormPart;
import java.util.Optional;

/** A read-only field of any type ({@code readOnly}). A hidden control submits its value as JSON. */
record FixedField(FieldLabel label, Optional<JsonValue> initial) implements Field {

  @Override
  public boolean fill(JsonPointer place, JsonValue value, FormValues formValues) {
    formValues.add(place, value.toString());
    return true;
  }

  @Override
  public Optional<JsonValue> read(FieldPath path, boolean required, FormReader reader) {
    return reader.json(path);
  }

  @Override
  public FormPart.Control draw(JsonPointer place, boolean required, RenderContext context) {
    String json = context.values().text(place);
    Optional<JsonValue> value = FormReader.of(context.values()).json(FieldPath.of(place));
    String shown =
        value.map(FixedField::shown).orElseGet(() -> context.texts().text("form.option.not-set"));
    return new FormPart.Fixed(context.field(label, place, false), json, shown);
  }

  /** A value for people. */
  static String shown(JsonValue value) {
    return value instanceof JsonString text ? text.value() : JsonField.layout(value);
  }
}
