package io.connectors.persistence.unit;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Runs every statement that the application sends, from the first connection to the end of the
 * transaction. It is the one place where a failure of the database becomes {@link
 * io.connectors.domain.shared.Unavailable}, so no adapter asks for a transaction elsewhere.
 */
@Singleton
public final class Transactions {

  private final TransactionOperations<Connection> transactions;

  Transactions(@Named("default") TransactionOperations<Connection> transactions) {
    this.transactions = transactions;
  }

  /**
   * Runs the work in a transaction: in the open one of this thread, or else in a new one. A new one
   * is rolled back if the work throws.
   *
   * @throws io.connectors.domain.shared.Unavailable if the database cannot be reached, or stopped
   *     what it had begun
   */
  public <T> T run(Work<T> work) {
    try {
      return transactions.execute(
          TransactionDefinition.DEFAULT, transaction -> work.on(transaction.getConnection()));
    } catch (Exception failure) {
      // The framework throws SQLException, a checked one, without declaring it.
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
