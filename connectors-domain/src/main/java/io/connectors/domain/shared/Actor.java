package io.connectors.domain.shared;

/**
 * Value: the actor of a change, as stored in audit columns.
 *
 * @param subject the stable identifier at the identity provider, never blank
 * @param name the display name; the subject if unknown
 */
public record Actor(String subject, String name) {

  /**
   * @throws IllegalArgumentException if the subject is blank
   * @throws InvalidRequest if a text contains U+0000 or an unpaired surrogate
   */
  public Actor {
    StorableText.require(subject);
    StorableText.require(name);
    if (subject.isBlank()) {
      throw new IllegalArgumentException("the subject of an actor must not be blank");
    }
    name = name.isBlank() ? subject : name;
  }
}
