package io.connectors.domain.shared.violation;

import io.connectors.domain.shared.JsonPointer;

/**
 * Value: an error of one field.
 *
 * @param pointer the field, from the root of the validated document
 * @param reason the reason; never contains the value
 */
public record Violation(JsonPointer pointer, Reason reason) {

  /** The same violation in a document that contains the validated one at this place. */
  public Violation under(JsonPointer parent) {
    return new Violation(parent.append(pointer), reason);
  }
}
