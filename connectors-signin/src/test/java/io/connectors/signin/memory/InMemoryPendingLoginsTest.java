package io.connectors.signin.memory;

import io.connectors.signin.contract.PendingLoginsContract;
import io.connectors.signin.oidc.PendingLogins;

/** Test: the in-memory store of pending sign-ins keeps the contract. */
class InMemoryPendingLoginsTest extends PendingLoginsContract {

  private final InMemoryPendingLogins pending = new InMemoryPendingLogins();

  @Override
  protected PendingLogins pending() {
    return pending;
  }
}
