package io.connectors.persistence.session;

import io.connectors.persistence.testing.OverDatabase;
import io.connectors.persistence.testing.TestPersistence;
import io.connectors.signin.contract.PendingLoginsContract;
import io.connectors.signin.oidc.PendingLogins;

/** Test: pending sign-ins in the database keep the contract. */
@OverDatabase
class JdbcPendingLoginsTest extends PendingLoginsContract {

  private final TestPersistence adapters;

  JdbcPendingLoginsTest(TestPersistence adapters) {
    this.adapters = adapters;
  }

  @Override
  protected PendingLogins pending() {
    return adapters.bean(JdbcPendingLogins.class);
  }
}
