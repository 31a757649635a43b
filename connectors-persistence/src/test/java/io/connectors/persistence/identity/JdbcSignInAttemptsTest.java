package io.connectors.persistence.identity;

import io.connectors.domain.identity.SignInAttempts;
import io.connectors.persistence.testing.OverDatabase;
import io.connectors.persistence.testing.TestPersistence;
import io.connectors.testkit.contract.SignInAttemptsContract;
import org.junit.jupiter.api.AfterEach;

/** Test: the count in the database keeps the contract, with a second pool over the same rows. */
@OverDatabase(connections = 8)
class JdbcSignInAttemptsTest extends SignInAttemptsContract {

  private final TestPersistence adapters;
  private final TestPersistence replica;

  JdbcSignInAttemptsTest(TestPersistence adapters) {
    this.adapters = adapters;
    this.replica = adapters.replica();
  }

  @AfterEach
  void stop() {
    replica.stop();
  }

  @Override
  protected SignInAttempts attempts() {
    return adapters.bean(JdbcSignInAttempts.class);
  }

  @Override
  protected SignInAttempts atAnotherReplica() {
    return replica.bean(JdbcSignInAttempts.class);
  }
}
