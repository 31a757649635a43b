package io.connectors.testkit.memory;

import io.connectors.domain.identity.SessionStore;
import io.connectors.testkit.contract.SessionStoreContract;

/** Test: the in-memory store of sessions keeps the contract. */
class InMemorySessionStoreTest extends SessionStoreContract {

  private final InMemorySessionStore sessions = new InMemorySessionStore();

  @Override
  protected SessionStore sessions() {
    return sessions;
  }
}
