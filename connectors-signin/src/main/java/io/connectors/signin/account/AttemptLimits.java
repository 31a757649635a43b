package io.connectors.signin.account;

import io.connectors.domain.shared.TooManyRequests;
import java.time.Duration;
import java.time.Instant;

/**
 * Value: how many attempts to sign in may fail.
 *
 * @param perAccount at one account, from wherever
 * @param perAddress from one address, at whatever accounts
 * @param window within this time, which begins with the first that does
 */
public record AttemptLimits(int perAccount, int perAddress, Duration window) {

  /** Ten at an account and a hundred from an address within a quarter of an hour. */
  public static final AttemptLimits DEFAULT = new AttemptLimits(10, 100, Duration.ofMinutes(15));

  /**
   * @throws IllegalArgumentException if a limit is not positive
   */
  public AttemptLimits {
    if (perAccount < 1 || perAddress < 1 || window.isZero() || window.isNegative()) {
      throw new IllegalArgumentException("some attempts are allowed within some time");
    }
  }

  /** The refusal of an attempt that has waited too long for others. */
  public static TooManyRequests busy() {
    return TooManyRequests.forNow("Too many are signing in at once. Try again in a moment.");
  }

  /**
   * The refusal of an attempt by a source that has no more left until then. It says neither which
   * source, nor whether there is the account.
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
