package io.connectors.domain.connector;

import io.connectors.domain.shared.ConnectorsException;

/** Refusal: the connector has been changed since the caller looked at it. */
public final class StaleConnector extends ConnectorsException {

  private static final long serialVersionUID = 1L;

  /** The refusal; to be answered by looking again. */
  public StaleConnector() {
    super(Kind.STALE, "The connector has been changed since you looked at it.");
  }
}
