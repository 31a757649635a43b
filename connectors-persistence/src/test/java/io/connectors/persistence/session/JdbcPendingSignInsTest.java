package io.connectors.persistence.session;

import io.connectors.persistence.testing.OverDatabase;
import io.connectors.persistence.testing.TestPersistence;
import io.connectors.signin.contract.PendingSignInsContract;
import io.connectors.signin.oidc.PendingSignIns;

/** Test: pending sign-ins in the database keep the contract. */
@OverDatabase
class JdbcPendingSignInsTest extends PendingSignInsContract {

  private final TestPersistence adapters;

  JdbcPendingSignInsTest(TestPersistence adapters) {
    this.adapters = adapters;
  }

  @Override
  protected PendingSignIns pending() {
    return adapters.bean(JdbcPendingSignIns.class);
  }
}
