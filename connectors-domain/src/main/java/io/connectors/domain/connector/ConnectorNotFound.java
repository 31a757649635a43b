package io.connectors.domain.connector;

import io.connectors.domain.shared.ConnectorsException;

/** Error: the connector does not exist, or belongs to another tenant. */
public final class ConnectorNotFound extends ConnectorsException {

  private static final long serialVersionUID = 1L;

  /** The error; its message does not repeat the request. */
  public ConnectorNotFound() {
    super(Kind.NOT_FOUND, "There is no such connector.");
  }
}
