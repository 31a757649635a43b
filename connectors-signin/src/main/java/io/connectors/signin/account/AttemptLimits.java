package io.connectors.signin.account;

import io.connectors.domain.shared.TooManyRequests;
import java.time.Duration;
import java.time.Instant;

/**
 * Value: the limits of failed sign-in attempts.
 *
 * @param perAccount for one account, from all addresses
 * @param perAddress from one address, for all accounts
 * @param window the time in which failures are counted; it starts with the first failure
 */
public record AttemptLimits(int perAccount, int perAddress, Duration window) {

  /** Ten failures for an account and a hundred from an address within 15 minutes. */
  public static final AttemptLimits DEFAULT = new AttemptLimits(10, 100, Duration.ofMinutes(15));

  /**
   * @throws IllegalArgumentException if a limit is not positive
   */
  public AttemptLimits {
    if (perAccount < 1 || perAddress < 1 || window.isZero() || window.isNegative()) {
      throw new IllegalArgumentException("the limits and the window must be positive");
    }
  }

  /** The error for an attempt that waited too long for other attempts. */
  public static TooManyRequests busy() {
    return TooManyRequests.forNow("Too many are signing in at once. Try again in a moment.");
  }

  /**
   * The error for an account or address without attempts until a time. It names neither, so that it
   * does not reveal whether an account exists.
   */
  TooManyRequests refusal(Instant windowEnd, Instant now) {
    long minutes = Duration.between(now, windowEnd).plusSeconds(59).toMinutes();
    return TooManyRequests.until(
        windowEnd,
        now,
        "Too many attempts to sign in have failed. Try again in "
            + (minutes > 1 ? minutes + " minutes." : "a minute."));
  }
}
