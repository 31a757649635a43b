package io.connectors.testkit.memory;

import io.connectors.domain.audit.AuditEntry;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditEventId;
import io.connectors.domain.audit.AuditTrail;

/**
 * In-memory adapter: the audit trail. {@link InMemoryStore#auditEvents()} returns its events.
 * Thread-safe.
 */
public final class InMemoryAuditTrail implements AuditTrail {

  private final InMemoryStore store;

  public InMemoryAuditTrail(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public void record(AuditEvent event) {
    AuditEntry entry = new AuditEntry(AuditEventId.random(), event);
    store.rowsFor(event.tenant()).auditEntries().add(entry);
  }
}
