package io.connectors.bootstrap.outage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postgresql.PGConnection;

/** Counts the database calls of a request, and makes one of them fail. */
final class FaultInjection {

  /** The kind of failure. */
  enum Kind {
    /** The server cancels the statement: SQLSTATE 57014, the transaction is aborted. */
    CANCEL,
    /** The server ends the connection: SQLSTATE 57P01, or 08006. */
    CUT
  }

  /** The instance of this process, because the pool creates the driver by its name. */
  static final FaultInjection CURRENT = new FaultInjection();

  private final List<String> calls = new ArrayList<>();
  private boolean counting;
  private int failAt = Integer.MAX_VALUE;
  private Kind kind = Kind.CANCEL;
  private Optional<Connection> superuser = Optional.empty();

  private FaultInjection() {}

  synchronized void terminateWith(Connection connection) {
    superuser = Optional.of(connection);
  }

  /** Starts counting; the call with that number fails, from 1. */
  synchronized void begin(int number, Kind fault) {
    calls.clear();
    failAt = number;
    kind = fault;
    counting = true;
  }

  synchronized void count() {
    begin(Integer.MAX_VALUE, Kind.CANCEL);
  }

  /** Stops counting; returns the counted calls. */
  synchronized List<String> end() {
    counting = false;
    return List.copyOf(calls);
  }

  /** Called before each database call and each change of the connection's state. */
  void before(Connection raw, String call) throws SQLException {
    if (shouldFail(call)) {
      if (kind == Kind.CANCEL) {
        cancel(raw);
      } else {
        terminate(raw);
      }
    }
  }

  private synchronized boolean shouldFail(String call) {
    // The pool opens connections at any time.
    if (!counting || call.startsWith("SET ROLE NONE")) {
      return false;
    }
    calls.add(call);
    return calls.size() == failAt;
  }

  private static void cancel(Connection raw) throws SQLException {
    try (Statement statement = raw.createStatement()) {
      statement.execute("DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = 'query_canceled'; END $$");
    }
  }

  private void terminate(Connection raw) throws SQLException {
    int pid = raw.unwrap(PGConnection.class).getBackendPID();
    query("SELECT pg_terminate_backend(?)", pid);
    // The timeout of pg_terminate_backend polls only every 100 ms.
    while (query("SELECT count(*) > 0 FROM pg_stat_activity WHERE pid = ?", pid)) {
      Thread.onSpinWait();
    }
  }

  private boolean query(String sql, int pid) throws SQLException {
    try (PreparedStatement statement = superuser.orElseThrow().prepareStatement(sql)) {
      statement.setInt(1, pid);
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        return result.getBoolean(1);
      }
    }
  }
}
