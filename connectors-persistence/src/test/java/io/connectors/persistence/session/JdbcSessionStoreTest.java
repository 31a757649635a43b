package io.connectors.persistence.session;

import io.connectors.persistence.testing.OverDatabase;
import io.connectors.persistence.testing.TestPersistence;
import io.connectors.signin.contract.SessionStoreContract;
import io.connectors.signin.session.SessionStore;

/** Test: sessions in the database keep the contract. */
@OverDatabase
class JdbcSessionStoreTest extends SessionStoreContract {

  private final TestPersistence adapters;

  JdbcSessionStoreTest(TestPersistence adapters) {
    this.adapters = adapters;
  }

  @Override
  protected SessionStore sessions() {
    return adapters.bean(JdbcSessionStore.class);
  }
}
