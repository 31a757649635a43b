package io.connectors.domain.idempotency;

import io.connectors.domain.shared.ConnectorsException;
import java.util.UUID;

/**
 * Error: the request was completed before, and its response cannot be repeated. Either the content
 * differs, or the result was deleted, or the response contained a secret.
 */
public final class RequestAlreadyCompleted extends ConnectorsException {

  private static final long serialVersionUID = 1L;

  /** The connector or service token that was created or changed. */
  private final UUID result;

  /**
   * The error.
   *
   * @param result the connector or service token that was created or changed
   */
  public RequestAlreadyCompleted(UUID result) {
    super(Kind.CONFLICT, "This request was already completed.");
    this.result = result;
  }

  /** The connector or service token that was created or changed. */
  public UUID result() {
    return result;
  }
}
