package io.connectors.forms.input;

import io.connectors.domain.shared.JsonPointer;

/**
 * Where a value is read from and where it ends up: rows that were removed or left blank make the
 * rows behind them move up.
 *
 * @param source the place that the submitted names give
 * @param target the place in the JSON that is made of them
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
