package io.connectors.forms.input;

import io.connectors.domain.shared.JsonPointer;

/**
 * The source and target places of a value. They differ after removed or blank rows.
 *
 * @param source the place in the submitted names
 * @param target the place in the resulting JSON
 */
public record FieldPath(JsonPointer source, JsonPointer target) {

  public static FieldPath of(JsonPointer place) {
    return new FieldPath(place, place);
  }

  public FieldPath child(String property) {
    return new FieldPath(source.child(property), target.child(property));
  }

  public FieldPath row(int from, int to) {
    return new FieldPath(source.child(from), target.child(to));
  }
}
