package io.connectors.testkit.memory;

import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.idempotency.CompletedRequests;
import io.connectors.testkit.contract.CompletedRequestsContract;

/** Test: the in-memory store of completed requests keeps the contract. */
class InMemoryCompletedRequestsTest extends CompletedRequestsContract {

  private final InMemoryStore store = new InMemoryStore();

  @Override
  protected CompletedRequests completed() {
    return new InMemoryCompletedRequests(store);
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return new InMemoryUnitOfWork(store);
  }
}
