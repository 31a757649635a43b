package io.connectors.testkit.memory;

import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.catalog.CatalogRepository;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.testkit.contract.UnitOfWorkContract;

/** Test: the in-memory unit of work keeps the contract. */
class InMemoryUnitOfWorkTest extends UnitOfWorkContract {

  private final InMemoryStore store = new InMemoryStore();

  @Override
  protected UnitOfWork unitOfWork() {
    return new InMemoryUnitOfWork(store);
  }

  @Override
  protected ConnectorRepository connectors() {
    return new InMemoryConnectorRepository(store);
  }

  @Override
  protected CatalogRepository catalog() {
    return new InMemoryCatalogRepository(store);
  }
}
