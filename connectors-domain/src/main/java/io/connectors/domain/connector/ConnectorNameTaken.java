package io.connectors.domain.connector;

import io.connectors.domain.shared.ConnectorsException;
import io.connectors.domain.shared.JsonPointer;

/** Refusal: the tenant has another connector of that name. */
public final class ConnectorNameTaken extends ConnectorsException {

  private static final long serialVersionUID = 1L;

  /** The refusal; it does not repeat the name. */
  public ConnectorNameTaken() {
    super(Kind.CONFLICT, "Another connector has this name.");
  }

  /** The place of the name in the request. */
  public JsonPointer pointer() {
    return ConnectorName.POINTER;
  }
}
