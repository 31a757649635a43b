package io.connectors.web.shared;

import io.micronaut.http.HttpStatus;
import java.nio.channels.ClosedChannelException;

/**
 * Refusal: a request breaks a rule of HTTP itself, or does not arrive in time. Its connection is
 * closed after the answer, because the end of the request is unknown.
 */
public final class InvalidHttpRequest extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;

  private InvalidHttpRequest(HttpStatus status, String detail) {
    // The framework logs a failure with another cause as an error if no request waits for it.
    super(detail, new ClosedChannelException(), false, false);
    this.status = status;
  }

  /** A request that cannot be understood; the detail repeats nothing of it. */
  public static InvalidHttpRequest malformed(String detail) {
    return new InvalidHttpRequest(HttpStatus.BAD_REQUEST, detail);
  }

  /** A request that takes longer to arrive than it may. */
  public static InvalidHttpRequest late() {
    return new InvalidHttpRequest(
        HttpStatus.REQUEST_TIMEOUT, "The request did not arrive completely in time.");
  }

  /** The status of the answer. */
  public HttpStatus status() {
    return status;
  }
}
