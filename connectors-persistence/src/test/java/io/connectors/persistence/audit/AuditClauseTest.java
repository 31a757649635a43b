package io.connectors.persistence.audit;

import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.audit.AuditHistory;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.persistence.testing.OverDatabase;
import io.connectors.persistence.testing.TestPersistence;
import io.connectors.testkit.contract.audit.AuditHistoryContract;
import java.sql.SQLException;

/**
 * Test: the statements keep tenants' trails apart by themselves. The whole contract holds with
 * row-level security switched off.
 */
@OverDatabase
class AuditClauseTest extends AuditHistoryContract {

  private final TestPersistence adapters;

  AuditClauseTest(TestPersistence adapters) throws SQLException {
    this.adapters = adapters;
    adapters.database().execute("ALTER TABLE audit_events DISABLE ROW LEVEL SECURITY");
    adapters.database().execute("ALTER TABLE audit_subjects DISABLE ROW LEVEL SECURITY");
  }

  @Override
  protected AuditHistory auditHistory() {
    return adapters.bean(JdbcAuditHistory.class);
  }

  @Override
  protected AuditTrail auditTrail() {
    return adapters.bean(JdbcAuditTrail.class);
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return adapters.unitOfWork();
  }
}
