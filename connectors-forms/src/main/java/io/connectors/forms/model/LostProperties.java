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
 * Stored properties that the type does not have any more. Each is shown with its value, submitted
 * as it is, and left out once a person ticks that it is to be removed.
 */
final class LostProperties {

  private LostProperties() {}

  static void fill(JsonPointer place, JsonValue value, FormValues formValues) {
    formValues.markJson(place);
    formValues.add(place, JsonField.layout(value));
  }

  /**
   * Reads those of an object that are not to be removed.
   *
   * @param known the names that have a field
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

  /** A stored credential is shown by its name alone. */
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
