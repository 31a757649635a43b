package io.connectors.signin.oidc;

import io.connectors.signin.session.SessionId;
import java.time.Duration;
import java.time.Instant;

/**
 * Value: that a browser has gone to an outside issuer to sign in, and has not come back. What only
 * that browser knows is a key as for a session, and nothing of it is in here.
 *
 * @param next where the person wanted to go
 */
public record PendingLogin(SessionId id, String next, Instant begunAt) {

  /** How long somebody may take at the issuer. */
  public static final Duration MAX_LIFETIME = Duration.ofMinutes(10);

  /** What began by then is too old. */
  public static Instant begunBefore(Instant now) {
    return now.minus(MAX_LIFETIME);
  }

  /** Whether it is too old by now. */
  public boolean isOver(Instant now) {
    return !begunAt.isAfter(begunBefore(now));
  }
}
