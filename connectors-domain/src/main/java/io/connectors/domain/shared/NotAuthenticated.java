package io.connectors.domain.shared;

/** Refusal: whoever calls has not shown who they are in a way that can be believed. */
public final class NotAuthenticated extends ConnectorsException {

  private static final long serialVersionUID = 1L;

  public NotAuthenticated(String message) {
    super(Kind.UNAUTHORIZED, message);
  }
}
