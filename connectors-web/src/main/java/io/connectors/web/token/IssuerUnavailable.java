package io.connectors.web.token;

import java.util.Objects;
import java.util.concurrent.CompletionException;

/**
 * Outage: the issuer does not respond, or its response is invalid, so that a token cannot be
 * validated. The message has no text of the response.
 */
public final class IssuerUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public IssuerUnavailable(String reason, Throwable cause) {
    super(reason, cause);
  }

  public IssuerUnavailable(String reason) {
    super(reason);
  }

  /** The outage for a failed request. Its message has only the type of an unknown failure. */
  public static IssuerUnavailable because(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException
            ? Objects.requireNonNullElse(failure.getCause(), failure)
            : failure;
    return cause instanceof IssuerUnavailable outage
        ? outage
        : new IssuerUnavailable(cause.getClass().getSimpleName(), cause);
  }
}
