package io.connectors.web.token;

import java.util.Objects;
import java.util.concurrent.CompletionException;

/**
 * Outage: the issuer does not answer, or not as it must, so that nobody can tell whether a token
 * counts. Its message says why, in words of our own.
 */
public final class IssuerUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** An outage that a failure has come of. */
  public IssuerUnavailable(String why, Throwable cause) {
    super(why, cause);
  }

  /** An outage that we have seen ourselves. */
  public IssuerUnavailable(String why) {
    super(why);
  }

  /** What a failed request comes to; of a failure that is not ours no more than its type. */
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
