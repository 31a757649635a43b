package io.connectors.persistence.audit;

import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.persistence.unit.OpenUnit;
import jakarta.inject.Singleton;

/** Persistence adapter: the audit trail, which the application's role can add to and not change. */
@Singleton
public final class JdbcAuditTrail implements AuditTrail {

  private final AuditRows rows;
  private final OpenUnit unit;

  JdbcAuditTrail(AuditRows rows, OpenUnit unit) {
    this.rows = rows;
    this.unit = unit;
  }

  @Override
  public void record(AuditEvent event) {
    unit.requireWriting(event.tenant());
    rows.save(AuditRow.of(event));
  }
}
