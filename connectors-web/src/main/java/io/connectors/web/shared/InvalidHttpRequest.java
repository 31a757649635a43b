package io.connectors.web.shared;

import io.micronaut.http.HttpStatus;
import java.nio.channels.ClosedChannelException;

/**
 * Rejection: a request breaks a rule of HTTP itself, or arrives too slowly. Its connection is
 * closed after the response, because the end of the request is unknown.
 */
public final class InvalidHttpRequest extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;

  private InvalidHttpRequest(HttpStatus status, String detail) {
    // With another cause, the framework logs an error if no request is pending.
    super(detail, new ClosedChannelException(), false, false);
    this.status = status;
  }

  /** A malformed request; the detail must not repeat any of it. */
  public static InvalidHttpRequest malformed(String detail) {
    return new InvalidHttpRequest(HttpStatus.BAD_REQUEST, detail);
  }

  public static InvalidHttpRequest late() {
    return new InvalidHttpRequest(
        HttpStatus.REQUEST_TIMEOUT, "The request did not arrive completely in time.");
  }

  public HttpStatus status() {
    return status;
  }
}
