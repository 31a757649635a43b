package io.connectors.domain.shared;

/** Refusal: something the core depends on cannot be reached now; asking later may help. */
public final class Unavailable extends ConnectorsException {

  private static final long serialVersionUID = 1L;

  public Unavailable(String message, Throwable cause) {
    super(Kind.UNAVAILABLE, message, cause);
  }
}
