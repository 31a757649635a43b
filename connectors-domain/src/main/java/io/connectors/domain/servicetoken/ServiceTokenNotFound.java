package io.connectors.domain.servicetoken;

import io.connectors.domain.shared.ConnectorsException;

/** Error: the service token does not exist, or belongs to another tenant. */
public final class ServiceTokenNotFound extends ConnectorsException {

  private static final long serialVersionUID = 1L;

  /** The error; its message does not repeat the request. */
  public ServiceTokenNotFound() {
    super(Kind.NOT_FOUND, "There is no such service token.");
  }
}
