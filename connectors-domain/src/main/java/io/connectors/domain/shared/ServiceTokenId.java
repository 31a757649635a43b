package io.connectors.domain.shared;

import java.util.Optional;
import java.util.UUID;

/** Value: the identifier of a service token. It is not secret. */
public record ServiceTokenId(UUID value) {

  /** A new, random identifier. */
  public static ServiceTokenId random() {
    return new ServiceTokenId(UUID.randomUUID());
  }

  /** Parses an identifier in the canonical form of 36 characters; empty if malformed. */
  public static Optional<ServiceTokenId> parse(String text) {
    return UuidText.parse(text).map(ServiceTokenId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
