package io.connectors.domain.shared;

/** Error: the caller is not authenticated. */
public final class NotAuthenticated extends ConnectorsException {

  private static final long serialVersionUID = 1L;

  /**
   * The error.
   *
   * @param message for the caller; never contains a value of the request
   */
  public NotAuthenticated(String message) {
    super(Kind.UNAUTHORIZED, message);
  }
}
