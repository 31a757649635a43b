package io.connectors.domain.shared;

/** Refusal: something the core depends on cannot be reached now; asking later may help. */
public final class Unavailable extends ConnectorsException {

  private static final long serialVersionUID = 1L;

  /**
   * Because of a failure.
   *
   * @param message for the caller; what cannot be reached, not how
   */
  public Unavailable(String message, Throwable cause) {
    super(Kind.UNAVAILABLE, message, cause);
  }
}
