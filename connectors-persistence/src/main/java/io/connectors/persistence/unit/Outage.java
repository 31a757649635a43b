package io.connectors.persistence.unit;

import io.connectors.domain.shared.ConnectorsException;
import io.connectors.domain.shared.Unavailable;
import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.data.connection.exceptions.NoConnectionException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells a database that does not serve now, but may later, from every other failure. */
public final class Outage {

  private Outage() {}

  /**
   * Runs work that needs the database.
   *
   * @throws Unavailable if the database cannot be reached, or gave up what it had begun
   */
  public static <T> T translating(Supplier<T> work) {
    try {
      return work.get();
    } catch (ConnectorsException refusal) {
      throw refusal;
    } catch (RuntimeException failure) {
      if (isOutage(failure)) {
        throw new Unavailable("The database does not answer now.", failure);
      }
      throw failure;
    }
  }

  private static boolean isOutage(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (isLost(cause) || (cause instanceof SQLException exception && saysOutage(exception))) {
        return true;
      }
    }
    return false;
  }

  // Tidying up a connection that was cut fails, too, and hides what cut it.
  private static boolean isLost(Throwable cause) {
    return cause instanceof ConnectionException && !(cause instanceof NoConnectionException);
  }

  private static boolean saysOutage(SQLException exception) {
    String state = Optional.ofNullable(exception.getSQLState()).orElse("");
    return exception instanceof SQLTransientConnectionException
        || exception instanceof SQLNonTransientConnectionException
        || state.startsWith("08") // connection exceptions
        || state.startsWith("57") // the server shuts down, starts up, or cancels a statement
        || state.startsWith("53") // too many connections, no space, no memory
        || state.startsWith("40") // a deadlock
        || state.equals("55P03"); // a lock that is not to be had in time
  }
}
