package io.connectors.persistence.unit;

import static io.connectors.testkit.fixture.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.catalog.CatalogRepository;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.persistence.testing.OverDatabase;
import io.connectors.persistence.testing.TestPersistence;
import io.connectors.testkit.contract.UnitOfWorkContract;
import io.connectors.testkit.fixture.Callers;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import org.junit.jupiter.api.Test;

/**
 * Test: the unit of work keeps the contract, on one connection that every unit hands to the next.
 */
@OverDatabase(connections = 1)
class JdbcUnitOfWorkTest extends UnitOfWorkContract {

  private final TestPersistence adapters;
  private final CatalogRepository catalog;

  JdbcUnitOfWorkTest(TestPersistence adapters) {
    this.adapters = adapters;
    this.catalog = adapters.newCatalog();
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return adapters.unitOfWork();
  }

  @Override
  protected ConnectorRepository connectors() {
    return adapters.connectors();
  }

  @Override
  protected CatalogRepository catalog() {
    return catalog;
  }

  @Test
  void one_tenant_is_read_as_the_application_with_the_tenant_set() {
    assertThat(unitOfWork().within(TenantScope.of(ACME), this::roleAndTenant))
        .isEqualTo("connectors_app acme off");
  }

  @Test
  void every_tenant_is_read_as_the_reader_and_read_only() {
    assertThat(unitOfWork().within(Callers.globalAdmin().readScope(), this::roleAndTenant))
        .isEqualTo("connectors_reader  on");
  }

  @Test
  void the_next_user_of_the_connection_finds_neither_role_nor_tenant() {
    unitOfWork().within(Callers.globalAdmin().readScope(), this::roleAndTenant);
    unitOfWork().within(TenantScope.of(ACME), this::roleAndTenant);

    assertThat(roleAndTenant()).isEqualTo("connectors_app  off");
  }

  @Test
  void the_next_user_of_the_connection_finds_nothing_of_a_unit_that_failed() {
    for (TenantScope scope : new TenantScope[] {TenantScope.of(ACME), everyTenant()}) {
      assertThatThrownBy(() -> unitOfWork().within(scope, () -> query("SELECT 1 / 0")))
          .isInstanceOf(RuntimeException.class);

      assertThat(roleAndTenant()).isEqualTo("connectors_app  off");
    }
  }

  private static TenantScope everyTenant() {
    return Callers.globalAdmin().readScope();
  }

  private String roleAndTenant() {
    return query(
        "SELECT concat_ws(' ', current_user, coalesce(current_setting('app.tenant_id', true), ''),"
            + " current_setting('transaction_read_only'))");
  }

  private String query(String sql) {
    return adapters
        .bean(JdbcOperations.class)
        .execute(
            connection -> {
              try (PreparedStatement statement = connection.prepareStatement(sql);
                  ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getString(1);
              }
            });
  }
}
