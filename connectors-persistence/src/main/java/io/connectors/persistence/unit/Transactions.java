package io.connectors.persistence.unit;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Runs all transactions of the application. Only here does a database failure become {@link
 * io.connectors.domain.shared.Unavailable}, so adapters must not start transactions elsewhere.
 */
@Singleton
public final class Transactions {

  private final TransactionOperations<Connection> transactions;

  Transactions(@Named("default") TransactionOperations<Connection> transactions) {
    this.transactions = transactions;
  }

  /**
   * Runs an action in the current transaction of this thread, or in a new one. A new one is rolled
   * back if the action throws.
   *
   * @throws io.connectors.domain.shared.Unavailable if the database cannot be reached or aborts the
   *     transaction
   */
  public <T> T run(Work<T> work) {
    try {
      return transactions.execute(
          TransactionDefinition.DEFAULT, transaction -> work.on(transaction.getConnection()));
    } catch (Exception failure) {
      // the framework throws SQLException without declaring it
      throw SqlExceptionTranslator.translated(failure);
    }
  }

  boolean isOpen() {
    return transactions.findTransactionStatus().isPresent();
  }

  /** Statements to run on a connection. */
  @FunctionalInterface
  public interface Work<T> {
    /** Runs them. */
    T on(Connection connection) throws SQLException;
  }
}
