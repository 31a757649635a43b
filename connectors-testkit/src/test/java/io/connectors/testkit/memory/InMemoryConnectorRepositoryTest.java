package io.connectors.testkit.memory;

import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.catalog.CatalogRepository;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.testkit.contract.connector.ConnectorRepositoryContract;

/** Test: the in-memory repository of connectors keeps the contract. */
class InMemoryConnectorRepositoryTest extends ConnectorRepositoryContract {

  private final InMemoryStore store = new InMemoryStore();

  @Override
  protected ConnectorRepository repository() {
    return new InMemoryConnectorRepository(store);
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return new InMemoryUnitOfWork(store);
  }

  @Override
  protected CatalogRepository catalog() {
    return new InMemoryCatalogRepository(store);
  }
}
