package io.connectors.application.identity;

import io.connectors.domain.identity.SignInAttempt;
import io.connectors.domain.identity.SignInAttempts;

/** Use case: take an attempt off the count that did not fail. */
public final class ForgiveSignIn {

  /** Value: the attempt, as it was admitted. */
  public record Command(SignInAttempt attempt) {}

  private final SignInAttempts attempts;

  /** The use case on this port; {@link io.connectors.application.SignInApplication} makes it. */
  public ForgiveSignIn(SignInAttempts attempts) {
    this.attempts = attempts;
  }

  /** Gives that attempt back, and no other: those that failed stay on the count. */
  public void forgive(Command command) {
    attempts.giveBack(command.attempt());
  }
}
