package io.connectors.persistence.idempotency;

import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.idempotency.CompletedRequests;
import io.connectors.persistence.testing.OverDatabase;
import io.connectors.persistence.testing.TestPersistence;
import io.connectors.testkit.contract.CompletedRequestsContract;

/** Test: the store of completed requests keeps the contract. */
@OverDatabase(connections = 8)
class JdbcCompletedRequestsTest extends CompletedRequestsContract {

  private final TestPersistence adapters;

  JdbcCompletedRequestsTest(TestPersistence adapters) {
    this.adapters = adapters;
  }

  @Override
  protected CompletedRequests completed() {
    return adapters.bean(JdbcCompletedRequests.class);
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return adapters.unitOfWork();
  }
}
