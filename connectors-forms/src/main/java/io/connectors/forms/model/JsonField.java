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
import io.connectors.forms.view.FieldView;
import io.connectors.forms.view.FormPart;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A text area for JSON, for values that no other field can hold. Other fields use it for single
 * values that their control would change.
 */
record JsonField(FieldLabel label, Optional<JsonValue> initial) implements Field {

  private static final int MAX_LINES = 16;

  @Override
  public boolean fill(JsonPointer place, JsonValue value, FormValues formValues) {
    formValues.add(place, layout(value));
    return true;
  }

  @Override
  public Optional<JsonValue> read(FieldPath path, boolean required, FormReader reader) {
    return reader.json(path);
  }

  @Override
  public FormPart.Control draw(JsonPointer place, boolean required, RenderContext context) {
    return drawJson(context.field(label, place, required), place, false, context);
  }

  /** The text area; marked if another control is normal at that place. */
  static FormPart.Control drawJson(
      FieldView field, JsonPointer place, boolean marked, RenderContext context) {
    String text = context.values().text(place);
    int lines = Math.min(MAX_LINES, Math.max(3, (int) text.lines().count() + 1));
    return new FormPart.Input(
        field.saying(context.texts().text("form.hint.json")),
        "json",
        text,
        "",
        "",
        "off",
        lines,
        marked);
  }

  /** Formatted JSON: one property or element a line. */
  static String layout(JsonValue value) {
    return layout(value, "\n");
  }

  private static String layout(JsonValue value, String newLine) {
    String inner = newLine + "  ";
    if (value instanceof JsonObject object && !object.properties().isEmpty()) {
      return object.properties().entrySet().stream()
          .map(property -> property(property, inner))
          .collect(Collectors.joining(",", "{", newLine + "}"));
    }
    if (value instanceof JsonArray array && !array.elements().isEmpty()) {
      List<JsonValue> elements = array.elements();
      return elements.stream()
          .map(element -> inner + layout(element, inner))
          .collect(Collectors.joining(",", "[", newLine + "]"));
    }
    return value.toString();
  }

  private static String property(Map.Entry<String, JsonValue> property, String newLine) {
    return newLine + JsonValue.of(property.getKey()) + ": " + layout(property.getValue(), newLine);
  }
}
