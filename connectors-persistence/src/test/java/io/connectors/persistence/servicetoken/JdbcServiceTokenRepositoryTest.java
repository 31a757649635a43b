package io.connectors.persistence.servicetoken;

import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.servicetoken.ServiceTokenRepository;
import io.connectors.persistence.testing.OverDatabase;
import io.connectors.persistence.testing.TestPersistence;
import io.connectors.testkit.contract.ServiceTokenRepositoryContract;

/** Test: the repository of service tokens keeps the contract. */
@OverDatabase(connections = 8)
class JdbcServiceTokenRepositoryTest extends ServiceTokenRepositoryContract {

  private final TestPersistence adapters;

  JdbcServiceTokenRepositoryTest(TestPersistence adapters) {
    this.adapters = adapters;
  }

  @Override
  protected ServiceTokenRepository tokens() {
    return adapters.bean(JdbcServiceTokenRepository.class);
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return adapters.unitOfWork();
  }
}
