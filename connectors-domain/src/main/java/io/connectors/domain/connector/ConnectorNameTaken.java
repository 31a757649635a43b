package io.connectors.domain.connector;

import io.connectors.domain.shared.ConnectorsException;
import io.connectors.domain.shared.JsonPointer;

/** Error: another connector of the tenant has this name. */
public final class ConnectorNameTaken extends ConnectorsException {

  private static final long serialVersionUID = 1L;

  /** The error; its message does not repeat the name. */
  public ConnectorNameTaken() {
    super(Kind.CONFLICT, "Another connector has this name.");
  }

  /** The place of the name in the request. */
  public JsonPointer pointer() {
    return ConnectorName.POINTER;
  }
}
