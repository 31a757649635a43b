package io.connectors.testkit.memory;

import io.connectors.domain.identity.SignInAttempts;
import io.connectors.testkit.contract.SignInAttemptsContract;

/** Test: the in-memory count of attempts keeps the contract; it has no replica but itself. */
class InMemorySignInAttemptsTest extends SignInAttemptsContract {

  private final InMemorySignInAttempts attempts = new InMemorySignInAttempts();

  @Override
  protected SignInAttempts attempts() {
    return attempts;
  }

  @Override
  protected SignInAttempts atAnotherReplica() {
    return attempts;
  }
}
