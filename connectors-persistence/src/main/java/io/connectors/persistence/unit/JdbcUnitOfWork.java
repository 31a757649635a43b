package io.connectors.persistence.unit;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.access.UnitOfWork;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;

/**
 * Persistence adapter: one transaction per unit of work. The tenant is a transaction setting that
 * row-level security reads. All tenants are read with a read-only role. Both end with the
 * transaction, so that pooled connections carry nothing over.
 */
@Singleton
public final class JdbcUnitOfWork implements UnitOfWork {

  /** Also overrides defaults of the role and earlier settings of the connection. */
  private static final String CONFINE_TO_TENANT =
      """
      SELECT set_config('role', 'none', true), set_config('row_security', 'on', true),
        set_config('app.tenant_id', ?, true)
      """;

  private final Transactions transactions;
  private final CurrentUnitOfWork unit;

  JdbcUnitOfWork(Transactions transactions, CurrentUnitOfWork unit) {
    this.transactions = transactions;
    this.unit = unit;
  }

  @Override
  public <T> T within(TenantScope scope, Supplier<T> work) {
    unit.requireNone();
    if (transactions.isOpen()) {
      throw new IllegalStateException("a unit of work is a transaction of its own");
    }
    return transactions.run(
        connection -> {
          confine(connection, scope);
          return unit.during(scope, work);
        });
  }

  private static void confine(Connection connection, TenantScope scope) throws SQLException {
    if (scope instanceof TenantScope.One one) {
      confineToTenant(connection, one);
    } else {
      confineToReading(connection);
    }
  }

  private static void confineToTenant(Connection connection, TenantScope.One one)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(CONFINE_TO_TENANT)) {
      statement.setString(1, one.tenant().value());
      statement.execute();
    }
  }

  private static void confineToReading(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "SET TRANSACTION READ ONLY; SET LOCAL ROLE connectors_reader; SET LOCAL row_security = on");
    }
  }
}
