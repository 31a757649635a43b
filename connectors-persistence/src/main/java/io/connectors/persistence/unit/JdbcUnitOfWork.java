package io.connectors.persistence.unit;

import io.connectors.domain.shared.TenantScope;
import io.connectors.domain.shared.UnitOfWork;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;

/**
 * Persistence adapter: one transaction per unit of work. The tenant is a setting of the
 * transaction, which row-level security reads; all tenants are read as a role that may not write.
 * Neither outlives the transaction, so that a pooled connection carries nothing over.
 */
@Singleton
public final class JdbcUnitOfWork implements UnitOfWork {

  private final TransactionOperations<Connection> transactions;
  private final OpenUnit unit;

  JdbcUnitOfWork(@Named("default") TransactionOperations<Connection> transactions, OpenUnit unit) {
    this.transactions = transactions;
    this.unit = unit;
  }

  @Override
  public <T> T within(TenantScope scope, Supplier<T> work) {
    unit.requireNone();
    if (transactions.findTransactionStatus().isPresent()) {
      throw new IllegalStateException("a unit of work is a transaction of its own");
    }
    return Outage.translating(
        () ->
            transactions.execute(
                TransactionDefinition.DEFAULT,
                transaction -> {
                  confine(transaction.getConnection(), scope);
                  return unit.during(scope, work);
                }));
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
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT set_config('app.tenant_id', ?, true)")) {
      statement.setString(1, one.tenant().value());
      statement.execute();
    }
  }

  private static void confineToReading(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET TRANSACTION READ ONLY; SET LOCAL ROLE connectors_reader");
    }
  }
}
