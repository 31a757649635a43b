package io.connectors.signin.session;

import io.connectors.domain.shared.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Use case: start a session after a successful sign-in. Every session has a new key. */
public final class StartSession {

  /** The maximum number of expired sessions that each sign-in removes. */
  private static final int CLEANUP_BATCH = 20;

  /**
   * Value: the authenticated user.
   *
   * @param claims the mapped claims of an OIDC login; absent for a local account
   * @param previous the browser's previous session key, which becomes invalid
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

  /** Returns the key of the new session, for the browser only. */
  public SessionKey begin(Command command) {
    Instant now = clock.instant();
    command.previous().map(SessionKey::id).ifPresent(sessions::remove);
    sessions.removeEnded(limits.begunBefore(now), limits.usedBefore(now), CLEANUP_BATCH);
    SessionKey key = SessionKey.random();
    sessions.add(Session.begin(key.id(), command.actor().subject(), command.claims(), now));
    return key;
  }
}
