package io.connectors.domain.shared;

import java.time.Duration;
import java.time.Instant;

/** Refusal: the same has been asked for too often; later it may be again. */
public final class TooManyRequests extends ConnectorsException {

  private static final long serialVersionUID = 1L;

  /** How long to wait. */
  private final Duration wait;

  private TooManyRequests(String message, Duration wait) {
    super(Kind.THROTTLED, message);
    this.wait = wait;
  }

  /**
   * The refusal.
   *
   * @param message for the caller; nothing of what they sent
   */
  public static TooManyRequests until(Instant end, Instant now, String message) {
    return new TooManyRequests(message, Duration.between(now, end));
  }

  /**
   * The refusal where a moment is enough.
   *
   * @param message for the caller; nothing of what they sent
   */
  public static TooManyRequests forNow(String message) {
    return new TooManyRequests(message, Duration.ofSeconds(1));
  }

  /** For how many whole seconds nothing changes; at least one. */
  public long retryAfterSeconds() {
    return Math.max(1, wait.plusNanos(999_999_999).toSeconds());
  }
}
