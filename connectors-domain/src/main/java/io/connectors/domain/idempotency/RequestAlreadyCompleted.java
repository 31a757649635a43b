package io.connectors.domain.idempotency;

import io.connectors.domain.shared.ConnectorsException;
import java.util.UUID;

/**
 * Refusal: the request was completed when it arrived before, and its answer cannot be given again:
 * it asks for something else now, what it made is gone, or the answer held a secret.
 */
public final class RequestAlreadyCompleted extends ConnectorsException {

  private static final long serialVersionUID = 1L;

  /** The connector or the service token that the request made or changed. */
  private final UUID result;

  /**
   * The refusal of a repetition.
   *
   * @param result the connector or the service token that the request made or changed
   */
  public RequestAlreadyCompleted(UUID result) {
    super(Kind.CONFLICT, "This request was already completed.");
    this.result = result;
  }

  /** The connector or the service token that the request made or changed. */
  public UUID result() {
    return result;
  }
}
