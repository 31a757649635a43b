package io.connectors.application.identity;

import io.connectors.domain.identity.AttemptLimits;
import io.connectors.domain.identity.SignInAttempt;
import io.connectors.domain.identity.SignInAttempts;
import io.connectors.domain.shared.TooManyRequests;
import java.time.Clock;
import java.time.Instant;

/** Use case: say how an attempt to sign in has ended, before anybody is told. */
public final class SettleSignIn {

  /** How many sources one attempt forgets: more than it adds, and never many. */
  private static final int FORGOTTEN = 20;

  /** How an attempt has ended. */
  public enum Outcome {
    /** The password was wrong; this counts. */
    FAILED,
    /** Anything else: the password was right, or could not be looked at. */
    FORGIVEN
  }

  /** Value: the attempt, as it was admitted, and how it has ended. */
  public record Command(SignInAttempt attempt, Outcome outcome) {}

  private final SignInAttempts attempts;
  private final AttemptLimits limits;
  private final Clock clock;

  /** The use case on these ports; {@link io.connectors.application.SignInApplication} makes it. */
  public SettleSignIn(SignInAttempts attempts, AttemptLimits limits, Clock clock) {
    this.attempts = attempts;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Counts a failure; forgives what is none, that attempt and no other.
   *
   * @throws TooManyRequests if the attempt took so long that others may have had its place: then
   *     its outcome is not told, or there would be more guesses than are allowed
   */
  public void settle(Command command) {
    Instant now = clock.instant();
    attempts.removeEnded(now, FORGOTTEN);
    boolean inTime =
        switch (command.outcome()) {
          case FAILED -> attempts.fail(command.attempt(), limits, now);
          case FORGIVEN -> attempts.giveBack(command.attempt(), now);
        };
    if (!inTime) {
      throw TooManyRequests.forNow("Signing in took too long. Try again.");
    }
  }
}
