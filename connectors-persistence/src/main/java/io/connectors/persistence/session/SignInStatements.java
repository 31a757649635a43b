package io.connectors.persistence.session;

import io.connectors.persistence.unit.CurrentUnitOfWork;
import io.connectors.persistence.unit.Transactions;
import jakarta.inject.Singleton;

/**
 * Runs the statements of sign-in, each in a separate transaction without a tenant. Handwritten,
 * because repositories do not return the results of statements.
 */
@Singleton
final class SignInStatements {

  private final Transactions transactions;
  private final CurrentUnitOfWork unit;

  SignInStatements(Transactions transactions, CurrentUnitOfWork unit) {
    this.transactions = transactions;
    this.unit = unit;
  }

  /**
   * Runs an action in a transaction and rolls back if it throws.
   *
   * @throws IllegalStateException if called inside a unit of work
   * @throws io.connectors.domain.shared.Unavailable if the database cannot be reached
   */
  <T> T run(Transactions.Work<T> work) {
    unit.requireNone();
    return transactions.run(work);
  }
}
