package io.connectors.signin.oidc;

import io.connectors.signin.session.SessionId;
import java.time.Duration;
import java.time.Instant;

/**
 * Value: a login that a browser started at an OpenID provider. The browser holds the login's key;
 * this value does not contain it.
 *
 * @param next the page to show after the login
 */
public record PendingLogin(SessionId id, String next, Instant begunAt) {

  /** The time a user has to sign in at the provider. */
  public static final Duration MAX_LIFETIME = Duration.ofMinutes(10);

  /** Logins that started at or before this time have expired. */
  public static Instant begunBefore(Instant now) {
    return now.minus(MAX_LIFETIME);
  }

  /** Whether the login has expired. */
  public boolean isOver(Instant now) {
    return !begunAt.isAfter(begunBefore(now));
  }
}
