package io.connectors.domain.shared;

import java.util.Optional;
import java.util.UUID;

/** Value: the identifier of a service token. It is no secret, and nobody signs in with it. */
public record ServiceTokenId(UUID value) {

  /** A new, random identifier. */
  public static ServiceTokenId random() {
    return new ServiceTokenId(UUID.randomUUID());
  }

  /** The identifier that a text spells, in the canonical form of 36 characters; none otherwise. */
  public static Optional<ServiceTokenId> parse(String text) {
    return UuidText.parse(text).map(ServiceTokenId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
