package io.connectors.persistence.isolation;

import static io.connectors.testkit.fixture.Connectors.named;

import io.connectors.domain.access.TenantScope;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.shared.TenantId;
import io.connectors.persistence.testing.TestPersistence;
import io.connectors.testkit.fixture.Callers;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/** The ways in which a unit of work can end other than well. */
final class Mishaps {

  private final TestPersistence adapters;

  Mishaps(TestPersistence adapters) {
    this.adapters = adapters;
  }

  /** One of them, or none. Whether the unit of work failed. */
  boolean happen(Random random, TenantId tenant) {
    TenantScope scope = TenantScope.of(tenant);
    return switch (random.nextInt(9)) {
      case 0 -> fails(scope, () -> add(named("Blog").of(tenant)));
      case 1 -> fails(scope, () -> addAndThrow(tenant));
      case 2 -> fails(scope, () -> run("SELECT 1 / 0"));
      case 3 -> fails(scope, () -> run("SET LOCAL statement_timeout = 5; SELECT pg_sleep(5)"));
      case 4 -> fails(scope, () -> sleepUntil("pg_cancel_backend"));
      case 5 -> random.nextInt(5) == 0 && fails(scope, () -> sleepUntil("pg_terminate_backend"));
      case 6 -> isInterrupted(scope);
      case 7 -> fails(Callers.globalAdmin().readScope(), () -> run("SELECT 1 / 0"));
      default -> fails(scope, () -> run("SELECT 1"));
    };
  }

  void add(Connector connector) {
    adapters.connectors().add(connector);
  }

  private void addAndThrow(TenantId tenant) {
    add(named("Rolled back").of(tenant));
    throw new IllegalArgumentException("a mistake");
  }

  /** Mostly on the way to a connection. */
  private boolean isInterrupted(TenantScope scope) {
    Thread.currentThread().interrupt();
    return fails(scope, () -> run("SELECT pg_sleep(0.005)"));
  }

  private boolean fails(TenantScope scope, Runnable work) {
    try {
      adapters
          .unitOfWork()
          .within(
              scope,
              () -> {
                work.run();
                return true;
              });
      return false;
    } catch (RuntimeException failed) {
      return true;
    } finally {
      // The next turn is not to be interrupted as well.
      Thread.interrupted();
    }
  }

  /** Sleeps in the database until the function is called on the connection. */
  private void sleepUntil(String function) {
    String process = run("SELECT pg_backend_pid()");
    CompletableFuture<Void> other =
        CompletableFuture.runAsync(
            () -> asSuperuser("SELECT pg_sleep(0.02), " + function + "(" + process + ")"));
    try {
      run("SELECT pg_sleep(5)");
    } finally {
      other.join();
    }
  }

  private void asSuperuser(String sql) {
    try {
      adapters.database().execute(sql);
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  private String run(String sql) {
    return adapters.bean(JdbcOperations.class).execute(connection -> lastValue(connection, sql));
  }

  static String lastValue(Connection connection, String sql) throws SQLException {
    String value = "";
    try (Statement statement = connection.createStatement()) {
      boolean rows = statement.execute(sql);
      while (rows || statement.getUpdateCount() >= 0) {
        if (rows) {
          ResultSet result = statement.getResultSet();
          result.next();
          value = result.getString(1);
        }
        rows = statement.getMoreResults();
      }
    }
    return value;
  }
}
