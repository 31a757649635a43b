package io.connectors.signin.session;

import java.util.Optional;

/** Use case: sign a browser out. The session ends at once for all replicas. */
public final class EndSession {

  /** Value: the key of the session to end. */
  public record Command(SessionKey key) {}

  private final SessionStore sessions;

  /** The use case on this port; {@link io.connectors.signin.SignInApplication} makes it. */
  public EndSession(SessionStore sessions) {
    this.sessions = sessions;
  }

  /** Ends the session and returns it; absent if it does not exist. */
  public Optional<Session> end(Command command) {
    Optional<Session> session = sessions.find(command.key().id());
    sessions.remove(command.key().id());
    return session;
  }
}
