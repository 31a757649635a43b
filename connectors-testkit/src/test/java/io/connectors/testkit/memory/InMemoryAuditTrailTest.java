package io.connectors.testkit.memory;

import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.shared.TenantId;
import io.connectors.testkit.contract.audit.AuditTrailContract;
import java.util.List;

/** Test: the in-memory audit trail keeps the contract. */
class InMemoryAuditTrailTest extends AuditTrailContract {

  private final InMemoryStore store = new InMemoryStore();

  @Override
  protected AuditTrail auditTrail() {
    return new InMemoryAuditTrail(store);
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return new InMemoryUnitOfWork(store);
  }

  @Override
  protected List<AuditEvent> recorded(TenantId tenant) {
    return store.auditEvents().stream().filter(event -> event.tenant().equals(tenant)).toList();
  }
}
