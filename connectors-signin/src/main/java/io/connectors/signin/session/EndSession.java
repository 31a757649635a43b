package io.connectors.signin.session;

import java.util.Optional;

/** Use case: sign a browser out, at every replica at once. */
public final class EndSession {

  /** Value: what the browser shows; whoever has it may end it. */
  public record Command(SessionKey key) {}

  private final SessionStore sessions;

  /** The use case on this port; {@link io.connectors.signin.SignInApplication} makes it. */
  public EndSession(SessionStore sessions) {
    this.sessions = sessions;
  }

  /** Ends the session; absent if it was not there. */
  public Optional<Session> end(Command command) {
    Optional<Session> session = sessions.find(command.key().id());
    sessions.remove(command.key().id());
    return session;
  }
}
