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
 * Says whether the application can work on its database now: a pooled connection answers, and a new
 * connection keeps tenants apart. The second check opens a connection of its own, because defaults
 * of the role count for new connections only. It costs about 20 ms and runs at most every ten
 * seconds. Safe for use by many threads.
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

  /** Whether requests can be served; each refusal is one line of the log. */
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

  /** If no new connection can be made, the last result counts: requests use those of the pool. */
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
