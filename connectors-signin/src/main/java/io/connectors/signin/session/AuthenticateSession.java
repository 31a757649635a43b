package io.connectors.signin.session;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Use case: authenticate a browser by its session key. */
public final class AuthenticateSession {

  /** Value: the key that the browser sends. */
  public record Query(SessionKey key) {}

  private final SessionStore sessions;
  private final SessionLimits limits;
  private final Clock clock;

  /** The use case on these ports; {@link io.connectors.signin.SignInApplication} makes it. */
  public AuthenticateSession(SessionStore sessions, SessionLimits limits, Clock clock) {
    this.sessions = sessions;
    this.limits = limits;
    this.clock = clock;
  }

  /** The session of the key; absent if it does not exist or has expired. */
  public Optional<Session> resume(Query query) {
    Instant now = clock.instant();
    Optional<Session> session =
        sessions.find(query.key().id()).filter(found -> !limits.areOver(found, now));
    session
        .filter(found -> limits.wantNoted(found, now))
        .ifPresent(found -> sessions.noteUse(found.id(), now));
    return session;
  }
}
