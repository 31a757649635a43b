package io.connectors.domain.shared;

import java.time.Duration;
import java.time.Instant;

/** Error: too many requests; retry later. */
public final class TooManyRequests extends ConnectorsException {

  private static final long serialVersionUID = 1L;

  /** The time until the next attempt is allowed. */
  private final Duration wait;

  private TooManyRequests(String message, Duration wait) {
    super(Kind.THROTTLED, message);
    this.wait = wait;
  }

  /**
   * An error that ends at a known time.
   *
   * @param message for the caller; never contains a value of the request
   */
  public static TooManyRequests until(Instant end, Instant now, String message) {
    return new TooManyRequests(message, Duration.between(now, end));
  }

  /**
   * An error that ends soon: retry after one second.
   *
   * @param message for the caller; never contains a value of the request
   */
  public static TooManyRequests forNow(String message) {
    return new TooManyRequests(message, Duration.ofSeconds(1));
  }

  /** The time to wait in whole seconds, at least one. */
  public long retryAfterSeconds() {
    return Math.max(1, wait.plusNanos(999_999_999).toSeconds());
  }
}
