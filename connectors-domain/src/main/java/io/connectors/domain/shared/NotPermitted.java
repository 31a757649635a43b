package io.connectors.domain.shared;

/** Error: the caller lacks the permission. */
public final class NotPermitted extends ConnectorsException {

  private static final long serialVersionUID = 1L;

  /**
   * The error.
   *
   * @param message for the caller; never contains a value of the request
   */
  public NotPermitted(String message) {
    super(Kind.FORBIDDEN, message);
  }
}
