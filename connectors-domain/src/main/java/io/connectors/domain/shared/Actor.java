package io.connectors.domain.shared;

/**
 * Value: who did something, as kept in audit columns.
 *
 * @param subject the identity provider's stable identifier, never blank
 * @param name what people call them; the subject where nothing better is known
 */
public record Actor(String subject, String name) {

  /**
   * @throws IllegalArgumentException if the subject is blank
   * @throws InvalidRequest if a text holds U+0000 or half a surrogate pair
   */
  public Actor {
    StorableText.require(subject);
    StorableText.require(name);
    if (subject.isBlank()) {
      throw new IllegalArgumentException("an actor has a subject");
    }
    name = name.isBlank() ? subject : name;
  }
}
