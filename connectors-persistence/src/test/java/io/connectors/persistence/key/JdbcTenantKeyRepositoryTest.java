package io.connectors.persistence.key;

import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.key.TenantKeyRepository;
import io.connectors.persistence.testing.OverDatabase;
import io.connectors.persistence.testing.TestPersistence;
import io.connectors.testkit.contract.TenantKeyRepositoryContract;

/** Test: the repository of tenants' keys keeps the contract. */
@OverDatabase(connections = 8)
class JdbcTenantKeyRepositoryTest extends TenantKeyRepositoryContract {

  private final TestPersistence adapters;

  JdbcTenantKeyRepositoryTest(TestPersistence adapters) {
    this.adapters = adapters;
  }

  @Override
  protected TenantKeyRepository keys() {
    return adapters.bean(JdbcTenantKeyRepository.class);
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return adapters.unitOfWork();
  }
}
