package io.connectors.signin.memory;

import io.connectors.signin.contract.SessionStoreContract;
import io.connectors.signin.session.SessionStore;

/** Test: the in-memory store of sessions keeps the contract. */
class InMemorySessionStoreTest extends SessionStoreContract {

  private final InMemorySessionStore sessions = new InMemorySessionStore();

  @Override
  protected SessionStore sessions() {
    return sessions;
  }
}
