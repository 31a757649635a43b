package io.connectors.web.token;

import java.util.Objects;
import java.util.concurrent.CompletionException;

/**
 * Outage: the keys of the issuer cannot be had, so that nobody can tell whether a token counts. Its
 * message says why, in words of our own.
 */
public final class IssuerUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  IssuerUnavailable(String why, Throwable cause) {
    super(why, cause);
  }

  IssuerUnavailable(String why) {
    super(why);
  }

  /** What a failed request comes to; of a failure that is not ours no more than its type. */
  static IssuerUnavailable because(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException
            ? Objects.requireNonNullElse(failure.getCause(), failure)
            : failure;
    return cause instanceof IssuerUnavailable outage
        ? outage
        : new IssuerUnavailable(cause.getClass().getSimpleName(), cause);
  }
}
