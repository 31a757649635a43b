package io.connectors.signin.session;

import io.connectors.domain.shared.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Use case: sign somebody in with a browser, always with a new key. */
public final class StartSession {

  /** How many ended sessions one sign-in clears away: more than it adds, and never many. */
  private static final int CLEANUP_BATCH = 20;

  /**
   * Value: who has shown who they are.
   *
   * @param claims what an outside issuer has said of them; absent for an account of our own
   * @param previous what the browser had until now, and must not have any longer
   */
  public record Command(
      Actor actor, Optional<IdentityClaims> claims, Optional<SessionKey> previous) {}

  private final SessionStore sessions;
  private final SessionLimits limits;
  private final Clock clock;

  /** The use case on these ports; {@link io.connectors.signin.SignInApplication} makes it. */
  public StartSession(SessionStore sessions, SessionLimits limits, Clock clock) {
    this.sessions = sessions;
    this.limits = limits;
    this.clock = clock;
  }

  /** The key of the new session, for the browser alone. */
  public SessionKey begin(Command command) {
    Instant now = clock.instant();
    command.previous().map(SessionKey::id).ifPresent(sessions::remove);
    sessions.removeEnded(limits.begunBefore(now), limits.usedBefore(now), CLEANUP_BATCH);
    SessionKey key = SessionKey.random();
    sessions.add(Session.begin(key.id(), command.actor().subject(), command.claims(), now));
    return key;
  }
}
