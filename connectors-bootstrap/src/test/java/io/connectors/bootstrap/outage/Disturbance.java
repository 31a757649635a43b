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

/** Counts what a request asks of the database, and makes one of those calls fail. */
final class Disturbance {

  /** How a call fails. */
  enum Kind {
    /** The server cancels the statement: SQLSTATE 57014, the transaction is aborted. */
    CANCEL,
    /** The server ends the connection: SQLSTATE 57P01, or 08006. */
    CUT
  }

  /** The one of this process: the pool makes the driver by its name. */
  static final Disturbance CURRENT = new Disturbance();

  private final List<String> calls = new ArrayList<>();
  private boolean counting;
  private int failAt = Integer.MAX_VALUE;
  private Kind kind = Kind.CANCEL;
  private Optional<Connection> superuser = Optional.empty();

  private Disturbance() {}

  synchronized void cutBy(Connection connection) {
    superuser = Optional.of(connection);
  }

  /** Counts from now on, and lets the call of that number fail, from 1. */
  synchronized void begin(int number, Kind how) {
    calls.clear();
    failAt = number;
    kind = how;
    counting = true;
  }

  synchronized void count() {
    begin(Integer.MAX_VALUE, Kind.CANCEL);
  }

  /** The calls that were counted. */
  synchronized List<String> end() {
    counting = false;
    return List.copyOf(calls);
  }

  /** Before each call of a connection that reaches the server, or is about its state. */
  void before(Connection raw, String call) throws SQLException {
    if (counts(call)) {
      if (kind == Kind.CANCEL) {
        cancel(raw);
      } else {
        cut(raw);
      }
    }
  }

  private synchronized boolean counts(String call) {
    // The pool makes connections when it likes.
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

  private void cut(Connection raw) throws SQLException {
    int pid = raw.unwrap(PGConnection.class).getBackendPID();
    ask("SELECT pg_terminate_backend(?)", pid);
    // The function's own timeout looks every 100 ms only, which is most of what a cut would take.
    while (ask("SELECT count(*) > 0 FROM pg_stat_activity WHERE pid = ?", pid)) {
      Thread.onSpinWait();
    }
  }

  private boolean ask(String query, int pid) throws SQLException {
    try (PreparedStatement statement = superuser.orElseThrow().prepareStatement(query)) {
      statement.setInt(1, pid);
      try (ResultSet answer = statement.executeQuery()) {
        answer.next();
        return answer.getBoolean(1);
      }
    }
  }
}
