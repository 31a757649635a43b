package io.connectors.signin.oidc;

import io.connectors.signin.session.SessionKey;
import java.time.Clock;
import java.util.Optional;

/** Use case: recognize a browser that comes back from an outside issuer, once. */
public final class CompleteOidcLogin {

  /** Value: what the browser shows. */
  public record Command(SessionKey key) {}

  private final PendingLogins pending;
  private final Clock clock;

  /** The use case on this port; {@link io.connectors.signin.SignInApplication} makes it. */
  public CompleteOidcLogin(PendingLogins pending, Clock clock) {
    this.pending = pending;
    this.clock = clock;
  }

  /** The sign-in of that key; absent if there was none, or it is used up or too old. */
  public Optional<PendingLogin> finish(Command command) {
    return pending.take(command.key().id()).filter(found -> !found.isOver(clock.instant()));
  }
}
