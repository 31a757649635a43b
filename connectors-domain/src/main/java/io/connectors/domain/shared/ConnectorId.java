package io.connectors.domain.shared;

import java.util.UUID;

/** Value: the identifier of an installed connector, unique in the whole platform. */
public record ConnectorId(UUID value) {

  /** A new, random identifier. */
  public static ConnectorId random() {
    return new ConnectorId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
