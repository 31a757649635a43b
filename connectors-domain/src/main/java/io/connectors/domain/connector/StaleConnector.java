package io.connectors.domain.connector;

import io.connectors.domain.shared.ConnectorsException;

/** Error: the connector was changed after the caller read it. */
public final class StaleConnector extends ConnectorsException {

  private static final long serialVersionUID = 1L;

  /** The error; the caller should read the connector again. */
  public StaleConnector() {
    super(Kind.STALE, "The connector has been changed since you looked at it.");
  }
}
