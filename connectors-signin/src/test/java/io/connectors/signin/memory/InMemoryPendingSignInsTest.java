package io.connectors.signin.memory;

import io.connectors.signin.contract.PendingSignInsContract;
import io.connectors.signin.oidc.PendingSignIns;

/** Test: the in-memory store of pending sign-ins keeps the contract. */
class InMemoryPendingSignInsTest extends PendingSignInsContract {

  private final InMemoryPendingSignIns pending = new InMemoryPendingSignIns();

  @Override
  protected PendingSignIns pending() {
    return pending;
  }
}
