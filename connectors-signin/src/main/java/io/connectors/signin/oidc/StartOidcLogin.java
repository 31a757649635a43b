package io.connectors.signin.oidc;

import io.connectors.signin.session.SessionKey;
import java.time.Clock;
import java.time.Instant;

/** Use case: start a login at the OpenID provider. */
public final class StartOidcLogin {

  /** The maximum number of expired logins that each new login removes. */
  private static final int CLEANUP_BATCH = 20;

  /** Value: the page to show after the login. */
  public record Command(String next) {}

  private final PendingLogins pending;
  private final Clock clock;

  /** The use case on this port; {@link io.connectors.signin.SignInApplication} makes it. */
  public StartOidcLogin(PendingLogins pending, Clock clock) {
    this.pending = pending;
    this.clock = clock;
  }

  /**
   * Returns the key for the browser. The request parameters {@code state} and {@code nonce} are
   * derived from it.
   */
  public SessionKey begin(Command command) {
    Instant now = clock.instant();
    pending.removeEnded(PendingLogin.begunBefore(now), CLEANUP_BATCH);
    SessionKey key = SessionKey.random();
    pending.add(new PendingLogin(key.id(), command.next(), now));
    return key;
  }
}
