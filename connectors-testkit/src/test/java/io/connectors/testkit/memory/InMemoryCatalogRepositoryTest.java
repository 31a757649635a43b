package io.connectors.testkit.memory;

import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.catalog.CatalogRepository;
import io.connectors.testkit.contract.CatalogRepositoryContract;

/** Test: the in-memory catalog keeps the contract. */
class InMemoryCatalogRepositoryTest extends CatalogRepositoryContract {

  private final InMemoryStore store = new InMemoryStore();

  @Override
  protected CatalogRepository catalog() {
    return new InMemoryCatalogRepository(store);
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return new InMemoryUnitOfWork(store);
  }
}
