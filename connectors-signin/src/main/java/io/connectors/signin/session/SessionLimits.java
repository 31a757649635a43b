package io.connectors.signin.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Value: how long a session lasts.
 *
 * @param idle without a request
 * @param absolute at most, however often it is used
 * @param claimed at most, where an outside issuer's word is what somebody may do: it may have been
 *     taken back there
 */
public record SessionLimits(Duration idle, Duration absolute, Duration claimed) {

  /** Half an hour, eight hours, and five minutes. */
  public static final SessionLimits DEFAULT =
      new SessionLimits(Duration.ofMinutes(30), Duration.ofHours(8), Duration.ofMinutes(5));

  /** Not every request is noted: the end of a session is known to this part of the idle time. */
  private static final int PARTS = 30;

  /**
   * @throws IllegalArgumentException if a limit is not positive
   */
  public SessionLimits {
    if (!isPositive(idle) || !isPositive(absolute) || !isPositive(claimed)) {
      throw new IllegalArgumentException("a session lasts for some time");
    }
  }

  /** Whether that session has ended by now. */
  public boolean areOver(Session session, Instant now) {
    return !session.begunAt().isAfter(now.minus(longest(session.claims())))
        || !session.usedAt().isAfter(usedBefore(now));
  }

  /** How long a session with these claims lasts at most. */
  public Duration longest(Optional<IdentityClaims> claims) {
    boolean shorter = claims.isPresent() && claimed.compareTo(absolute) < 0;
    return shorter ? claimed : absolute;
  }

  /** Whether the use of that session is to be noted again, so long ago was it noted last. */
  public boolean wantNoted(Session session, Instant now) {
    return !session.usedAt().isAfter(now.minus(idle.dividedBy(PARTS)));
  }

  /** What began by then has ended. */
  public Instant begunBefore(Instant now) {
    return now.minus(absolute);
  }

  /** What was last used by then has ended. */
  public Instant usedBefore(Instant now) {
    return now.minus(idle);
  }

  private static boolean isPositive(Duration time) {
    return !time.isZero() && !time.isNegative();
  }
}
