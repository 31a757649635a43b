package io.connectors.persistence.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Checks that the database isolates tenants: the application's role, every table with a tenant_id,
 * and ways around both. Ineffective row-level security causes no error, so start-up must check it.
 */
public final class DatabaseGuard {

  private final DataSource application;

  /**
   * A guard of the application's connections.
   *
   * @param application connects with the application's role
   */
  public DatabaseGuard(DataSource application) {
    this.application = application;
  }

  /**
   * Rejects a role or a table that could reveal rows to other tenants.
   *
   * @throws IllegalStateException with one sentence about the problem
   * @throws SQLException if the query fails
   */
  public void requireSafe() throws SQLException {
    List<String> findings = findings();
    if (!findings.isEmpty()) {
      throw new IllegalStateException(findings.get(0));
    }
  }

  /**
   * All problems, one sentence each, most serious first.
   *
   * @throws SQLException if the query fails
   */
  public List<String> findings() throws SQLException {
    List<String> sentences = new ArrayList<>();
    try (Connection connection = application.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(SqlResource.read("/db/guard.sql"))) {
      while (rows.next()) {
        sentences.add(rows.getString("sentence"));
      }
    }
    return sentences;
  }
}
