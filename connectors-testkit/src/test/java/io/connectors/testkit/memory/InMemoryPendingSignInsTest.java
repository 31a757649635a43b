package io.connectors.testkit.memory;

import io.connectors.domain.identity.PendingSignIns;
import io.connectors.testkit.contract.PendingSignInsContract;

/** Test: the in-memory store of pending sign-ins keeps the contract. */
class InMemoryPendingSignInsTest extends PendingSignInsContract {

  private final InMemoryPendingSignIns pending = new InMemoryPendingSignIns();

  @Override
  protected PendingSignIns pending() {
    return pending;
  }
}
