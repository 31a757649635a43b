package io.connectors.testkit.memory;

import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.key.TenantKeyRepository;
import io.connectors.testkit.contract.TenantKeyRepositoryContract;

/** Test: the in-memory repository of tenants' keys keeps the contract. */
class InMemoryTenantKeyRepositoryTest extends TenantKeyRepositoryContract {

  private final InMemoryStore store = new InMemoryStore();

  @Override
  protected TenantKeyRepository keys() {
    return new InMemoryTenantKeyRepository(store);
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return new InMemoryUnitOfWork(store);
  }
}
