package io.connectors.testkit.memory;

import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.servicetoken.ServiceTokenRepository;
import io.connectors.testkit.contract.ServiceTokenRepositoryContract;

/** Test: the in-memory repository of service tokens keeps the contract. */
class InMemoryServiceTokenRepositoryTest extends ServiceTokenRepositoryContract {

  private final InMemoryStore store = new InMemoryStore();

  @Override
  protected ServiceTokenRepository tokens() {
    return new InMemoryServiceTokenRepository(store);
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return new InMemoryUnitOfWork(store);
  }
}
