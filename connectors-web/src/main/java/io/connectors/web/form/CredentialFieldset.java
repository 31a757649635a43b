package io.connectors.web.form;

import io.connectors.domain.shared.JsonPointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The fields of a type's credentials. What is stored is shown as set, never with its value, and can
 * be replaced or removed.
 *
 * @param object the fields, each of which holds a text
 */
record CredentialFieldset(ObjectField object) {

  /** The fields by name. */
  Map<String, Member> fields() {
    return object.all();
  }

  void prefill(JsonPointer place, Entries entries) {
    object.prefill(place, entries);
  }

  Drawn.Group draw(JsonPointer place, Drawing drawing) {
    List<String> stored = drawing.occasion().stored();
    List<Drawn> parts = new ArrayList<>();
    Drawing inside = drawing.relaxed();
    if (knowsChoices(stored)) {
      parts.addAll(object.parts(place, inside));
    } else {
      fields().values().forEach(member -> parts.add(member.draw(place, inside)));
    }
    stored.stream()
        .filter(name -> !fields().containsKey(name))
        .forEach(name -> parts.add(LostProperties.drawStored(place.child(name), drawing)));
    if (!stored.isEmpty()) {
      parts.add(removal(place, "Remove all stored credentials", drawing));
    }
    String leave = "You can leave this empty for now, but not activate the connector without.";
    return new Drawn.Group(
        drawing.face(object.caption(), place, false).saying(stored.isEmpty() ? leave : ""), parts);
  }

  /** Whether the choices that decide about other fields can be seen: what is stored cannot. */
  boolean knowsChoices(List<String> stored) {
    return object.conditionals().stream()
        .noneMatch(part -> stored.contains(part.condition().property()));
  }

  private static Drawn removal(JsonPointer place, String label, Drawing drawing) {
    return new Drawn.Order(
        drawing.id(place) + ".unset",
        Controls.UNSET,
        place.value(),
        label,
        drawing.entries().isUnset(place));
  }
}
