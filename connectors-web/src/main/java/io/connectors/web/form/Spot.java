package io.connectors.web.form;

import io.connectors.domain.shared.JsonPointer;

/**
 * Where a value is read from and where it ends up: rows that were removed or left blank make the
 * rows behind them move up.
 *
 * @param source the place that the submitted names give
 * @param target the place in the JSON that is made of them
 */
record Spot(JsonPointer source, JsonPointer target) {

  static Spot of(JsonPointer place) {
    return new Spot(place, place);
  }

  Spot child(String property) {
    return new Spot(source.child(property), target.child(property));
  }

  Spot row(int from, int to) {
    return new Spot(source.child(from), target.child(to));
  }
}
