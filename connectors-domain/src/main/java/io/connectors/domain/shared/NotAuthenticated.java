package io.connectors.domain.shared;

/** Refusal: whoever calls has not shown who they are in a way that can be believed. */
public final class NotAuthenticated extends ConnectorsException {

  private static final long serialVersionUID = 1L;

  /**
   * The refusal.
   *
   * @param message for the caller; nothing of what they sent
   */
  public NotAuthenticated(String message) {
    super(Kind.UNAUTHORIZED, message);
  }
}
