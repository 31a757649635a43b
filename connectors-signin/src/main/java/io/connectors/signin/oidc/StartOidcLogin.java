package io.connectors.signin.oidc;

import io.connectors.signin.session.SessionKey;
import java.time.Clock;
import java.time.Instant;

/** Use case: send somebody to an outside issuer, and know their browser when it comes back. */
public final class StartOidcLogin {

  /** How many ended ones each clears away: more than it adds, and never many. */
  private static final int CLEANUP_BATCH = 20;

  /** Value: where the person wants to go afterwards. */
  public record Command(String next) {}

  private final PendingLogins pending;
  private final Clock clock;

  /** The use case on this port; {@link io.connectors.signin.SignInApplication} makes it. */
  public StartOidcLogin(PendingLogins pending, Clock clock) {
    this.pending = pending;
    this.clock = clock;
  }

  /** A key for the browser alone. What the issuer is to repeat or to prove hangs on it. */
  public SessionKey begin(Command command) {
    Instant now = clock.instant();
    pending.removeEnded(PendingLogin.begunBefore(now), CLEANUP_BATCH);
    SessionKey key = SessionKey.random();
    pending.add(new PendingLogin(key.id(), command.next(), now));
    return key;
  }
}
