package io.connectors.persistence.audit;

import io.connectors.domain.audit.AuditEntry;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditEventId;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.persistence.unit.CurrentUnitOfWork;
import jakarta.inject.Singleton;

/** Persistence adapter: the audit trail. The application's role can only insert events. */
@Singleton
final class JdbcAuditTrail implements AuditTrail {

  private final AuditRows rows;
  private final SubjectRows subjects;
  private final CurrentUnitOfWork unit;

  JdbcAuditTrail(AuditRows rows, SubjectRows subjects, CurrentUnitOfWork unit) {
    this.rows = rows;
    this.subjects = subjects;
    this.unit = unit;
  }

  @Override
  public void record(AuditEvent event) {
    unit.requireWriting(event.tenant());
    AuditEntry entry = new AuditEntry(AuditEventId.random(), event);
    rows.save(AuditMapping.toRow(entry));
    subjects.save(entry);
  }
}
