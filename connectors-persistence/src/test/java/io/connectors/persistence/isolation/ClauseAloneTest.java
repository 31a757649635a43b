package io.connectors.persistence.isolation;

import static io.connectors.testkit.fixture.Tenants.GLOBEX;

import io.connectors.domain.shared.TenantId;
import io.connectors.persistence.testing.OverDatabase;
import io.connectors.persistence.testing.TestPersistence;
import java.sql.SQLException;

/** Test: with row-level security switched off, the statements' own clause lets nothing across. */
@OverDatabase
class ClauseAloneTest extends NothingCrossesContract {

  private final TestPersistence adapters;

  ClauseAloneTest(TestPersistence adapters) throws SQLException {
    this.adapters = adapters;
    adapters.database().execute("ALTER TABLE connectors DISABLE ROW LEVEL SECURITY");
    adapters.database().execute("ALTER TABLE audit_events DISABLE ROW LEVEL SECURITY");
    adapters.database().execute("ALTER TABLE audit_subjects DISABLE ROW LEVEL SECURITY");
    adapters.database().execute("ALTER TABLE tenant_keys DISABLE ROW LEVEL SECURITY");
    adapters.database().execute("ALTER TABLE service_tokens DISABLE ROW LEVEL SECURITY");
  }

  @Override
  protected TestPersistence adapters() {
    return adapters;
  }

  @Override
  protected TenantId caller() {
    return GLOBEX;
  }
}
