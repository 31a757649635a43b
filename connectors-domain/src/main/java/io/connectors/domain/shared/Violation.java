package io.connectors.domain.shared;

/**
 * Value: one thing that is wrong with one field.
 *
 * @param pointer which field, from the root of the document that was judged
 * @param message what it must be, such as "must be a valid URI"; never the value itself
 */
public record Violation(JsonPointer pointer, String message) {

  /** The same violation in a document that holds the judged one at that place. */
  public Violation under(JsonPointer parent) {
    return new Violation(parent.append(pointer), message);
  }
}
