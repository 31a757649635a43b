package io.connectors.signin.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Value: the lifetime of sessions.
 *
 * @param idle the maximum time without a request
 * @param absolute the maximum lifetime
 * @param claimed the maximum lifetime of a session from an OIDC login, after which its roles are
 *     read again
 */
public record SessionLimits(Duration idle, Duration absolute, Duration claimed) {

  /** 30 minutes idle, 8 hours in total, 5 minutes with OIDC claims. */
  public static final SessionLimits DEFAULT =
      new SessionLimits(Duration.ofMinutes(30), Duration.ofHours(8), Duration.ofMinutes(5));

  /** The last use is stored at most once in this fraction of the idle time. */
  private static final int PARTS = 30;

  /**
   * @throws IllegalArgumentException if a limit is not positive
   */
  public SessionLimits {
    if (!isPositive(idle) || !isPositive(absolute) || !isPositive(claimed)) {
      throw new IllegalArgumentException("the lifetimes of a session must be positive");
    }
  }

  /** Whether a session has expired. */
  public boolean areOver(Session session, Instant now) {
    return !session.begunAt().isAfter(now.minus(longest(session.claims())))
        || !session.usedAt().isAfter(usedBefore(now));
  }

  /** The maximum lifetime of a session with these claims. */
  public Duration longest(Optional<IdentityClaims> claims) {
    boolean shorter = claims.isPresent() && claimed.compareTo(absolute) < 0;
    return shorter ? claimed : absolute;
  }

  /** Whether the last use must be stored again. */
  public boolean wantNoted(Session session, Instant now) {
    return !session.usedAt().isAfter(now.minus(idle.dividedBy(PARTS)));
  }

  /** Sessions that started at or before this time have expired. */
  public Instant begunBefore(Instant now) {
    return now.minus(absolute);
  }

  /** Sessions last used at or before this time have expired. */
  public Instant usedBefore(Instant now) {
    return now.minus(idle);
  }

  private static boolean isPositive(Duration time) {
    return !time.isZero() && !time.isNegative();
  }
}
