package io.connectors.application.identity;

import io.connectors.domain.identity.AccountName;
import io.connectors.domain.identity.AttemptLimits;
import io.connectors.domain.identity.AttemptSource;
import io.connectors.domain.identity.SignInAttempt;
import io.connectors.domain.identity.SignInAttempts;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/**
 * Use case: let somebody try a password, unless too many have failed. The attempt is counted before
 * the password is looked at, so that a crowd that comes at once gets no more tries than a queue.
 */
public final class AdmitSignIn {

  /** How many sources one attempt forgets: more than it adds, and never many. */
  private static final int FORGOTTEN = 20;

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
   * Counts the attempt. Whoever then shows who they are gets it back by {@link ForgiveSignIn}.
   *
   * @throws io.connectors.domain.shared.TooManyRequests if too many have failed, at that account or
   *     from that address; it does not say which, nor whether there is the account
   */
  public SignInAttempt admit(Command command) {
    Instant now = clock.instant();
    attempts.removeEnded(now, FORGOTTEN);
    return attempts.count(
        Set.of(AttemptSource.of(command.name()), AttemptSource.ofAddress(command.address())),
        limits,
        now);
  }
}
