package io.connectors.domain.shared;

import java.util.Optional;
import java.util.UUID;

/** Value: the identifier of an installed connector, unique across all tenants. */
public record ConnectorId(UUID value) {

  /** A new, random identifier. */
  public static ConnectorId random() {
    return new ConnectorId(UUID.randomUUID());
  }

  /** Parses an identifier in the canonical form of 36 characters; empty if malformed. */
  public static Optional<ConnectorId> parse(String text) {
    return UuidText.parse(text).map(ConnectorId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
