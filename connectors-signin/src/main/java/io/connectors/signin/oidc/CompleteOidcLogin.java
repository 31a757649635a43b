package io.connectors.signin.oidc;

import io.connectors.signin.session.SessionKey;
import java.time.Clock;
import java.util.Optional;

/**
 * Use case: complete a login when the browser returns from the OpenID provider. A login completes
 * once.
 */
public final class CompleteOidcLogin {

  /** Value: the key that the browser sends. */
  public record Command(SessionKey key) {}

  private final PendingLogins pending;
  private final Clock clock;

  /** The use case on this port; {@link io.connectors.signin.SignInApplication} makes it. */
  public CompleteOidcLogin(PendingLogins pending, Clock clock) {
    this.pending = pending;
    this.clock = clock;
  }

  /** The pending login; absent if it does not exist, was completed before or has expired. */
  public Optional<PendingLogin> finish(Command command) {
    return pending.take(command.key().id()).filter(found -> !found.isOver(clock.instant()));
  }
}
