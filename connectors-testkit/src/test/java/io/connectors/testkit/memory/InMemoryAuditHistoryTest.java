package io.connectors.testkit.memory;

import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.audit.AuditHistory;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.testkit.contract.audit.AuditHistoryContract;

/** Test: the in-memory audit history keeps the contract. */
class InMemoryAuditHistoryTest extends AuditHistoryContract {

  private final InMemoryStore store = new InMemoryStore();

  @Override
  protected AuditHistory auditHistory() {
    return new InMemoryAuditHistory(store);
  }

  @Override
  protected AuditTrail auditTrail() {
    return new InMemoryAuditTrail(store);
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return new InMemoryUnitOfWork(store);
  }
}
