package io.connectors.persistence.identity;

import io.connectors.domain.identity.PendingSignIns;
import io.connectors.persistence.testing.OverDatabase;
import io.connectors.persistence.testing.TestPersistence;
import io.connectors.testkit.contract.PendingSignInsContract;

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
