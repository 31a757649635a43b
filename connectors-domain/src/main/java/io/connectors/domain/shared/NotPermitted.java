package io.connectors.domain.shared;

/** Refusal: the caller is known and its roles do not allow this. */
public final class NotPermitted extends ConnectorsException {

  private static final long serialVersionUID = 1L;

  /**
   * The refusal.
   *
   * @param message for the caller; nothing of what they sent
   */
  public NotPermitted(String message) {
    super(Kind.FORBIDDEN, message);
  }
}
