package io.connectors.forms.model;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue;
import io.connectors.forms.input.FieldPath;
import io.connectors.forms.input.FormReader;
import io.connectors.forms.input.FormValues;
import io.connectors.forms.keyword.FieldLabel;
import io.connectors.forms.render.RenderContext;
import io.connectors.forms.view.FieldView;
import io.connectors.forms.view.FormPart;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Stored properties that the type no longer has. Each is shown with its value and submitted
 * unchanged, unless the user marks it for removal.
 */
final class LostProperties {

  private LostProperties() {}

  static void fill(JsonPointer place, JsonValue value, FormValues formValues) {
    formValues.markJson(place);
    formValues.add(place, JsonField.layout(value));
  }

  /**
   * Reads the properties of an object that stay.
   *
   * @param known the names of the fields
   */
  static void read(
      FieldPath object, Set<String> known, Map<String, JsonValue> values, FormReader reader) {
    for (String name : reader.jsonNames(object)) {
      FieldPath path = object.child(name);
      if (!known.contains(name) && reader.isJson(path)) {
        boolean removed = reader.isUnset(path);
        reader.json(path).filter(value -> !removed).ifPresent(value -> values.put(name, value));
      }
    }
  }

  static List<FormPart> draw(JsonPointer object, Set<String> known, RenderContext context) {
    return context.values().jsonNames(object).stream()
        .filter(name -> !known.contains(name))
        .map(name -> draw(object.child(name), context))
        .toList();
  }

  /** A stored credential is shown only by its name. */
  static FormPart drawStored(JsonPointer place, RenderContext context) {
    return new FormPart.Lost(field(place, context), "", "", context.values().isUnset(place));
  }

  private static FormPart draw(JsonPointer place, RenderContext context) {
    String json = context.values().text(place);
    String shown =
        FormReader.of(context.values())
            .json(FieldPath.of(place))
            .map(FixedField::shown)
            .orElse(json);
    return new FormPart.Lost(field(place, context), json, shown, context.values().isUnset(place));
  }

  private static FieldView field(JsonPointer place, RenderContext context) {
    return context
        .field(FieldLabel.of(place.lastName()), place, false)
        .saying(context.texts().text("form.hint.lost-field"));
  }
}
