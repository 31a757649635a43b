package io.connectors.persistence.connector;

import io.connectors.domain.catalog.CatalogRepository;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.shared.UnitOfWork;
import io.connectors.persistence.testing.OverDatabase;
import io.connectors.persistence.testing.TestPersistence;
import io.connectors.testkit.contract.ConnectorRepositoryContract;

/** Test: the repository of connectors keeps the contract. */
@OverDatabase(connections = 10)
class JdbcConnectorRepositoryTest extends ConnectorRepositoryContract {

  private final TestPersistence adapters;
  private final CatalogRepository catalog;

  JdbcConnectorRepositoryTest(TestPersistence adapters) {
    this.adapters = adapters;
    this.catalog = adapters.newCatalog();
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
