package io.connectors.persistence.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks if the application can use its database: a pooled connection responds, and a new
 * connection isolates tenants. The second check needs a new connection, because changed defaults of
 * the role affect only new ones. It takes about 20 ms and runs at most every ten seconds.
 * Thread-safe.
 */
public final class DatabaseReadiness {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseReadiness.class);
  private static final int PROBE_SECONDS = 2;
  private static final Duration GUARD_INTERVAL = Duration.ofSeconds(10);

  private final DataSource pool;
  private final DatabaseGuard guard;
  private final Clock clock;
  private Instant guardedAt = Instant.MIN;
  private boolean safe;

  /**
   * The readiness of one database.
   *
   * @param pool the connections that requests use
   * @param guard asks on a new connection of the application's role
   */
  public DatabaseReadiness(DataSource pool, DatabaseGuard guard, Clock clock) {
    this.pool = pool;
    this.guard = guard;
    this.clock = clock;
  }

  /** Whether requests can be served; each failure is logged once. */
  public boolean isReady() {
    return answers() && isSafe();
  }

  private boolean answers() {
    String trouble = "it does not answer";
    try (Connection connection = pool.getConnection()) {
      if (connection.isValid(PROBE_SECONDS)) {
        return true;
      }
    } catch (SQLException unreachable) {
      trouble = "SQLSTATE " + unreachable.getSQLState();
    }
    LOG.warn("The health check cannot reach the database: {}.", trouble);
    return false;
  }

  private synchronized boolean isSafe() {
    Instant now = clock.instant();
    if (safe && now.isBefore(guardedAt.plus(GUARD_INTERVAL))) {
      return true;
    }
    guardedAt = now;
    safe = guard(safe);
    return safe;
  }

  /** Without a new connection the last result counts, because requests use pooled connections. */
  private boolean guard(boolean before) {
    try {
      guard.requireSafe();
      return true;
    } catch (IllegalStateException unsafe) {
      LOG.warn("The database is not safe to use: {}", unsafe.getMessage());
    } catch (SQLException unreachable) {
      LOG.warn("The health check cannot sign in: SQLSTATE {}.", unreachable.getSQLState());
      return before;
    }
    return false;
  }
}
