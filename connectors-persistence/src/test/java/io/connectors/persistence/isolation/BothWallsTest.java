package io.connectors.persistence.isolation;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static io.connectors.testkit.fixture.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorNameTaken;
import io.connectors.domain.shared.TenantId;
import io.connectors.persistence.testing.OverDatabase;
import io.connectors.persistence.testing.TestPersistence;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Test: as in production, and that the calls do reach a row which is the caller's own. */
@OverDatabase
class BothWallsTest extends NothingCrossesContract {

  private final TestPersistence adapters;

  BothWallsTest(TestPersistence adapters) {
    this.adapters = adapters;
  }

  @Override
  protected TestPersistence adapters() {
    return adapters;
  }

  @Override
  protected TenantId caller() {
    return GLOBEX;
  }

  @TestFactory
  Stream<DynamicTest> every_call_reaches_a_row_of_the_callers_own() {
    return TenantCalls.all().entrySet().stream()
        .map(call -> DynamicTest.dynamicTest(call.getKey(), () -> reaches(call.getValue())));
  }

  private void reaches(Function<Aim, Object> call) throws SQLException {
    adapters.emptied();
    Connector own = installed();
    List<String> before = rowsOfAcme();
    try {
      boolean found = !findsNothing(call, new Aim(adapters, ACME, own));
      assertThat(found || !rowsOfAcme().equals(before)).isTrue();
    } catch (ConnectorNameTaken reached) {
      assertThat(rowsOfAcme()).isEqualTo(before);
    }
  }
}
