package io.connectors.domain.credential;

import io.connectors.domain.shared.ConnectorsException;

/** Error: stored credentials cannot be decrypted; they can be replaced or deleted. */
public final class CredentialUnavailable extends ConnectorsException {

  private static final long serialVersionUID = 1L;

  /** The machine-readable code, {@value}. */
  public static final String CODE = "credential_unavailable";

  /**
   * An error without a cause.
   *
   * @param message for the caller; never contains credentials
   */
  public CredentialUnavailable(String message) {
    super(Kind.UNAVAILABLE, message);
  }

  /**
   * An error with a cause.
   *
   * @param message for the caller; never contains credentials
   */
  public CredentialUnavailable(String message, Throwable cause) {
    super(Kind.UNAVAILABLE, message, cause);
  }
}
