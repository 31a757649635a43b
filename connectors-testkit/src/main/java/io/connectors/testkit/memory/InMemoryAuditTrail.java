package io.connectors.testkit.memory;

import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditTrail;

/**
 * In-memory adapter: the audit trail. {@link InMemoryStore#auditEvents()} reads it back. Safe for
 * use by many threads.
 */
public final class InMemoryAuditTrail implements AuditTrail {

  private final InMemoryStore store;

  public InMemoryAuditTrail(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public void record(AuditEvent event) {
    store.append(event);
  }
}
