package io.connectors.application.identity;

import io.connectors.domain.identity.AccountName;
import io.connectors.domain.identity.AttemptLimits;
import io.connectors.domain.identity.AttemptSource;
import io.connectors.domain.identity.SignInAttempt;
import io.connectors.domain.identity.SignInAttempts;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * Use case: let somebody try a password, unless too many have failed. The attempt is counted before
 * the password is looked at, so that a crowd that comes at once gets no more tries than a queue.
 */
public final class AdmitSignIn {

  /** Value: at which account, and from where, in one form each. */
  public record Command(AccountName name, String address) {}

  private final SignInAttempts attempts;
  private final AttemptLimits limits;
  private final Clock clock;

  /** The use case on these ports; {@link io.connectors.application.SignInApplication} makes it. */
  public AdmitSignIn(SignInAttempts attempts, AttemptLimits limits, Clock clock) {
    this.attempts = attempts;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Begins the attempt, which {@link SettleSignIn} ends.
   *
   * @return empty while as many are under way as may still fail: ask again in a moment
   * @throws io.connectors.domain.shared.TooManyRequests if too many have failed, at that account or
   *     from that address; it does not say which, nor whether there is the account
   */
  public Optional<SignInAttempt> admit(Command command) {
    return attempts.begin(
        Set.of(AttemptSource.of(command.name()), AttemptSource.ofAddress(command.address())),
        limits,
        clock.instant());
  }
}
