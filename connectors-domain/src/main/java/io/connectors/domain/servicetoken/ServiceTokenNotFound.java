package io.connectors.domain.servicetoken;

import io.connectors.domain.shared.ConnectorsException;

/** Refusal: there is no such service token for this caller; another tenant's looks the same. */
public final class ServiceTokenNotFound extends ConnectorsException {

  private static final long serialVersionUID = 1L;

  /** The refusal; it repeats nothing of what was asked for. */
  public ServiceTokenNotFound() {
    super(Kind.NOT_FOUND, "There is no such service token.");
  }
}
