package io.connectors.persistence.connector;

import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.catalog.CatalogRepository;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.persistence.testing.OverDatabase;
import io.connectors.persistence.testing.TestPersistence;
import io.connectors.testkit.contract.connector.ConnectorRepositoryContract;
import java.sql.SQLException;

/**
 * Test: the statements keep tenants apart by themselves. The whole contract holds, across tenants
 * too, with row-level security switched off.
 */
@OverDatabase(connections = 10)
class TenantClauseTest extends ConnectorRepositoryContract {

  private final TestPersistence adapters;
  private final CatalogRepository catalog;

  TenantClauseTest(TestPersistence adapters) throws SQLException {
    this.adapters = adapters;
    this.catalog = adapters.newCatalog();
    adapters.database().execute("ALTER TABLE connectors DISABLE ROW LEVEL SECURITY");
  }

  @Override
  protected ConnectorRepository repository() {
    return adapters.connectors();
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return adapters.unitOfWork();
  }

  @Override
  protected CatalogRepository catalog() {
    return catalog;
  }
}
