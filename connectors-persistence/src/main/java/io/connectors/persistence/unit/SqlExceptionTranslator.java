package io.connectors.persistence.unit;

import io.connectors.domain.shared.ConnectorsException;
import io.connectors.domain.shared.Unavailable;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.data.connection.exceptions.NoConnectionException;
import io.micronaut.data.exceptions.DataAccessException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** Distinguishes temporary database outages from other failures. */
final class SqlExceptionTranslator {

  /** Classes of SQLSTATE (PostgreSQL, appendix A) that are independent of the statement. */
  private static final Set<String> CLASSES =
      Set.of(
          "08", // the connection
          "25", // the transaction: aborted, timed out, or read-only after a failover
          "40", // rolled back: a deadlock, a serialization failure
          "53", // resources: connections, disk, memory
          "55", // a lock or an object that is not available, a closed statement
          "57", // the server stops, starts, or cancels a statement
          "58", // the system: files, I/O
          "72", // a snapshot too old
          "F0", // the server's configuration
          "XX"); // an internal error

  private SqlExceptionTranslator() {}

  /** The exception for a failed transaction. */
  static RuntimeException translated(Exception failure) {
    if (failure instanceof ConnectorsException refusal) {
      return refusal;
    }
    Optional<String> reason = reason(failure);
    if (reason.isPresent()) {
      return new Unavailable("The database does not answer now.", reason.orElseThrow(), failure);
    }
    return failure instanceof RuntimeException unchecked
        ? unchecked
        : new DataAccessException("A statement failed.", failure);
  }

  /** The reason of an outage, without values of rows; absent for other failures. */
  private static Optional<String> reason(Throwable failure) {
    boolean lost = false;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException exception && isOutage(exception.getSQLState())) {
        return Optional.of("SQLSTATE " + exception.getSQLState());
      }
      lost |= isLost(cause);
    }
    return lost ? Optional.of("connection lost") : Optional.empty();
  }

  /** Only the pool sets no SQLSTATE. */
  private static boolean isOutage(@Nullable String state) {
    return state == null || state.length() < 2 || CLASSES.contains(state.substring(0, 2));
  }

  // The end of a transaction on a cut connection fails too, and hides the first failure.
  private static boolean isLost(Throwable cause) {
    return cause instanceof ConnectionException && !(cause instanceof NoConnectionException);
  }
}
