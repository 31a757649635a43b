package io.connectors.domain.credential;

import io.connectors.domain.shared.ConnectorsException;

/** Refusal: stored credentials cannot be opened; they can be given anew, or deleted. */
public final class CredentialUnavailable extends ConnectorsException {

  private static final long serialVersionUID = 1L;

  /** The machine-readable name of this state, {@value}. */
  public static final String CODE = "credential_unavailable";

  /**
   * Because of what was found.
   *
   * @param message for the caller; nothing of what is sealed
   */
  public CredentialUnavailable(String message) {
    super(Kind.UNAVAILABLE, message);
  }

  /**
   * Because of a failure.
   *
   * @param message for the caller; nothing of what is sealed
   */
  public CredentialUnavailable(String message, Throwable cause) {
    super(Kind.UNAVAILABLE, message, cause);
  }
}
