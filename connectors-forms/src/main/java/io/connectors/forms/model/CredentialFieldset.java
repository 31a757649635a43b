package io.connectors.forms.model;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.forms.input.FormValues;
import io.connectors.forms.render.RenderContext;
import io.connectors.forms.view.FormPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The credential fields of a type. Stored values are shown as set, never as text, and can be
 * replaced or removed.
 *
 * @param object the fields, all of them texts
 */
record CredentialFieldset(ObjectField object) {

  /** The fields by name. */
  Map<String, Property> fields() {
    return object.all();
  }

  void prefill(JsonPointer place, FormValues formValues) {
    object.prefill(place, formValues);
  }

  FormPart.Group draw(JsonPointer place, RenderContext context) {
    List<String> stored = context.mode().stored();
    List<FormPart> parts = new ArrayList<>();
    RenderContext inside = context.relaxed();
    if (knowsChoices(stored)) {
      parts.addAll(object.parts(place, inside));
    } else {
      fields().values().forEach(property -> parts.add(property.draw(place, inside)));
    }
    stored.stream()
        .filter(name -> !fields().containsKey(name))
        .forEach(name -> parts.add(LostProperties.drawStored(place.child(name), context)));
    if (!stored.isEmpty()) {
      parts.add(removal(place, context.texts().text("form.credentials.remove-all"), context));
    }
    String leave = context.texts().text("form.credentials.later");
    return new FormPart.Group(
        context.field(object.label(), place, false).saying(stored.isEmpty() ? leave : ""), parts);
  }

  /** Whether the choices that decide about other fields are visible; stored ones are not. */
  boolean knowsChoices(List<String> stored) {
    return object.conditionals().stream()
        .noneMatch(part -> stored.contains(part.condition().property()));
  }

  private static FormPart removal(JsonPointer place, String label, RenderContext context) {
    return new FormPart.Removal(
        context.id(place) + ".unset", place.value(), label, context.values().isUnset(place));
  }
}
