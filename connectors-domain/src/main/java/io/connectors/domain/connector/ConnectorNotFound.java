package io.connectors.domain.connector;

import io.connectors.domain.shared.ConnectorsException;

/** Refusal: there is no such connector for this caller; another tenant's looks the same. */
public final class ConnectorNotFound extends ConnectorsException {

  private static final long serialVersionUID = 1L;

  /** The refusal; it repeats nothing of what was asked for. */
  public ConnectorNotFound() {
    super(Kind.NOT_FOUND, "There is no such connector.");
  }
}
