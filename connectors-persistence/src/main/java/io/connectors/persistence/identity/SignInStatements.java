package io.connectors.persistence.identity;

import io.connectors.persistence.unit.OpenUnit;
import io.connectors.persistence.unit.Outage;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Runs what is asked around sign-in, each time in a transaction of its own and without a tenant. By
 * hand, because what a statement returns decides, which a repository does not hand out.
 */
@Singleton
final class SignInStatements {

  private final TransactionOperations<Connection> transactions;
  private final OpenUnit unit;

  SignInStatements(
      @Named("default") TransactionOperations<Connection> transactions, OpenUnit unit) {
    this.transactions = transactions;
    this.unit = unit;
  }

  /**
   * Runs the work, and keeps nothing of it if it throws.
   *
   * @throws IllegalStateException if called from inside a unit of work
   * @throws io.connectors.domain.shared.Unavailable if the database cannot be reached
   */
  <T> T run(Work<T> work) {
    unit.requireNone();
    return Outage.translating(
        () -> transactions.executeWrite(transaction -> work.on(transaction.getConnection())));
  }

  /** Something to do on a connection. */
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }
}
