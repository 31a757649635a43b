package io.connectors.persistence.isolation;

import static io.connectors.testkit.fixture.Tenants.ACME;

import io.connectors.domain.shared.TenantId;
import io.connectors.persistence.testing.OverDatabase;
import io.connectors.persistence.testing.TestPersistence;

/** Test: acme's own calls get at nothing in a transaction that the database takes for globex's. */
@OverDatabase(driver = WrongTenantDriver.class)
class WrongTenantTest extends NothingCrossesContract {

  private final TestPersistence adapters;

  WrongTenantTest(TestPersistence adapters) {
    this.adapters = adapters;
  }

  @Override
  protected TestPersistence adapters() {
    return adapters;
  }

  @Override
  protected TenantId caller() {
    return ACME;
  }
}
