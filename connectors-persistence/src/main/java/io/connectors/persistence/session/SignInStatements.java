package io.connectors.persistence.session;

import io.connectors.persistence.unit.CurrentUnitOfWork;
import io.connectors.persistence.unit.Transactions;
import jakarta.inject.Singleton;

/**
 * Runs what is asked around sign-in, each time in a transaction of its own and without a tenant. By
 * hand, because what a statement returns decides, which a repository does not hand out.
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
   * Runs the work, and keeps nothing of it if it throws.
   *
   * @throws IllegalStateException if called from inside a unit of work
   * @throws io.connectors.domain.shared.Unavailable if the database cannot be reached
   */
  <T> T run(Transactions.Work<T> work) {
    unit.requireNone();
    return transactions.run(work);
  }
}
