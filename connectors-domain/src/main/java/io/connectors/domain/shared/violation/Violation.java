package io.connectors.domain.shared.violation;

import io.connectors.domain.shared.JsonPointer;

/**
 * Value: one thing that is wrong with one field.
 *
 * @param pointer which field, from the root of the document that was validated
 * @param reason why it is refused; never holds the value itself
 */
public record Violation(JsonPointer pointer, Reason reason) {

  /** The same violation in a document that holds the validated one at that place. */
  public Violation under(JsonPointer parent) {
    return new Violation(parent.append(pointer), reason);
  }
}
