package io.connectors.persistence.isolation;

import static io.connectors.testkit.fixture.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.shared.TenantId;
import io.connectors.persistence.testing.OverDatabase;
import io.connectors.persistence.testing.TestPersistence;
import java.util.Set;

/**
 * Test: with the tenant's clause out of every statement, row-level security lets nothing across.
 */
@OverDatabase(driver = ClauseOutDriver.class)
class PolicyAloneTest extends NothingCrossesContract {

  private static final Set<String> INSERTS =
      Set.of(
          "add(Connector)",
          "record(AuditEvent)",
          "add(TenantKey)",
          "add(ServiceToken,ServiceTokenHash)");

  private final TestPersistence adapters;

  PolicyAloneTest(TestPersistence adapters) {
    this.adapters = adapters;
    ClauseOutDriver.rewritten().clear();
  }

  @Override
  protected TestPersistence adapters() {
    return adapters;
  }

  @Override
  protected TenantId caller() {
    return GLOBEX;
  }

  @Override
  protected void validate(String call) {
    boolean hadClause = !ClauseOutDriver.rewritten().isEmpty();
    assertThat(hadClause).as("has a clause to be taken out").isEqualTo(!INSERTS.contains(call));
    ClauseOutDriver.rewritten().clear();
  }
}
