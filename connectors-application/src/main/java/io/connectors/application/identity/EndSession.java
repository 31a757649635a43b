package io.connectors.application.identity;

import io.connectors.domain.identity.SessionKey;
import io.connectors.domain.identity.SessionStore;

/** Use case: sign a browser out, at every replica at once. */
public final class EndSession {

  /** Value: what the browser shows; whoever has it may end it. */
  public record Command(SessionKey key) {}

  private final SessionStore sessions;

  /** The use case on this port; {@link io.connectors.application.SignInApplication} makes it. */
  public EndSession(SessionStore sessions) {
    this.sessions = sessions;
  }

  /** Ends the session, if it is there. */
  public void end(Command command) {
    sessions.remove(command.key().id());
  }
}
